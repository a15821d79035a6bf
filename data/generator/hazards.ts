import { addDays, type CivilDate } from '../../src/domain/civil-date.ts';
import type { HazardGrade, HazardSource } from '../../src/domain/hazard.ts';
import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import type { DemoSite } from './charging-sites.ts';
import { hazardCount } from './hazard-counts.ts';
import { type Handling, handle } from './hazard-handling.ts';
import { placeOf, spotOf } from './hazard-places.ts';
import { type HazardType, hazardTypes } from './hazard-types.ts';
import { campaign, campaignDays, inspectionsOf } from './inspections.ts';
import type { Point } from './shape.ts';
import type { DemoBuilding, Town } from './town.ts';
import { fireStation } from './units.ts';

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

export type HazardOptions = { readonly seed: number; readonly asOf: CivilDate };

type Sights = Town & { readonly sites: readonly DemoSite[] };

/** The hazards of a sub-district in the order in which they were found. */
export function findHazards({ buildings, sites }: Sights, options: HazardOptions): DemoHazard[] {
  const equipped = new Set(sites.map(({ compound }) => compound));
  return buildings
    .flatMap((building) =>
      hazardsOf(building, { ...options, canCharge: equipped.has(building.compound) }),
    )
    .toSorted((a, b) => (`${a.foundOn} ${a.id}` < `${b.foundOn} ${b.id}` ? -1 : 1));
}

/** Whether people can charge their e-bikes on the compound's own ground. */
type Circumstances = HazardOptions & { readonly canCharge: boolean };

function hazardsOf(building: DemoBuilding, options: Circumstances): DemoHazard[] {
  const visits = inspectionsOf(building, options.seed);
  if (visits.length === 0) return [];
  const count = hazardCount(building, options.seed);
  return Array.from({ length: count }, (_, i) => hazardOf(building, { ...options, visits, i }))
    .flatMap((hazard) => withRelapse(hazard, building, options))
    .filter(({ foundOn }) => foundOn <= options.asOf);
}

/** Four in a hundred come back, and are found when somebody looks again. */
function withRelapse(
  hazard: DemoHazard,
  building: DemoBuilding,
  { seed, asOf }: HazardOptions,
): DemoHazard[] {
  const random = randomFor(seed, `relapse ${hazard.id}`, building.index);
  if (hazard.closedOn === null || hazard.grade === 'major' || !random.chance(0.04)) return [hazard];
  const foundOn = addDays(hazard.closedOn, random.whole(8, 30));
  const measure = hazard.measure ?? '';
  const again: DemoHazard = {
    ...hazard,
    id: `${hazard.id}-2`,
    description: `${hazard.description}（回头看发现反弹）`,
    source: 'office',
    foundOn,
    ...handle(hazard.type, { building, measure, foundOn, asOf, random }),
  };
  return [hazard, again];
}

type Find = Circumstances & { visits: readonly CivilDate[]; i: number };

function hazardOf(building: DemoBuilding, find: Find): DemoHazard {
  const { seed, asOf, visits, i } = find;
  const random = randomFor(seed, `hazard ${i}`, building.index);
  const type = random.weighted(
    hazardTypes.map((row) => [row, weightOf(row, building, find)] as const),
  );
  const source = sourceOf(type, random);
  const foundOn = source === 'complaint' ? someDay(random) : random.pick(visits);
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

/** Where nobody can charge in the yard, cables hang from windows. */
function weightOf(type: HazardType, building: DemoBuilding, { canCharge }: Circumstances): number {
  const need = type.term === '飞线充电' && !canCharge ? 1.8 : 1;
  return need * weightIn(type, building);
}

function weightIn({ weights }: HazardType, { plan }: DemoBuilding): number {
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

function someDay(random: Random): CivilDate {
  return addDays(campaign.start, random.whole(10, campaignDays - 10));
}

function determinationOn(foundOn: CivilDate, { id }: DemoBuilding): string {
  return `${foundOn} ${fireStation.name}认定，记录 YS-${id.slice(1)}`;
}
