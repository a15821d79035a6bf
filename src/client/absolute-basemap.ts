import type { BasemapDescription } from '../contract/basemap.ts';

/**
 * The basemap with absolute addresses, as workers of the page need them. `root` is where the page
 * lies, with a slash at its end; addresses that begin with a slash lie below it.
 */
export function absoluteBasemap(found: BasemapDescription, root: string): BasemapDescription {
  switch (found.kind) {
    case 'none':
      return found;
    case 'vector':
    case 'raster':
      return { ...found, tiles: found.tiles.map((path) => absolute(path, root)) };
    case 'style':
      return { ...found, style: absoluteStyle(found.style, root) };
  }
}

/** Braces of a template stay as they are, which URL would write as %7B. */
function absolute(address: string, root: string): string {
  return address.startsWith('/') ? root + address.slice(1) : address;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Addresses stand in sources and sprite alone; other texts of a style are left as they are. */
function absoluteStyle({ sources, sprite, ...rest }: JsonObject, root: string): JsonObject {
  const changed = { sources: mapValues(sources, (source) => addressesIn(source, root)) };
  if (sprite === undefined) return { ...rest, ...changed };
  return { ...rest, ...changed, sprite: addressesIn(sprite, root) };
}

/** The values of a source or a sprite: texts, lists of texts, and lists of objects with texts. */
function addressesIn(value: unknown, root: string): unknown {
  if (typeof value === 'string') return absolute(value, root);
  if (Array.isArray(value)) return value.map((item) => addressesIn(item, root));
  return isObject(value)
    ? mapValues(value, (inner) => (isObject(inner) ? inner : addressesIn(inner, root)))
    : value;
}

function mapValues(value: unknown, change: (inner: unknown) => unknown): JsonObject {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
