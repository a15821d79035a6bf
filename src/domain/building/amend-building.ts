import type { Building } from '../building.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** What the sheets say of a building that no file of buildings carries (S0-O4, S3-R2, S4-H1). */
export type BuildingFacts = Pick<
  Building,
  'hasPropertyManager' | 'managementUnit' | 'maintenanceUnit' | 'isWatched'
>;

/** Sets facts of a building; who comes onto the watch list, or off it, does so for a reason. */
export function amendBuilding(
  facts: BuildingFacts,
  change: Partial<BuildingFacts>,
  reason: string | null,
): Verdict<BuildingFacts, 'nothing_amended' | 'watch_needs_a_reason'> {
  const after = { ...facts, ...change };
  if (JSON.stringify(after) === JSON.stringify(facts)) return refuse('nothing_amended');
  const isMoved = after.isWatched !== facts.isWatched;
  return isMoved && reason === null ? refuse('watch_needs_a_reason') : accept(after);
}
