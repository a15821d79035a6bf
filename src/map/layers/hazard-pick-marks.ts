import type { PickMark } from '../hit-markers.ts';
import type { HazardMarker } from './hazard-markers.ts';

/** Side of a marker that stands for one. */
export const hazardPixels = 20;

/** Radius of the disc of several. */
export const hazardGroupPixels = 14;

/** Where the markers can be hit, and what a hit means. */
export function hazardPickMarks(markers: readonly HazardMarker[]): readonly PickMark[] {
  return markers.flatMap(({ position, ids, extent }): PickMark[] => {
    const [id] = ids;
    if (id === undefined) return [];
    const radiusPixels = ids.length > 1 ? hazardGroupPixels : hazardPixels / 2;
    const mark = { layer: 'hazards', position, radiusPixels } as const;
    return [
      extent === null ? { ...mark, kind: 'object', id } : { ...mark, kind: 'cluster', extent },
    ];
  });
}
