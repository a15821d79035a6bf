import type { LngLat } from '../domain/position.ts';
import type { LayerId } from './layer-id.ts';
import { layerRegistry } from './registry.ts';

export type Picked = { readonly layer: LayerId; readonly id: string; readonly position: LngLat };

/** Something under the pointer, with its distance from it in pixels. */
export type PickCandidate = Picked & { readonly distancePixels: number };

/** The thing that is meant: the highest priority, then the nearest; null for bare ground. */
export function pickBest(candidates: readonly PickCandidate[]): Picked | null {
  const [best] = [...candidates].sort(byPriorityThenDistance);
  return best === undefined ? null : { layer: best.layer, id: best.id, position: best.position };
}

function byPriorityThenDistance(a: PickCandidate, b: PickCandidate): number {
  const priority = (candidate: PickCandidate) => layerRegistry[candidate.layer].pickPriority;
  return priority(b) - priority(a) || a.distancePixels - b.distancePixels;
}
