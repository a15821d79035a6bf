import { getBuildingTile } from '../../../src/contract/tiles.ts';
import { mercatorX, mercatorY, type TileId } from '../../../src/domain/geo/web-mercator.ts';

/** The tile of a zoom that holds a position, with its address. */
export function tileHolding(
  [lng, lat]: readonly [number, number],
  zoom: number,
): TileId & { path: string } {
  const tile = {
    z: zoom,
    x: Math.floor(mercatorX(lng) * 2 ** zoom),
    y: Math.floor(mercatorY(lat) * 2 ** zoom),
  };
  return { ...tile, path: pathOf(tile) };
}

export function pathOf({ z, x, y }: TileId): string {
  const values: Record<string, number> = { z, x, y };
  return getBuildingTile.path.replaceAll(/\{(\w)\}/g, (_, name: string) => String(values[name]));
}
