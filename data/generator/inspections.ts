import { addDays, type CivilDate } from '../../src/domain/civil-date.ts';
import { randomFor } from '../../src/domain/simulate/random.ts';
import { inspectionDay } from './calendar.ts';
import type { DemoBuilding } from './town.ts';

/** How long before the day of the data the campaign began. */
export const campaignDays = 102;

/** The rounds of a campaign: users look first, then the companies, then the offices. */
const rounds: readonly {
  readonly firstDay: number;
  /** A round sweeps one community after the other. */
  readonly daysBetweenCommunities: number;
  readonly share: number;
}[] = [
  { firstDay: 6, daysBetweenCommunities: 4, share: 0.86 },
  { firstDay: 44, daysBetweenCommunities: 4, share: 0.6 },
  { firstDay: 76, daysBetweenCommunities: 3, share: 0.4 },
];

const sweepDays = 8;

/** The days on which the building was inspected, in order; empty where nobody has been yet. */
export function inspectionsOf(
  building: DemoBuilding,
  { seed, asOf }: { seed: number; asOf: CivilDate },
): CivilDate[] {
  if (isLeftOut(building, seed)) return [];
  const random = randomFor(seed, 'inspections', building.index);
  return rounds.flatMap(({ firstDay, daysBetweenCommunities, share }) => {
    const day = firstDay + daysBetweenCommunities * building.community + random.whole(0, sweepDays);
    const date = inspectionDay(addDays(asOf, day - campaignDays), random);
    return random.chance(share) && date <= asOf ? [date] : [];
  });
}

/** Whole compounds that the rounds have not reached: one in eight. */
function isLeftOut({ compound }: DemoBuilding, seed: number): boolean {
  return compound !== null && randomFor(seed, 'left out', compound.index).chance(0.12);
}
