import type { Bbox, LngLat } from '../domain/position.ts';
import type { LayerId } from './layer-id.ts';
import { layerRegistry } from './registry.ts';

/** One object, all that stands in one building, or what only a nearer view takes apart. */
type PickTarget =
  | { readonly kind: 'object'; readonly id: string }
  | { readonly kind: 'stack'; readonly building: string }
  | { readonly kind: 'cluster'; readonly extent: Bbox };

export type Picked = PickTarget & { readonly layer: LayerId; readonly position: LngLat };

/** Something under the pointer, with its distance from it in pixels. */
export type PickCandidate = Picked & { readonly distancePixels: number };

/** The thing that is meant: the highest priority, then the nearest; null for bare ground. */
export function pickBest(candidates: readonly PickCandidate[]): Picked | null {
  const [best] = [...candidates].sort(byPriorityThenDistance);
  if (best === undefined) return null;
  const { distancePixels: _, ...picked } = best;
  return picked;
}

function byPriorityThenDistance(a: PickCandidate, b: PickCandidate): number {
  const priority = (candidate: PickCandidate) => layerRegistry[candidate.layer].pickPriority;
  return priority(b) - priority(a) || a.distancePixels - b.distancePixels;
}
