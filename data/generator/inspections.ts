import { addDays, type CivilDate, dayOfDate } from '../../src/domain/civil-date.ts';
import { randomFor } from '../../src/domain/simulate/random.ts';
import { inspectionDay } from './calendar.ts';
import { communityNumber } from './communities.ts';
import type { DemoBuilding } from './town.ts';

/** From the first look to the last report; two thirds are over on the day of the demo. */
export const campaign = { start: '2026-08-10', lastDeadline: '2026-12-25', end: '2027-01-10' };

export const campaignDays = dayOfDate(campaign.end) - dayOfDate(campaign.start);

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

/** The days of the campaign on which the building is inspected; none where nobody ever comes. */
export function inspectionsOf(building: DemoBuilding, seed: number): CivilDate[] {
  if (isLeftOut(building, seed)) return [];
  const random = randomFor(seed, 'inspections', building.index);
  return rounds.flatMap(({ firstDay, daysBetweenCommunities, share }) => {
    const day =
      firstDay +
      daysBetweenCommunities * communityNumber(building.area) +
      random.whole(0, sweepDays);
    const date = inspectionDay(addDays(campaign.start, day), random);
    return random.chance(share) ? [date] : [];
  });
}

/** Whole compounds that the rounds have not reached: one in eight. */
function isLeftOut({ compound }: DemoBuilding, seed: number): boolean {
  return compound !== null && randomFor(seed, 'left out', compound.index).chance(0.12);
}

/** The last of them up to a day. */
export function inspectedOn(
  building: DemoBuilding,
  { seed, asOf }: { seed: number; asOf: CivilDate },
): CivilDate | null {
  return inspectionsOf(building, seed).findLast((date) => date <= asOf) ?? null;
}
