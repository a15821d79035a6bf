import type { AreaCode } from '../../src/domain/area.ts';
import type { SiteLand, SiteStatus } from '../../src/domain/charging-site.ts';
import { addDays, type CivilDate } from '../../src/domain/civil-date.ts';
import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import type { UsedBlock } from './land-use.ts';
import { centreOf, type Point } from './shape.ts';
import type { Subdistrict } from './subdistricts.ts';
import { besideOf, type DemoCompound, type Town } from './town.ts';

export type DemoSite = {
  readonly id: string;
  readonly index: number;
  readonly area: AreaCode;
  readonly compound: DemoCompound | null;
  readonly name: string;
  readonly address: string;
  readonly status: SiteStatus;
  readonly land: SiteLand;
  readonly ports: number;
  readonly operator: string | null;
  /** The two parts of the price; null before it is open. */
  readonly prices: { readonly electricityYuan: number; readonly serviceYuan: number } | null;
  readonly transformer: string;
  readonly spareKilowatts: number;
  readonly openedOn: CivilDate | null;
  readonly place: Point;
};

type Options = {
  readonly seed: number;
  readonly asOf: CivilDate;
  readonly subdistrict: Subdistrict;
};
type Ground = Town & { readonly blocks: readonly UsedBlock[] };
type Plan = Pick<DemoSite, 'area' | 'compound' | 'name' | 'address' | 'status' | 'land' | 'place'>;

/** More than a sub-district has. */
const sitesPerSubdistrict = 200;
const householdsPerSite = 190;
const candidatesPerSubdistrict = 14;
/** E-bikes a household, in a town of hills. */
export const bikesPerHousehold = 0.22;
const operators = ['演示充电甲公司', '演示充电乙公司', '演示充电丙公司'];

/** Sites in not quite half of the compounds, and open plots that a planner may weigh. */
export function planSites(ground: Ground, options: Options): DemoSite[] {
  const { seed, subdistrict } = options;
  const plans = [
    ...ground.compounds.flatMap((compound) => sitesOf(compound, ground, seed)),
    ...candidates(ground, options),
  ];
  return plans.map((plan, i) =>
    equip(plan, { ...options, index: subdistrict.number * sitesPerSubdistrict + i }),
  );
}

function sitesOf(compound: DemoCompound, { buildings }: Town, seed: number): Plan[] {
  const random = randomFor(seed, 'equipped', compound.index);
  if (!random.chance(0.46)) return [];
  const houses = buildings.filter((building) => building.compound === compound);
  const wanted = Math.max(1, Math.round(compound.households / householdsPerSite));
  return houses.slice(0, wanted).map((house, i) => ({
    area: compound.area,
    compound,
    name: `${compound.name}${i + 1}号集中充电点`,
    address: compound.address,
    status: random.weighted<SiteStatus>([
      ['existing', 82],
      ['under_construction', 7],
      ['planned', 11],
    ]),
    land: 'compound_green',
    place: besideOf(house),
  }));
}

/** Parks and open slopes beside streets. */
function candidates({ blocks }: Ground, { seed }: Options): Plan[] {
  return blocks
    .filter(({ isLot, use }) => isLot && (use === 'park' || use === 'slope'))
    .slice(0, candidatesPerSubdistrict)
    .map(({ index, area, address, lot, use, front }) => {
      const land = use === 'park' ? 'park' : randomFor(seed, 'land', index).pick(streetLands);
      return {
        area,
        compound: null,
        name: `${address}备选点`,
        address,
        status: 'candidate',
        land,
        place: land === 'park' ? centreOf(lot) : (front[1] ?? centreOf(lot)),
      };
    });
}

const streetLands = ['sidewalk', 'roadside', 'roadside', 'other'] as const;

function equip(plan: Plan, { seed, asOf, index }: Options & { index: number }): DemoSite {
  const random = randomFor(seed, 'site', index);
  const isOpen = plan.status === 'existing';
  return {
    ...plan,
    id: `S${String(index + 1).padStart(4, '0')}`,
    index,
    ports: Math.min(48, Math.max(4, Math.round(random.logNormal(8.6, 0.55)))),
    operator: plan.status === 'candidate' ? null : random.pick(operators),
    prices: isOpen ? pricesOf(random) : null,
    transformer: `演示公变${String(index + 1).padStart(4, '0')}`,
    spareKilowatts: 5 * random.whole(2, 50),
    openedOn: isOpen ? addDays(asOf, -random.whole(30, 1400)) : null,
  };
}

function pricesOf(random: Random): DemoSite['prices'] {
  return {
    electricityYuan: random.pick([0.52, 0.56, 0.6, 0.65]),
    serviceYuan: random.pick([0.2, 0.3, 0.4, 0.5]),
  };
}
