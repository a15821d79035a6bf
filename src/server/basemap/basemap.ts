import {
  type BasemapDescription,
  type BasemapLayer,
  type BasemapTile,
  getBasemapTile,
} from '../../contract/basemap.ts';

/** What lies under the map, as the host brings it. */
export type Basemap = {
  readonly describe: () => BasemapDescription;
  /** null where there is no such tile. Throws a problem where the source failed. */
  readonly readTile: (tile: BasemapTile) => Promise<TileBytes | null>;
  /** Beside our own, the hosts that the page may ask. */
  readonly hosts: readonly string[];
  readonly close: () => void;
};

export type TileBytes = { readonly bytes: Uint8Array; readonly mediaType: string };

/** The ground that the page brings along. */
export const noBasemap: Basemap = {
  describe: () => ({ kind: 'none' }),
  readTile: async () => null,
  hosts: [],
  close: () => {},
};

/** The path of a layer's tiles, with {z}, {x} and {y}. */
export function tilePath(layer: BasemapLayer, version: string): string {
  return `${getBasemapTile.path.replace('{layer}', layer)}?v=${encodeURIComponent(version)}`;
}

/** Attributions come as HTML; the page writes them as text. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .trim();
}
