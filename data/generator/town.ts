import { isHighRise, type RiskLevel } from '../../src/domain/building.ts';
import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import { communityOf } from './areas.ts';
import { newCompoundNames, oldCompoundNames } from './compound-names.ts';
import { type BuildingKind, heightMeters } from './footprints.ts';
import type { UsedBlock } from './land-use.ts';
import { type Placed, placeBuildings } from './placement.ts';
import { inset, type Shape } from './shape.ts';
import { propertyManagers } from './units.ts';

export type DemoCompound = {
  readonly id: string;
  readonly index: number;
  readonly community: number;
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
  readonly community: number;
  readonly compound: DemoCompound | null;
  readonly name: string;
  readonly address: string;
  readonly heightMeters: number;
  readonly isResidential: boolean;
  readonly yearBuilt: number;
  readonly riskLevel: RiskLevel | null;
};

export type Town = {
  readonly compounds: readonly DemoCompound[];
  readonly buildings: readonly DemoBuilding[];
};

/** Builds on every lot, and gives what stands there its names and years. */
export function buildTown(blocks: readonly UsedBlock[], seed: number): Town {
  const compounds: DemoCompound[] = [];
  const buildings: DemoBuilding[] = [];
  const namesLeft = { old: [...oldCompoundNames], new: [...newCompoundNames] };
  for (const block of blocks) {
    const placed = placeBuildings(block, seed);
    const isHome = block.use === 'old' || block.use === 'new';
    const name = isHome ? namesLeft[block.use].shift() : undefined;
    const index = compounds.length;
    const compound = name ? compoundOn(block, { name, index, placed, seed }) : null;
    if (compound) compounds.push(compound);
    buildings.push(...onLot(block, { placed, compound, firstIndex: buildings.length, seed }));
  }
  return { compounds, buildings };
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
    community: communityOf(block),
    name,
    address: addressOf(block),
    isOld,
    hasPropertyManager,
    manager: hasPropertyManager ? random.pick(propertyManagers).id : null,
    households: placed.reduce((sum, building) => sum + householdsIn(building), 0),
    shape: inset(
      block.lot,
      block.lot.map(() => 0.8),
    ),
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
      community: communityOf(block),
      compound,
      name: nameOf(block, { kind, number, compound }),
      address: addressOf(block),
      heightMeters: heightMeters(building.plan),
      isResidential: isResidential(kind),
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
  const place = compound?.name ?? addressOf(block);
  if (kind === 'shop') return `${place}${number}号商铺`;
  return kind === 'public' ? `${place}综合楼${number}号` : `${place}${number}栋`;
}

/** Even numbers on the lower side of the street, as the lots count along the river. */
function addressOf(block: UsedBlock): string {
  return `${block.street}${block.order * 8 + 6}号`;
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

function householdsIn({ plan }: Placed): number {
  const floorAreaOfHouseholdSquareMeters = 140;
  const share = plan.kind === 'point_tower' ? 0.72 : 0.95;
  if (!isResidential(plan.kind)) return 0;
  const floorArea = plan.widthMeters * plan.depthMeters * share;
  return Math.max(2, Math.round(floorArea / floorAreaOfHouseholdSquareMeters)) * plan.storeys;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
