import type { Bbox, LngLat } from '../domain/position.ts';
import type { PickCandidate, Picked } from './pick.ts';

type PixelPoint = { readonly x: number; readonly y: number };

/** A mark that deck.gl draws, as a disc that can be hit. */
export type PickMark = Picked & { readonly radiusPixels: number };

export type MarkerHits = {
  readonly at: PixelPoint;
  /** No mark is harder to hit than this. */
  readonly leastRadiusPixels: number;
  /** Marks outside this box are too far away, however large. */
  readonly reach: Bbox;
  readonly project: (position: LngLat) => PixelPoint;
};

/** The marks under a point, by arithmetic: no picture is read back from the graphics card. */
export function hitMarkers(
  marks: readonly PickMark[],
  { at, leastRadiusPixels, reach, project }: MarkerHits,
): readonly PickCandidate[] {
  return marks.flatMap(({ radiusPixels, ...picked }) => {
    if (!isInside(picked.position, reach)) return [];
    const point = project(picked.position);
    const distancePixels = Math.hypot(point.x - at.x, point.y - at.y);
    if (distancePixels > Math.max(radiusPixels, leastRadiusPixels)) return [];
    return [{ ...picked, distancePixels }];
  });
}

function isInside([lng, lat]: LngLat, [west, south, east, north]: Bbox): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
