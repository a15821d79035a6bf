import type { AlarmMarker } from './layers/alarm-markers.ts';
import type { PickCandidate } from './pick.ts';

type PixelPoint = { readonly x: number; readonly y: number };

export type MarkerHits = {
  readonly at: PixelPoint;
  readonly radiusPixels: number;
  readonly project: (position: AlarmMarker['position']) => PixelPoint;
};

/** The markers under a point, by arithmetic: no picture is read back from the graphics card. */
export function hitMarkers(
  markers: readonly AlarmMarker[],
  { at, radiusPixels, project }: MarkerHits,
): readonly PickCandidate[] {
  return markers.flatMap(({ position, ids: [id] }) => {
    const point = project(position);
    const distancePixels = Math.hypot(point.x - at.x, point.y - at.y);
    if (id === undefined || distancePixels > radiusPixels) return [];
    return [{ layer: 'alarms', id, position, distancePixels }];
  });
}
