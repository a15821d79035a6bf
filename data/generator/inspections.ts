import { addDays, type CivilDate, dayOfDate } from '../../src/domain/civil-date.ts';
import { randomFor } from '../../src/domain/simulate/random.ts';
import { inspectionDay } from './calendar.ts';
import { communityNumber } from './communities.ts';
import type { DemoBuilding } from './town.ts';

/** From the first look to the last report; two thirds are over on the day of the demo. */
export const campaign = { start: '2026-08-10', lastDeadline: '2026-12-25', end: '2027-01-10' };

export const campaignDays = dayOfDate(campaign.end) - dayOfDate(campaign.start);

export type Round = 'self_check' | 'professional' | 'office';

/** The rounds of a campaign: users look first, then the companies, then the offices. */
const rounds: readonly {
  readonly round: Round;
  readonly firstDay: number;
  /** A round sweeps one community after the other. */
  readonly daysBetweenCommunities: number;
  readonly share: number;
}[] = [
  { round: 'self_check', firstDay: 6, daysBetweenCommunities: 4, share: 0.86 },
  { round: 'professional', firstDay: 44, daysBetweenCommunities: 4, share: 0.6 },
  { round: 'office', firstDay: 76, daysBetweenCommunities: 3, share: 0.4 },
];

const sweepDays = 8;

/** The days of the campaign on which the building is inspected; none where nobody ever comes. */
export function inspectionsOf(building: DemoBuilding, seed: number): CivilDate[] {
  return roundsOf(building, seed).map(({ on }) => on);
}

/** The same days with the round that each belongs to. */
export function roundsOf(
  building: DemoBuilding,
  seed: number,
): { readonly round: Round; readonly on: CivilDate }[] {
  if (isLeftOut(building, seed)) return [];
  const random = randomFor(seed, 'inspections', building.index);
  return rounds.flatMap(({ round, firstDay, daysBetweenCommunities, share }) => {
    const day =
      firstDay +
      daysBetweenCommunities * communityNumber(building.area) +
      random.whole(0, sweepDays);
    const date = inspectionDay(addDays(campaign.start, day), random);
    return random.chance(share) ? [{ round, on: date }] : [];
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
