import type { MapFailure } from '../map/stage-failures.ts';

/** The failures with a new one, which takes the place of its layer's last; the same list if it is known. */
export function withFailure(
  failures: readonly MapFailure[],
  failure: MapFailure,
): readonly MapFailure[] {
  const { layer, reason } = failure;
  if (failures.some((known) => known.layer === layer && known.reason === reason)) return failures;
  return [...withoutFailure(failures, layer), failure];
}

/** The failures that are left when a layer works again; null: when everything is tried anew. */
export function withoutFailure(
  failures: readonly MapFailure[],
  layer: MapFailure['layer'] | null,
): readonly MapFailure[] {
  return layer === null ? [] : failures.filter((known) => known.layer !== layer);
}
