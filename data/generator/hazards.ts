import { addDays, type CivilDate } from '../../src/domain/civil-date.ts';
import type { HazardGrade, HazardSource, HazardStatus } from '../../src/domain/hazard.ts';
import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import { type HazardType, hazardTypes } from './hazard-types.ts';
import { campaignDays, inspectionsOf } from './inspections.ts';
import { add, contains, longSideOf, type Point, turn } from './shape.ts';
import type { DemoBuilding, Town } from './town.ts';
import { committeeOf, gasCompany, powerCompany } from './units.ts';

export type DemoHazard = {
  readonly id: string;
  readonly type: HazardType;
  readonly description: string;
  /** null for one of the yard, which belongs to the compound alone. */
  readonly building: DemoBuilding | null;
  readonly near: DemoBuilding;
  /** null: nobody wrote down where it is. */
  readonly place: Point | null;
  readonly foundOn: CivilDate;
  readonly source: HazardSource;
  readonly grade: HazardGrade;
  /** Who determined a major hazard, when and by which record. */
  readonly determination: string | null;
} & Handling;

type Handling = {
  readonly status: HazardStatus;
  readonly unit: string | null;
  readonly measure: string | null;
  readonly deadline: CivilDate | null;
  readonly deadlineText: string | null;
  readonly rectifiedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
};

export type HazardOptions = { readonly seed: number; readonly asOf: CivilDate };

/** The hazards of the whole town in the order in which they were found. */
export function findHazards({ buildings }: Town, options: HazardOptions): DemoHazard[] {
  return buildings
    .flatMap((building) => hazardsOf(building, options))
    .toSorted((a, b) => (`${a.foundOn} ${a.id}` < `${b.foundOn} ${b.id}` ? -1 : 1));
}

function hazardsOf(building: DemoBuilding, options: HazardOptions): DemoHazard[] {
  const visits = inspectionsOf(building, options);
  if (visits.length === 0) return [];
  const count = randomFor(options.seed, 'hazards', building.index).poisson(
    expectedHazards(building, options.seed),
  );
  return Array.from({ length: count }, (_, i) => hazardOf(building, { ...options, visits, i }));
}

const hazardsPerBuilding: Record<DemoBuilding['plan']['kind'], number> = {
  walk_up: 2,
  slab_tower: 2.5,
  point_tower: 2.8,
  shop: 1.3,
  public: 1.5,
};

/** Age and the want of a manager make hazards, and a few compounds hold most of them. */
function expectedHazards({ plan, compound, index, yearBuilt }: DemoBuilding, seed: number): number {
  const age = yearBuilt < 2001 ? 1.5 : 0.8;
  const care = compound?.hasPropertyManager === false ? 1.5 : 1;
  const ofCompound = compound ? randomFor(seed, 'state', compound.index).logNormal(0.85, 0.5) : 1;
  const ofBuilding = randomFor(seed, 'state of building', index).logNormal(0.9, 0.45);
  return Math.min(14, hazardsPerBuilding[plan.kind] * age * care * ofCompound * ofBuilding);
}

type Find = HazardOptions & { visits: readonly CivilDate[]; i: number };

function hazardOf(building: DemoBuilding, { seed, asOf, visits, i }: Find): DemoHazard {
  const random = randomFor(seed, `hazard ${i}`, building.index);
  const type = random.weighted(hazardTypes.map((row) => [row, weightOf(row, building)] as const));
  const source = sourceOf(type, random);
  const foundOn = source === 'complaint' ? someDay(asOf, random) : random.pick(visits);
  const isOfYard = building.compound !== null && type.yardFindings ? random.chance(0.5) : false;
  const [finding, measure] = random.pick((isOfYard && type.yardFindings) || type.findings);
  const grade = random.weighted<HazardGrade>([
    ['major', type.category === 'ebike' ? 0 : 1],
    ['general', 60],
    ['ungraded', 39],
  ]);
  return {
    id: `H${building.id.slice(1)}-${i + 1}`,
    type,
    description: isOfYard
      ? `${building.name}旁${finding}`
      : `${spotOf(type, building, random)}${finding}`,
    building: isOfYard ? null : building,
    near: building,
    place: isOfYard && random.chance(0.12) ? null : placeOf(building, { isOfYard, random }),
    foundOn,
    source,
    grade,
    determination: grade === 'major' ? determinationOn(foundOn, building) : null,
    ...handle(type, { building, measure, foundOn, asOf, random }),
  };
}

