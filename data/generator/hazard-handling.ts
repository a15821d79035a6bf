import { addDays, type CivilDate } from '../../src/domain/civil-date.ts';
import type { HazardStatus } from '../../src/domain/hazard.ts';
import type { Random } from '../../src/domain/simulate/random.ts';
import type { HazardType } from './hazard-types.ts';
import { campaign } from './inspections.ts';
import type { DemoBuilding } from './town.ts';
import { committeeOf, gasCompany, powerCompany } from './units.ts';

export type Handling = {
  readonly status: HazardStatus;
  readonly unit: string | null;
  readonly measure: string | null;
  readonly deadline: CivilDate | null;
  readonly deadlineText: string | null;
  readonly rectifiedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
};

type Case = {
  building: DemoBuilding;
  measure: string;
  foundOn: CivilDate;
  asOf: CivilDate;
  random: Random;
};

/** What has become of it until the day of the data. */
export function handle(type: HazardType, found: Case): Handling {
  const { building, measure, foundOn, asOf, random } = found;
  const { deadline, deadlineText } = deadlineOf(type, { foundOn, random });
  const unit = dutyUnit(type, building);
  const given = { unit, measure, deadline, deadlineText };
  const rectifiedOn = rectifiedDay(type, { foundOn, deadline, random });
  const closedOn = addDays(rectifiedOn, 1 + Math.round(random.logNormal(6, 0.7)));
  if (closedOn <= asOf) return { ...given, status: 'closed', rectifiedOn, closedOn };
  if (rectifiedOn <= asOf) return { ...given, status: 'rectified', rectifiedOn, closedOn: null };
  const open = { rectifiedOn: null, closedOn: null };
  if (addDays(foundOn, random.whole(2, 12)) > asOf) {
    const nothing = { unit: null, measure: null, deadline: null, deadlineText: null };
    return { ...nothing, ...open, status: 'unassigned' };
  }
  return { ...given, ...open, status: random.chance(0.4) ? 'assigned' : 'rectifying' };
}

/** Works that need money get the end of a month, or of the campaign, in the words of ledgers. */
function deadlineOf(
  { deadlineDays }: HazardType,
  { foundOn, random }: { foundOn: CivilDate; random: Random },
): { deadline: CivilDate; deadlineText: string | null } {
  const day = addDays(foundOn, deadlineDays);
  const campaignEnd = campaign.lastDeadline;
  const isAfterwards = addDays(foundOn, 20) > campaignEnd;
  if (deadlineDays < 45 || isAfterwards || random.chance(0.3)) {
    return { deadline: day, deadlineText: null };
  }
  const monthEnd = lastDayOfMonth(day);
  return monthEnd < campaignEnd
    ? { deadline: monthEnd, deadlineText: `${yearAndMonth(monthEnd)}底前` }
    : { deadline: campaignEnd, deadlineText: `${yearAndMonth(campaignEnd)}25日前` };
}

function lastDayOfMonth(date: CivilDate): CivilDate {
  const firstOfNext = `${addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
  return addDays(firstOfNext, -1);
}

function yearAndMonth(date: CivilDate): string {
  return `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月`;
}

type Works = { foundOn: CivilDate; deadline: CivilDate; random: Random };

/** Some at once, most after a while, many just before the deadline, a few not in this year. */
function rectifiedDay(type: HazardType, { foundOn, deadline, random }: Works): CivilDate {
  const isOnTheSpot = type.medianDays <= 5 && random.chance(0.45);
  if (isOnTheSpot) return foundOn;
  if (random.chance(0.03)) return addDays(foundOn, 400);
  const day = addDays(foundOn, 1 + Math.round(random.logNormal(type.medianDays, 0.8)));
  const isHurried = day > deadline && random.chance(0.45);
  const planned = isHurried ? addDays(deadline, -random.whole(0, 4)) : day;
  const isPushed = planned > campaign.end && random.chance(0.85);
  const lastDays = addDays(campaign.end, -random.whole(0, 25));
  return isPushed && lastDays > foundOn ? lastDays : planned;
}

function dutyUnit(type: HazardType, { compound, area }: DemoBuilding): string {
  switch (type.duty) {
    case 'gas':
      return gasCompany;
    case 'power':
      return powerCompany;
    case 'manager':
      return compound?.manager ?? committeeOf(area);
    case 'community':
      return committeeOf(area);
  }
}
