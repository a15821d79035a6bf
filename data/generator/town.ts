import type { AreaCode } from '../../src/domain/area.ts';
import { isHighRise, type RiskLevel } from '../../src/domain/building.ts';
import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import { communityNumber } from './communities.ts';
import { type BuildingKind, heightMeters } from './footprints.ts';
import type { UsedBlock } from './land-use.ts';
import { type Names, namesOf } from './names.ts';
import { type Placed, placeBuildings } from './placement.ts';
import { add, longSideOf, type Point, type Shape, shrink, turn } from './shape.ts';
import type { Subdistrict } from './subdistricts.ts';
import { propertyManagers } from './units.ts';

export type DemoCompound = {
  readonly id: string;
  readonly index: number;
  readonly area: AreaCode;
  readonly name: string;
  readonly address: string;
  readonly isOld: boolean;
  readonly hasPropertyManager: boolean | null;
  /** The unit that manages it; null where there is none or nobody has said. */
  readonly manager: string | null;
  readonly households: number;
  readonly shape: Shape;
};

export type DemoBuilding = Placed & {
  readonly id: string;
  readonly index: number;
  readonly area: AreaCode;
  readonly compound: DemoCompound | null;
  readonly name: string;
  readonly address: string;
  readonly heightMeters: number;
  readonly isResidential: boolean;
  readonly households: number;
  readonly yearBuilt: number;
  readonly riskLevel: RiskLevel | null;
};

export type Town = {
  readonly compounds: readonly DemoCompound[];
  readonly buildings: readonly DemoBuilding[];
};

/** More than a sub-district has: the numbers of one never reach those of the next. */
const compoundsPerSubdistrict = 200;
const buildingsPerSubdistrict = 1000;

/** Builds on every lot of a sub-district, and gives what stands there its names and years. */
export function buildTown(
  blocks: readonly UsedBlock[],
  { subdistrict, seed }: { subdistrict: Subdistrict; seed: number },
): Town {
  const compounds: DemoCompound[] = [];
  const buildings: DemoBuilding[] = [];
  const nextName = namer(namesOf(subdistrict));
  for (const block of blocks.filter(({ isLot }) => isLot)) {
    const placed = placeBuildings(block, seed);
    const index = subdistrict.number * compoundsPerSubdistrict + compounds.length;
    const isHome = placed.length > 0 && (block.use === 'old' || block.use === 'new');
    const compound = isHome
      ? compoundOn(block, { name: nextName(block), index, placed, seed })
      : null;
    if (compound) compounds.push(compound);
    const firstIndex = subdistrict.number * buildingsPerSubdistrict + buildings.length;
    buildings.push(...onLot(block, { placed, compound, firstIndex, seed }));
  }
  return { compounds, buildings };
}

/** Gives each compound the next name for its age and its community. */
function namer(names: Names): (block: UsedBlock) => string {
  const given = new Map<string, number>();
  const count = (key: string) => {
    const before = given.get(key) ?? 0;
    given.set(key, before + 1);
    return before;
  };
  return ({ use, area }) => {
    const age = use === 'old' ? 'old' : 'new';
    const community = communityNumber(area);
    return names.compound(age, {
      community,
      ofAll: count(age),
      ofCommunity: count(`${age} ${community}`),
    });
  };
}

type NewCompound = { name: string; index: number; placed: readonly Placed[]; seed: number };

function compoundOn(block: UsedBlock, { name, index, placed, seed }: NewCompound): DemoCompound {
  const random = randomFor(seed, 'compound', index);
  const isOld = block.use === 'old';
  const hasPropertyManager = random.weighted<boolean | null>([
    [true, isOld ? 60 : 97],
    [false, isOld ? 32 : 0],
    [null, isOld ? 8 : 3],
  ]);
  return {
    id: `C${pad(index + 1, 3)}`,
    index,
    area: block.area,
    name,
    address: block.address,
    isOld,
    hasPropertyManager,
    manager: hasPropertyManager ? random.pick(propertyManagers).id : null,
    households: placed.reduce((sum, building) => sum + householdsIn(building), 0),
    shape: shrink(block.lot, 0.8),
  };
}

type Lot = {
  placed: readonly Placed[];
  compound: DemoCompound | null;
  firstIndex: number;
  seed: number;
};

function onLot(block: UsedBlock, { placed, compound, firstIndex, seed }: Lot): DemoBuilding[] {
  const firstYear = firstYearOf(block, randomFor(seed, 'years', block.index));
  let houses = 0;
  let shops = 0;
  return placed.map((building, i) => {
    const index = firstIndex + i;
    const { kind } = building.plan;
    const number = kind === 'shop' ? ++shops : ++houses;
    const yearBuilt = firstYear + randomFor(seed, 'year', index).whole(0, 3);
    return {
      ...building,
      id: `B${pad(index + 1, 4)}`,
      index,
      area: block.area,
      compound,
      name: nameOf(block, { kind, number, compound }),
      address: block.address,
      heightMeters: heightMeters(building.plan),
      isResidential: isResidential(kind),
      households: householdsIn(building),
      yearBuilt,
      riskLevel: riskLevelOf(building, yearBuilt, randomFor(seed, 'risk', index)),
    };
  });
}

function firstYearOf(block: UsedBlock, random: Random): number {
  return block.use === 'old' ? random.whole(1978, 1997) : random.whole(2001, 2017);
}

type Naming = { kind: BuildingKind; number: number; compound: DemoCompound | null };

function nameOf(block: UsedBlock, { kind, number, compound }: Naming): string {
  const place = compound?.name ?? block.address;
  if (kind === 'shop') return `${place}${number}号商铺`;
  return kind === 'public' ? `${place}综合楼${number}号` : `${place}${number}栋`;
}

/** As a high-rise gets it from elsewhere; the one in fourteen that has none yet was not assessed. */
function riskLevelOf(building: Placed, yearBuilt: number, random: Random): RiskLevel | null {
  const height = heightMeters(building.plan);
  const residential = isResidential(building.plan.kind);
  const isAssessed = isHighRise({ heightMeters: height, isResidential: residential });
  if (!isAssessed || random.chance(0.07)) return null;
  const ageFactor = yearBuilt < 2001 ? 4 : 1;
  return random.weighted<RiskLevel>([
    ['major', 2 * ageFactor],
    ['larger', 10 * ageFactor],
    ['general', 40],
    ['low', 30],
  ]);
}

function isResidential(kind: BuildingKind): boolean {
  return kind !== 'shop' && kind !== 'public';
}

/** A few metres before the house, where a charging shed stands. */
export function besideOf({ centre, shape, plan }: DemoBuilding): Point {
  return add(centre, turn([0, -plan.depthMeters / 2 - 3], longSideOf(shape)));
}

function householdsIn({ plan }: Placed): number {
  const floorAreaOfHouseholdSquareMeters = 110;
  const share = plan.kind === 'point_tower' ? 0.72 : 0.95;
  if (!isResidential(plan.kind)) return 0;
  const floorArea = plan.widthMeters * plan.depthMeters * share;
  return Math.max(2, Math.round(floorArea / floorAreaOfHouseholdSquareMeters)) * plan.storeys;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
