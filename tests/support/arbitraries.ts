import fc from 'fast-check';
import type { LngLat } from '../../src/domain/position.ts';

/** Any position on the globe. */
export const anywhere: fc.Arbitrary<LngLat> = lngLatIn(-180, -90, 180, 90);

/** A position in the box that holds China with its islands. */
export const inChina: fc.Arbitrary<LngLat> = lngLatIn(73.5, 3.4, 135.1, 53.6);

/** A position in the given box of degrees. */
export function lngLatIn(
  west: number,
  south: number,
  east: number,
  north: number,
): fc.Arbitrary<LngLat> {
  return fc.tuple(numberBetween(west, east), numberBetween(south, north));
}

/** A number between two bounds, both included, spread evenly (fc.double favours the tiny ones). */
export function numberBetween(min: number, max: number): fc.Arbitrary<number> {
  const steps = 2 ** 31 - 1;
  return fc
    .integer({ min: 0, max: steps })
    .map((step) => (step === steps ? max : min + (max - min) * (step / steps)));
}
