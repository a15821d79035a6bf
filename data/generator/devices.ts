import { addDays, type CivilDate } from '../../src/domain/civil-date.ts';
import type { Device, DeviceKind } from '../../src/domain/device.ts';
import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import { communityCode } from './areas.ts';
import type { ToLngLat } from './lng-lat.ts';
import { add, longSideOf, type Point, turn } from './shape.ts';
import type { DemoBuilding, Town } from './town.ts';

type Row = {
  readonly kind: DeviceKind;
  readonly term: string;
  readonly count: number;
  readonly hasTelemetry: boolean;
  /** How much a building of this kind wants such a device; 0 for not at all. */
  wish(building: DemoBuilding): number;
};

const rows: readonly Row[] = [
  {
    kind: 'gas_detector',
    term: '可燃气体泄漏报警装置',
    count: 100,
    hasTelemetry: true,
    wish: ({ plan }) => (plan.kind === 'shop' || plan.kind === 'public' ? 4 : 1),
  },
  {
    kind: 'smoke_detector',
    term: '独立烟感',
    count: 110,
    hasTelemetry: true,
    wish: ({ plan }) => (plan.kind.endsWith('tower') ? 3 : 1),
  },
  {
    kind: 'charger',
    term: '集中充电桩',
    count: 50,
    hasTelemetry: true,
    wish: ({ compound }) => (compound ? 1 : 0),
  },
  {
    kind: 'self_closing_valve',
    term: '安全自闭阀',
    count: 40,
    hasTelemetry: false,
    wish: ({ plan }) => (plan.kind === 'walk_up' ? 1 : 0),
  },
];

export type DeviceOptions = {
  readonly seed: number;
  readonly asOf: CivilDate;
  readonly toLngLat: ToLngLat;
};

/** The devices of the town, kind by kind; each stands in or at a building. */
export function installDevices(town: Town, options: DeviceOptions): Device[] {
  const devices = rows.flatMap((row) =>
    wishersOf(row, town, options.seed).map((building) => deviceIn(building, row, options)),
  );
  return devices.map((device, i) => ({ ...device, id: `D${String(i + 1).padStart(4, '0')}` }));
}

/** Draws without replacement, the likelier the larger the wish. */
function wishersOf(row: Row, { buildings }: Town, seed: number): DemoBuilding[] {
  return buildings
    .filter((building) => row.wish(building) > 0)
    .map((building) => ({ building, luck: luckOf(building, row, seed) }))
    .toSorted((a, b) => b.luck - a.luck)
    .slice(0, row.count)
    .map(({ building }) => building)
    .toSorted((a, b) => a.index - b.index);
}

function luckOf(building: DemoBuilding, row: Row, seed: number): number {
  return randomFor(seed, row.kind, building.index).unit() ** (1 / row.wish(building));
}

function deviceIn(
  building: DemoBuilding,
  { kind, term, hasTelemetry }: Row,
  { seed, asOf, toLngLat }: DeviceOptions,
): Omit<Device, 'id'> {
  const random = randomFor(seed, `${kind} made`, building.index);
  const isOutside = kind === 'charger';
  const floor = isOutside ? null : random.whole(1, building.plan.storeys);
  return {
    area: communityCode(building.community),
    building: building.id,
    kind,
    name: floor === null ? `${building.name}旁${term}` : `${building.name}${floor}层${term}`,
    floor,
    hasTelemetry,
    installedOn: addDays(asOf, -random.whole(20, 900)),
    lastSeenAt: hasTelemetry ? lastSeenAt(asOf, random) : null,
    position: toLngLat(isOutside ? besideOf(building) : building.centre),
  };
}

/** A few minutes before eight in the morning (UTC+8) of the day; 3 % have been silent for days. */
function lastSeenAt(asOf: CivilDate, random: Random): number {
  const morning = Date.parse(`${asOf}T00:00:00Z`);
  const minutes = random.chance(0.03) ? random.whole(2 * 1440, 20 * 1440) : random.whole(0, 9);
  return morning - minutes * 60_000;
}

/** A few metres before the house, where a charging shed stands. */
function besideOf({ centre, shape, plan }: DemoBuilding): Point {
  return add(centre, turn([0, -plan.depthMeters / 2 - 3], longSideOf(shape)));
}
