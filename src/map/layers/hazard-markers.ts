import type { Bbox, LngLat } from '../../domain/position.ts';
import { bboxOf, clusterPoints } from '../cluster-points.ts';
import { type HazardState, hazardStates } from './hazard-states.ts';

/** What the map needs of a hazard that is in no building. */
export type HazardOnMap = {
  readonly id: string;
  readonly position: LngLat;
  readonly state: HazardState;
  /** 重大. */
  readonly isMajor: boolean;
};

/** Hazards that the pixels cannot hold apart: the mix of all, with a major one never hidden. */
export type HazardMarker = {
  /** Of the worst one. */
  readonly position: LngLat;
  readonly state: HazardState;
  readonly isMajor: boolean;
  /** The worst first. */
  readonly ids: readonly string[];
  /** How many of each state, in the order of `hazardStates`. */
  readonly mix: readonly [number, number, number];
  /** null where all are on one spot, which no zoom takes apart. */
  readonly extent: Bbox | null;
};

/** Beyond it only what is on one spot is one marker. */
const clusterUntilZoom = 17;
const clusterRadiusPixels = 40;

/** All hazards, with those in one marker that would overlap at a zoom; the worst are drawn last. */
export function hazardMarkers(
  hazards: readonly HazardOnMap[],
  { zoom }: { zoom: number },
): readonly HazardMarker[] {
  const spots = spotsOf([...hazards].sort(worstFirst));
  const places = spots.flatMap(([first]) => (first === undefined ? [] : [first.position]));
  const radiusPixels = zoom < clusterUntilZoom ? clusterRadiusPixels : 0;
  return clusterPoints(places, { zoom, radiusPixels })
    .map((members) => toMarker(members.flatMap((index) => spots[index] ?? [])))
    .reverse();
}

function spotsOf(hazards: readonly HazardOnMap[]): HazardOnMap[][] {
  const spots = new Map<string, HazardOnMap[]>();
  for (const hazard of hazards) {
    const spot = hazard.position.join();
    const others = spots.get(spot);
    if (others === undefined) spots.set(spot, [hazard]);
    else others.push(hazard);
  }
  return [...spots.values()];
}

/** A major hazard comes before every other of its state. */
function worstFirst(a: HazardOnMap, b: HazardOnMap): number {
  return (
    hazardStates.indexOf(a.state) - hazardStates.indexOf(b.state) ||
    Number(b.isMajor) - Number(a.isMajor)
  );
}

function toMarker(members: readonly HazardOnMap[]): HazardMarker {
  const hazards = [...members].sort(worstFirst);
  const [worst] = hazards;
  if (worst === undefined) throw new RangeError('A marker needs a hazard');
  const countOf = (state: HazardState) => hazards.filter((hazard) => hazard.state === state).length;
  const places = hazards.map(({ position }) => position);
  const isOneSpot = places.every(
    ([lng, lat]) => lng === worst.position[0] && lat === worst.position[1],
  );
  return {
    position: worst.position,
    state: worst.state,
    isMajor: hazards.some(({ isMajor }) => isMajor),
    ids: hazards.map(({ id }) => id),
    mix: [countOf('overdue'), countOf('open'), countOf('rectified')],
    extent: isOneSpot ? null : bboxOf(places),
  };
}
