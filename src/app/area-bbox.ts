import type { AreaCode } from '../domain/area.ts';
import { bboxOfPositions } from '../domain/geo/polygon.ts';
import type { Bbox, LngLat } from '../domain/position.ts';

type Outlined = {
  readonly code: AreaCode;
  readonly geometry: {
    readonly coordinates: readonly (readonly (readonly LngLat[])[])[];
  } | null;
};

/** The extent of one area; null when it is not in the list or has no outline. */
export function areaBbox(areas: readonly Outlined[], area: AreaCode | null): Bbox | null {
  const positions = areas.find(({ code }) => code === area)?.geometry?.coordinates.flat(2) ?? [];
  return positions.length === 0 ? null : bboxOfPositions(positions);
}
