/** Tiles by absolute addresses with {z}, {x} and {y}, from the ground up. */
export type BasemapTiles = {
  readonly tiles: readonly string[];
  readonly minzoom: number;
  readonly maxzoom: number;
  /** `[west, south, east, north]` in degrees: nothing is asked outside; null for everywhere. */
  readonly bounds: readonly [number, number, number, number] | null;
};
