import type { HazardGroups } from '../../client/hazard-table/group-hazards.ts';
import type { DayFigures } from '../../domain/hazard/figures-on.ts';

/** The hazards of the desk's filter, counted; null until they are. */
export type CountedHazards = {
  /** All hazards that the person sees. */
  readonly total: number | null;
  readonly matching: HazardGroups | null;
  /** Of every area, not only the chosen one. */
  readonly areas: HazardGroups['areas'] | null;
  /** Of every unit, not only the chosen one. */
  readonly units: HazardGroups['units'] | null;
  /** Those that match on the days of the small trends, today last. */
  readonly trend: readonly DayFigures[] | null;
  /** Those that match on the earlier day. */
  readonly before: DayFigures | null;
  readonly error: unknown;
  readonly retry: () => void;
};
