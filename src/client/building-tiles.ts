import { getBuildingTile } from '../contract/tiles.ts';
import { callBytes } from './api.ts';

/** The bytes of a tile of buildings, by the same way as every other call of the page. */
export async function loadBuildingTile(
  tile: { readonly z: number; readonly x: number; readonly y: number },
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const { bytes } = await callBytes(getBuildingTile, { params: tile, signal });
  return bytes;
}
