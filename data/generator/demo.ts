import type { Feature } from 'geojson';
import type { CivilDate } from '../../src/domain/civil-date.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { HouseholdCount } from '../../src/domain/household-count.ts';
import type { Inspection } from '../../src/domain/inspection.ts';
import type { Premises } from '../../src/domain/premises.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { type DemoArea, drawAreas } from './areas.ts';
import { drawBasemap } from './basemap.ts';
import { cutBlocks } from './blocks.ts';
import { type DemoSite, planSites } from './charging-sites.ts';
import { checksOf } from './checks.ts';
import { subdistrictCode } from './communities.ts';
import { listContacts } from './contacts.ts';
import { type DemoDevice, installDevices } from './devices.ts';
import { type DemoHazard, findHazards } from './hazards.ts';
import { householdCountOf } from './household-counts.ts';
import { assignLandUse, type UsedBlock } from './land-use.ts';
import { factsOfCompound, factsOfWatched, type PlaceFacts, watchedOf } from './place-facts.ts';
import { layStreets, type StreetNet } from './streets.ts';
import { listSubdistricts, type Subdistrict, unsettledAfter } from './subdistricts.ts';
import { buildTown, type Town } from './town.ts';
import { listUnits } from './units.ts';
import { usersOf } from './users.ts';

export type DemoOptions = {
  readonly seed: number;
  /** The day on which the data stands; nothing in it is later but deadlines. */
  readonly asOf: CivilDate;
  /** How many sub-districts, from 1 to 100. */
  readonly scale: number;
};

/** What stands in one sub-district. */
export type Quarter = Town & {
  readonly hazards: readonly DemoHazard[];
  readonly sites: readonly DemoSite[];
  readonly devices: readonly DemoDevice[];
  readonly contacts: readonly Contact[];
  readonly users: readonly Premises[];
  readonly checks: readonly Inspection[];
  readonly householdCounts: readonly HouseholdCount[];
  readonly facts: readonly PlaceFacts[];
};

export type Demo = {
  readonly options: DemoOptions;
  readonly areas: readonly DemoArea[];
  readonly units: readonly Unit[];
  readonly basemap: readonly Feature[];
  /** Built while they are asked for, one after the other: a hundred would not fit in memory. */
  quarters(): Iterable<Quarter>;
};

/** How many sub-districts around the district the basemap shows. */
const drawnAround = 28;
/** More than a sub-district has. */
const contactsPerSubdistrict = 1000;

/**
 * A district that is nowhere, and its campaign half-way. The same options always give the same, and
 * a larger scale gives all that a smaller one does.
 */
export function createDemo(options: DemoOptions): Demo {
  const { seed, scale } = options;
  const tracts = listSubdistricts(scale).map((subdistrict) => tractOf(subdistrict, seed));
  const areas = drawAreas(tracts, seed);
  const units = listUnits(areas);
  return {
    options,
    areas,
    units,
    basemap: drawBasemap({
      district: tracts,
      around: unsettledAfter(scale, drawnAround).map((each) => tractOf(each, seed)),
    }),
    *quarters() {
      for (const tract of tracts) yield quarterOf(tract, { ...options, units });
    },
  };
}

type Tract = { readonly net: StreetNet; readonly blocks: readonly UsedBlock[] };

function tractOf(subdistrict: Subdistrict, seed: number): Tract {
  const net = layStreets(subdistrict, seed);
  return { net, blocks: assignLandUse(cutBlocks(net, seed), seed) };
}

type QuarterOptions = DemoOptions & { readonly units: readonly Unit[] };

function quarterOf({ net, blocks }: Tract, options: QuarterOptions): Quarter {
  const { subdistrict } = net;
  const town = buildTown(blocks, { subdistrict, seed: options.seed });
  const sites = planSites({ ...town, blocks }, { ...options, subdistrict });
  const hazards = findHazards({ ...town, sites }, options);
  return {
    ...town,
    sites,
    hazards,
    ...keepLedgers(town, { ...options, hazards }),
    devices: installDevices({ ...town, sites }, { ...options, subdistrict }),
    contacts: listContacts(town, {
      units: options.units.filter((unit) => isListedIn(unit, subdistrict)),
      firstIndex: subdistrict.number * contactsPerSubdistrict,
    }),
  };
}

type Ledgers = Pick<Quarter, 'users' | 'checks' | 'householdCounts' | 'facts'>;

/** What communities have entered of the buildings that somebody has been to. */
function keepLedgers(
  { buildings, compounds }: Town,
  { seed, asOf, hazards }: QuarterOptions & { readonly hazards: readonly DemoHazard[] },
): Ledgers {
  const watched = watchedOf(buildings);
  const found = hazardsByBuilding(hazards);
  const files = buildings.map((building) => {
    const known = { hazards: found.get(building) ?? [], isWatched: watched.has(building) };
    const checks = checksOf(building, { seed, asOf, ...known });
    return { building, checks };
  });
  return {
    checks: files.flatMap(({ checks }) => checks),
    users: files.flatMap(({ building, checks }) =>
      checks.length === 0 ? [] : usersOf(building, seed),
    ),
    householdCounts: files.flatMap(
      ({ building, checks }) => householdCountOf(building, { seed, checks }) ?? [],
    ),
    facts: [
      ...[...watched].map(factsOfWatched),
      ...compounds.flatMap((compound) => factsOfCompound(compound, seed)),
    ],
  };
}

function hazardsByBuilding(hazards: readonly DemoHazard[]) {
  const found = new Map<DemoHazard['building'], DemoHazard[]>();
  for (const hazard of hazards) {
    const known = found.get(hazard.building);
    if (known) known.push(hazard);
    else found.set(hazard.building, [hazard]);
  }
  return found;
}

/** Units of the whole district are listed with the first sub-district. */
function isListedIn({ area }: Unit, subdistrict: Subdistrict): boolean {
  const own = Math.floor(area / 1e6) * 1e6;
  return own === subdistrictCode(subdistrict) || (area % 1e9 === 0 && subdistrict.number === 0);
}