function weightOf({ weights }: HazardType, { plan }: DemoBuilding): number {
  const [home, tower, shop] = weights;
  switch (plan.kind) {
    case 'walk_up':
      return home;
    case 'slab_tower':
    case 'point_tower':
      return tower;
    case 'shop':
    case 'public':
      return shop;
  }
}

function sourceOf({ category }: HazardType, random: Random): HazardSource {
  const byCompany: Record<HazardType['category'], HazardSource> = {
    gas: 'gas_inspection',
    electricity: 'power_inspection',
    fire: 'office',
    ebike: 'office',
  };
  return random.weighted<HazardSource>([
    [byCompany[category], 5],
    ['self_check', 3],
    ['office', 3],
    ['complaint', category === 'ebike' ? 2 : 0.4],
  ]);
}

function someDay(asOf: CivilDate, random: Random): CivilDate {
  return addDays(asOf, -random.whole(0, campaignDays - 10));
}

function determinationOn(foundOn: CivilDate, { id }: DemoBuilding): string {
  return `${foundOn} 临江消防救援站（演示）认定，记录 YS-${id.slice(1)}`;
}

/** Names stairwells and floors, never a flat. */
function spotOf({ spot }: HazardType, { plan }: DemoBuilding, random: Random): string {
  const isWorkplace = plan.kind === 'shop' || plan.kind === 'public';
  const floor = random.whole(1, plan.storeys);
  const stairwell = `${random.whole(1, Math.max(1, Math.round(plan.widthMeters / 14)))}单元`;
  const entrance = plan.kind === 'walk_up' ? stairwell : '';
  switch (spot) {
    case 'common':
      return isWorkplace ? `${floor}层公共部位` : `${entrance}${floor}层楼道`;
    case 'home':
      return isWorkplace ? `${floor}层经营用房内` : `${entrance}住户户内`;
    case 'outside':
      return `${floor}层`;
    case 'yard':
      return isWorkplace ? '门前通道' : `${entrance}底层门厅`;
  }
}

type Placing = { isOfYard: boolean; random: Random };

/** Somewhere in the outline, or for the yard a few metres before the house. */
function placeOf({ centre, shape, plan }: DemoBuilding, { isOfYard, random }: Placing): Point {
  const axis = longSideOf(shape);
  if (isOfYard) {
    const east = random.between(-0.5, 0.5) * plan.widthMeters;
    return add(centre, turn([east, -plan.depthMeters / 2 - random.between(1.5, 3)], axis));
  }
  for (let tries = 0; tries < 20; tries++) {
    const east = random.between(-0.45, 0.45) * plan.widthMeters;
    const north = random.between(-0.45, 0.45) * plan.depthMeters;
    const place = add(centre, turn([east, north], axis));
    if (contains(shape, place)) return place;
  }
  return shape[0] ?? centre;
}

type Case = {
  building: DemoBuilding;
  measure: string;
  foundOn: CivilDate;
  asOf: CivilDate;
  random: Random;
};

/** What has become of it until the day of the data. */
function handle(type: HazardType, found: Case): Handling {
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
  const campaignEnd = `${foundOn.slice(0, 4)}-12-25`;
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
  const isHurried = day > deadline && random.chance(0.3);
  return isHurried ? addDays(deadline, -random.whole(0, 4)) : day;
}

function dutyUnit(type: HazardType, { compound, community }: DemoBuilding): string {
  switch (type.duty) {
    case 'gas':
      return gasCompany;
    case 'power':
      return powerCompany;
    case 'manager':
      return compound?.manager ?? committeeOf(community);
    case 'community':
      return committeeOf(community);
  }
}
