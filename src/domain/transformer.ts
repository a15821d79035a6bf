import type { AreaCode } from './area.ts';
import type { LngLat } from './position.ts';

/** 公变: a transformer of the public network, which chargers share with the households (S2-R4). */
export type Transformer = {
  readonly id: string;
  readonly area: AreaCode;
  readonly compound: string | null;
  readonly name: string;
  readonly capacityKva: number;
  /** The highest load measured. */
  readonly peakLoadKva: number | null;
  /** 增容 planned: the capacity after it. */
  readonly plannedCapacityKva: number | null;
  /** The power company, by id. */
  readonly unit: string | null;
  readonly position: LngLat | null;
};

/** What it can still carry, in kVA, below zero when overloaded; null when its load is unknown. */
export function spareKva(
  transformer: Pick<Transformer, 'capacityKva' | 'peakLoadKva'>,
): number | null {
  if (transformer.peakLoadKva === null) return null;
  return transformer.capacityKva - transformer.peakLoadKva;
}
