import type { AreaCode } from '../domain/area.ts';
import type { Bbox, LngLat } from '../domain/position.ts';

type Outlined = {
  readonly code: AreaCode;
  readonly geometry: {
    readonly coordinates: readonly (readonly (readonly LngLat[])[])[];
  } | null;
};

/** The extent of one area; null when it is not in the list or has no outline. */
export function areaBbox(areas: readonly Outlined[], area: AreaCode | null): Bbox | null {
  const outline = areas.find(({ code }) => code === area)?.geometry ?? null;
  return outline === null ? null : extentOf(outline.coordinates.flat(2));
}

function extentOf(points: readonly LngLat[]): Bbox | null {
  if (points.length === 0) return null;
  return points.reduce<Bbox>(
    ([west, south, east, north], [lng, lat]) => [
      Math.min(west, lng),
      Math.min(south, lat),
      Math.max(east, lng),
      Math.max(north, lat),
    ],
    [180, 90, -180, -90],
  );
}
