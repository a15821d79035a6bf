import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Basemap, plainText } from './basemap.ts';

type StyleOptions = {
  readonly file: string;
  /** Where its sources may lie beside our own origin, as `host` or `host:port`. */
  readonly hosts: readonly string[];
  /** In the place of the style's own; empty for that one. */
  readonly attribution: string;
};

/** A MapLibre style. Throws one sentence where it is none, or where it asks a host not listed. */
export function readStyle({ file, hosts, attribution }: StyleOptions): Basemap {
  const style = parseStyle(file);
  const foreign = addressesOf(style).find((address) => !isAllowed(address, hosts));
  if (foreign !== undefined) {
    throw new Error(
      `BASEMAP_STYLE=${file} asks ${foreign}, whose host is not in BASEMAP_HOSTS; addresses on our own origin begin with a slash.`,
    );
  }
  // Names are written with the fonts of the machine: glyphs would be asked for in vain.
  const { glyphs: _, ...drawn } = style;
  return {
    describe: () => ({
      kind: 'style',
      style: drawn,
      attribution: attribution === '' ? attributionOf(style) : attribution,
    }),
    readTile: async () => null,
    hosts,
    close: () => {},
  };
}

const sourceSchema = z.looseObject({
  type: z.string(),
  url: z.string().optional(),
  tiles: z.array(z.string()).optional(),
  urls: z.array(z.string()).optional(),
  data: z.unknown().optional(),
  attribution: z.string().optional(),
});

const styleSchema = z.looseObject({
  version: z.literal(8),
  sources: z.record(z.string(), sourceSchema),
  layers: z.array(z.looseObject({ id: z.string(), type: z.string() })),
  sprite: z.union([z.string(), z.array(z.looseObject({ url: z.string() }))]).optional(),
  glyphs: z.unknown().optional(),
});
type Style = z.output<typeof styleSchema>;

function parseStyle(file: string): Style {
  try {
    return styleSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(`BASEMAP_STYLE=${file} is no MapLibre style of version 8.`);
  }
}

function addressesOf({ sources, sprite }: Style): readonly string[] {
  const ofSources = Object.values(sources).flatMap(({ url, tiles = [], urls = [], data }) => [
    ...(url === undefined ? [] : [url]),
    ...tiles,
    ...urls,
    ...(typeof data === 'string' ? [data] : []),
  ]);
  const ofSprite = typeof sprite === 'string' ? [sprite] : (sprite ?? []).map(({ url }) => url);
  return [...ofSources, ...ofSprite];
}

function isAllowed(address: string, hosts: readonly string[]): boolean {
  if (/^[/](?![/\\])/.test(address)) return true;
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && hosts.includes(url.host);
}

function attributionOf({ sources }: Style): string {
  const texts = Object.values(sources).map(({ attribution = '' }) => plainText(attribution));
  return [...new Set(texts)].filter((text) => text !== '').join(' ');
}
