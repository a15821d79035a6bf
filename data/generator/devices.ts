import { isHighRise } from '../../src/domain/building.ts';
import { addDays, type CivilDate } from '../../src/domain/civil-date.ts';
import type { DeviceGrade, DeviceKind, UserClass } from '../../src/domain/device.ts';
import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import type { DemoSite } from './charging-sites.ts';
import { premisesOf } from './premises.ts';
import type { Point } from './shape.ts';
import type { Subdistrict } from './subdistricts.ts';
import type { DemoBuilding, Town } from './town.ts';

/** A device and what it is in or at. */
export type DemoDevice = Installed & {
  readonly id: string;
  readonly hasTelemetry: boolean;
  readonly installedOn: CivilDate;
  readonly lifeYears: number;
  readonly lastSeenAt: number | null;
};

type Installed = {
  readonly kind: DeviceKind;
  /** The building it is in, or for chargers the site it belongs to. */
  readonly at: DemoBuilding | DemoSite;
  readonly name: string;
  readonly floor: number | null;
  readonly grade: DeviceGrade | null;
  readonly userClass: UserClass | null;
  readonly place: Point;
};

type Options = {
  readonly seed: number;
  readonly asOf: CivilDate;
  readonly subdistrict: Subdistrict;
};
type Hosts = Town & { readonly sites: readonly DemoSite[] };

/** More than a sub-district has. */
const devicesPerSubdistrict = 10_000;
const portsPerCharger = 4;

/** The devices of a sub-district: by building, then by charging site. */
export function installDevices({ buildings, sites }: Hosts, options: Options): DemoDevice[] {
  const { subdistrict, seed } = options;
  const first = subdistrict.number * devicesPerSubdistrict;
  const installed = [
    ...buildings.flatMap((building) => devicesIn(building, seed)),
    ...sites.filter(({ status }) => status === 'existing').flatMap(chargersOf),
  ];
  return installed.map((each, i) => operate(each, { ...options, index: first + i }));
}

function devicesIn(building: DemoBuilding, seed: number): Installed[] {
  const random = randomFor(seed, 'devices in', building.index);
  return [
    ...inPremises(building, seed),
    ...(isHighRise(building) ? onStaircases(building) : []),
    ...inDwellings(building, random),
  ];
}

/** A gas detector for everyone who trades. */
function inPremises(building: DemoBuilding, seed: number): Installed[] {
  return premisesOf(building, seed).map(({ trade, floor }) =>
    installedIn(building, {
      kind: 'gas_detector',
      where: `${floor}层${trade}`,
      floor,
      userClass: 'existing_unit',
    }),
  );
}

/** Fifteen in most high-rises: smoke detectors up the staircase, valves on the risers. */
function onStaircases(building: DemoBuilding): Installed[] {
  const { storeys } = building.plan;
  const count = Math.min(15, Math.round(0.75 * storeys));
  return Array.from({ length: count }, (_, i) => {
    const floor = 1 + Math.floor((i * storeys) / count);
    const kind = i % 5 === 0 ? 'self_closing_valve' : 'smoke_detector';
    return installedIn(building, { kind, where: `${floor}层公共部位`, floor, userClass: null });
  });
}

type DwellingRule = { readonly kind: DeviceKind; readonly share: number };

/** All dwellings above 100 m have a gas detector; of the old ones some have one, or another device. */
function inDwellings(building: DemoBuilding, random: Random): Installed[] {
  return dwellingRules(building).flatMap(({ kind, share }) => {
    const count = Math.round(building.households * share + random.between(-0.5, 0.5));
    return Array.from({ length: Math.max(0, count) }, () => {
      const floor = random.whole(1, building.plan.storeys);
      const userClass = building.compound?.isOld ? 'old_compound_resident' : 'other_resident';
      return installedIn(building, { kind, where: `${floor}层户内`, floor, userClass });
    });
  });
}

function dwellingRules({ heightMeters, compound }: DemoBuilding): readonly DwellingRule[] {
  if (heightMeters > 100) return [{ kind: 'gas_detector', share: 1 }];
  if (!compound?.isOld) return [];
  return [
    { kind: 'gas_detector', share: 0.2 },
    { kind: 'smoke_detector', share: 0.15 },
  ];
}

type Place = { kind: DeviceKind; where: string; floor: number; userClass: UserClass | null };

function installedIn(building: DemoBuilding, { kind, where, floor, userClass }: Place): Installed {
  const grade = kind === 'gas_detector' ? gradeFor(userClass) : null;
  const name = `${building.name}${where}${terms[kind]}`;
  return { kind, at: building, name, floor, grade, userClass, place: building.centre };
}

/** The table of requirements asks more of those who trade. */
function gradeFor(userClass: UserClass | null): DeviceGrade {
  return userClass === 'old_compound_resident' ? 'base' : 'mid_high';
}

function chargersOf(site: DemoSite): Installed[] {
  return Array.from({ length: Math.ceil(site.ports / portsPerCharger) }, (_, i) => ({
    kind: 'charger',
    at: site,
    name: `${site.name}${i + 1}号桩`,
    floor: null,
    grade: null,
    userClass: null,
    place: site.place,
  }));
}

const terms: Record<DeviceKind, string> = {
  gas_detector: '燃气报警器',
  self_closing_valve: '自闭阀',
  smoke_detector: '烟感',
  charger: '充电桩',
};

const lifeYears: Record<DeviceKind, number> = {
  gas_detector: 5,
  self_closing_valve: 10,
  smoke_detector: 10,
  charger: 8,
};

function operate(
  installed: Installed,
  { seed, asOf, index }: Options & { index: number },
): DemoDevice {
  const random = randomFor(seed, 'device', index);
  const { kind, grade, userClass } = installed;
  const hasTelemetry = kind !== 'self_closing_valve' && (grade !== 'base' || random.chance(0.7));
  return {
    ...installed,
    id: `D${String(index + 1).padStart(4, '0')}`,
    hasTelemetry,
    installedOn: addDays(asOf, -random.whole(20, 900)),
    lifeYears: userClass === 'existing_unit' ? 3 : lifeYears[kind],
    lastSeenAt: hasTelemetry ? lastSeenAt(asOf, random) : null,
  };
}

/** A few minutes before eight in the morning (UTC+8) of the day; 3 % have been silent for days. */
function lastSeenAt(asOf: CivilDate, random: Random): number {
  const morning = Date.parse(`${asOf}T00:00:00Z`);
  const minutes = random.chance(0.03) ? random.whole(2 * 1440, 20 * 1440) : random.whole(0, 9);
  return morning - minutes * 60_000;
}
