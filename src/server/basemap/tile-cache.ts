import type { TileBytes } from './basemap.ts';

export type TileCache = {
  readonly get: (name: string) => TileBytes | undefined;
  readonly set: (name: string, tile: TileBytes) => void;
};

/** Keeps tiles in memory up to so many bytes; the one not asked for longest goes first. */
export function createTileCache(maxBytes: number): TileCache {
  // A Map remembers the order in which names were set.
  const tiles = new Map<string, TileBytes>();
  let bytes = 0;

  function get(name: string): TileBytes | undefined {
    const tile = tiles.get(name);
    if (tile === undefined) return undefined;
    tiles.delete(name);
    tiles.set(name, tile);
    return tile;
  }

  function set(name: string, tile: TileBytes): void {
    forget(name);
    tiles.set(name, tile);
    bytes += tile.bytes.length;
    for (const oldest of tiles.keys()) {
      if (bytes <= maxBytes) return;
      forget(oldest);
    }
  }

  function forget(name: string): void {
    bytes -= tiles.get(name)?.bytes.length ?? 0;
    tiles.delete(name);
  }

  return { get, set };
}
