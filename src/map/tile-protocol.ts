import { addProtocol } from 'maplibre-gl';
import { buildingsSource } from './layers/buildings-layer.ts';

export type TileAddress = { readonly z: number; readonly x: number; readonly y: number };

/** Fetches a tile's bytes; throws when there are none to be had. */
export type TileLoader = (tile: TileAddress, signal: AbortSignal) => Promise<ArrayBuffer>;

/** The address of a data version's tiles: a new version is a new address, so nothing old is shown. */
export function tilesOf(dataVersion: string): string {
  return `${protocol}://{z}/{x}/{y}/${encodeURIComponent(dataVersion)}`;
}

export type TileServing = {
  readonly load: TileLoader;
  /** Why tiles are missing; null once none is missing any more. */
  readonly onFailure: (reason: string | null) => void;
};

/**
 * Lets the map ask this loader for its tiles, on the page itself and not in a worker, so that an
 * app that answers in the page is heard too. A tile that cannot be had is given as an empty one and
 * reported here, because MapLibre (6.17) never asks again for a tile that failed. The answer forgets
 * what is missing, before all tiles are read again.
 */
export function serveTiles({ load, onFailure }: TileServing): () => void {
  const missing = new Set<string>();
  addProtocol(protocol, async ({ url }, { signal }) => {
    const tile = parseTile(url);
    const name = `${tile.z}/${tile.x}/${tile.y}`;
    try {
      const data = await load(tile, signal);
      if (missing.delete(name) && missing.size === 0) onFailure(null);
      return { data };
    } catch (error) {
      if (signal.aborted) throw error;
      missing.add(name);
      onFailure(error instanceof Error ? error.message : String(error));
      return { data: new ArrayBuffer(0) };
    }
  });
  return () => {
    if (missing.size > 0) onFailure(null);
    missing.clear();
  };
}

/** The server's tiles, under the page's base path. */
export async function fetchBuildingTile(
  { z, x, y }: TileAddress,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const path = `${import.meta.env.BASE_URL}api/tiles/buildings/${z}/${x}/${y}`;
  const response = await fetch(new URL(path, document.baseURI), { signal });
  if (!response.ok) throw new Error(`Tile ${z}/${x}/${y}: status ${response.status}`);
  return response.arrayBuffer();
}

const protocol = buildingsSource;

function parseTile(url: string): TileAddress {
  const [z, x, y] = url.slice(`${protocol}://`.length).split('/').map(Number);
  if (z === undefined || x === undefined || y === undefined) {
    throw new TypeError(`Expected the address of a tile, got ${url}`);
  }
  return { z, x, y };
}
