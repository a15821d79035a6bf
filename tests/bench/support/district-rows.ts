import type { Insertable } from 'kysely';
import { mortonOfLngLat } from '../../../src/domain/geo/morton.ts';
import {
  type AreaGeometry,
  halfExtentMicrodegrees,
  polygonBbox,
  polygonCentroid,
} from '../../../src/domain/geo/polygon.ts';
import {
  type HazardStatus,
  hazardCategories,
  hazardGrades,
  isOpen,
} from '../../../src/domain/hazard.ts';
import { hazardWords } from '../../../src/domain/hazard-filter.ts';
import { type Random, randomFor } from '../../../src/domain/simulate/random.ts';
import { insertInChunks } from '../../../src/server/store/chunks.ts';
import { toGeometryText } from '../../../src/server/store/geometry-text.ts';
import { placeColumns } from '../../../src/server/store/place.ts';
import type { Database } from '../../../src/server/store/schema.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { readAstanaBuildings } from '../../support/astana.ts';
import { admin, district } from './bench-host.ts';

export type DistrictSize = {
  readonly buildings: number;
  readonly hazards: number;
  readonly devices?: number;
};

export type DistrictRows = {
  readonly areas: readonly Insertable<Database['area']>[];
  readonly buildings: readonly BuildingRow[];
  readonly hazards: readonly HazardRow[];
  readonly devices: readonly Insertable<Database['device']>[];
  /** How far the largest building reaches from its centre, in micro-degrees. */
  readonly reach: number;
};

type BuildingRow = ReturnType<typeof toBuildingRow>;
type HazardRow = ReturnType<typeof toHazardRow>;

const seed = 20_261_120;
/** Sub-districts, and communities in each of them. */
const areasALevel = 10;
/** Beside each other when the district asked for is larger than the city. */
const copyShiftDegrees = 0.6;

/** Rows of a district of any size with the outlines of a real city; the same ones each time. */
export function makeDistrict({ buildings, hazards, devices = 0 }: DistrictSize): DistrictRows {
  const outlines = takeOutlines(buildings);
  const buildingRows = outlines.map((outline, index) =>
    toBuildingRow(outline, { index, area: communityOf(index, outlines.length) }),
  );
  const random = randomFor(seed, 'hazards', 0);
  const hazardRows = Array.from({ length: hazards }, (_, index) =>
    toHazardRow(index, random.pick(buildingRows), random),
  );
  countHazards(buildingRows, hazardRows);
  return {
    areas: toAreaRows(buildingRows, outlines),
    buildings: buildingRows,
    hazards: hazardRows,
    devices: Array.from({ length: devices }, (_, index) => toDeviceRow(index, buildingRows)),
    reach: reachesOf(outlines).reduce((most, reach) => Math.max(most, reach), 0),
  };
}

/** Writes the rows under the API, as an import would have left them but without its changes. */
export async function saveDistrict(store: Store, rows: DistrictRows): Promise<void> {
  const db = store.engine.write;
  await db.transaction().execute(async (tx) => {
    // A district that is set up has its own area already.
    await tx.deleteFrom('area').where('district', '=', district).execute();
    await insertInChunks(tx, 'area', rows.areas);
    await insertInChunks(tx, 'building', rows.buildings);
    await insertInChunks(tx, 'hazard', rows.hazards);
    await insertInChunks(tx, 'device', rows.devices);
    await tx
      .updateTable('counter')
      .set({ hazard_number: rows.hazards.length, building_reach_e6: rows.reach })
      .where('district', '=', district)
      .execute();
  });
}

type Outline = Extract<AreaGeometry, { type: 'MultiPolygon' }>;

/** In Morton order, so that neighbours lie in one community. */
function takeOutlines(count: number): Outline[] {
  const city = readAstanaBuildings().map(({ geometry }) => toMultiPolygon(geometry));
  const outlines = Array.from({ length: count }, (_, index) =>
    shiftEast(city[index % city.length], Math.floor(index / city.length) * copyShiftDegrees),
  );
  const placed = outlines.map((outline) => ({
    outline,
    code: mortonOfLngLat(polygonCentroid(outline)),
  }));
  return placed.toSorted((left, right) => left.code - right.code).map(({ outline }) => outline);
}

function toMultiPolygon(geometry: GeoJSON.Geometry): Outline {
  switch (geometry.type) {
    case 'Polygon':
      return toMultiPolygon({ type: 'MultiPolygon', coordinates: [geometry.coordinates] });
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((part) =>
          part.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng, lat])),
        ),
      };
    default:
      throw new Error(`A building is no ${geometry.type}.`);
  }
}

function shiftEast(outline: Outline | undefined, degrees: number): Outline {
  if (outline === undefined) throw new Error('The city has no buildings.');
  if (degrees === 0) return outline;
  return {
    type: 'MultiPolygon',
    coordinates: outline.coordinates.map((part) =>
      part.map((ring) => ring.map(([lng, lat]) => [lng + degrees, lat])),
    ),
  };
}

function communityOf(index: number, count: number): number {
  const community = Math.floor((index * areasALevel ** 2) / count);
  const [street, within] = [Math.floor(community / areasALevel), community % areasALevel];
  return admin.area + (street + 1) * 1e6 + (within + 1) * 1e3;
}

function toBuildingRow(outline: Outline, { index, area }: { index: number; area: number }) {
  const storeys = 1 + (index % 33);
  return {
    district,
    id: `B${index}`,
    area,
    compound: null,
    name: `${index} 号楼`,
    address: `测试路 ${index} 号`,
    height_m: storeys * 3,
    storeys,
    is_residential: index % 4 === 0 ? 0 : 1,
    year_built: 1980 + (index % 45),
    risk_level: null,
    inspected_on: index % 5 === 0 ? null : '2026-09-01',
    geometry: toGeometryText(outline.coordinates),
    origin: null,
    ...placeColumns(polygonCentroid(outline)),
    reach_e6: reachesOf([outline])[0] ?? 0,
    hazards_total: 0,
    hazards_open: 0,
    // Widened from null: `countHazards` fills it.
    next_deadline: null as string | null,
  };
}

const statusShares: readonly (readonly [HazardStatus, number])[] = [
  ['unassigned', 10],
  ['assigned', 20],
  ['rectifying', 15],
  ['rectified', 15],
  ['closed', 40],
];
/** Responsible units, who need no rows of their own here. */
const unitCount = 300;

const descriptions = [
  '楼道内停放电动自行车并私拉电线充电',
  '消防通道被杂物占用，宽度不足',
  '燃气软管老化，未安装自闭阀',
  '配电箱未接地，线路绝缘破损',
];

function toHazardRow(index: number, building: BuildingRow, random: Random) {
  const { area, lng_e6, lat_e6, quadkey, hex } = building;
  const foundDay = random.whole(0, 320);
  const { priority, source, space, rectifyingParty } = hazardWords;
  return {
    district,
    id: `H${index}`,
    number: index + 1,
    area,
    building: building.id,
    compound: null,
    category: random.pick(hazardCategories),
    type: '私拉乱接',
    description: random.pick(descriptions),
    grade: random.pick(hazardGrades),
    source: nth(source, index),
    status: random.weighted(statusShares),
    found_on: dayOf(foundDay),
    unit: index % 4 === 0 ? null : `U${(index * 7919) % unitCount}`,
    priority: index % 3 === 0 ? nth(priority, index) : null,
    space: index % 5 === 0 ? null : nth(space, index),
    rectifying_party: index % 4 === 0 ? null : nth(rectifyingParty, index),
    measure: null,
    deadline: random.chance(0.8) ? dayOf(foundDay + 30) : null,
    deadline_text: null,
    rectified_on: null,
    closed_on: null,
    relapses: 0,
    origin: null,
    lng_e6,
    lat_e6,
    quadkey,
    hex,
  };
}

/** Without a draw, so that the rest of a row stays as it was. */
function nth<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('There is nothing to choose from.');
  return value;
}

/** A day of 2026, counted from its first. */
function dayOf(day: number): string {
  return new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
}

function countHazards(buildings: BuildingRow[], hazards: readonly HazardRow[]): void {
  const byId = new Map(buildings.map((building) => [building.id, building]));
  for (const { building: id, status, deadline } of hazards) {
    const building = byId.get(id);
    if (building === undefined) continue;
    building.hazards_total += 1;
    if (!isOpen(status)) continue;
    building.hazards_open += 1;
    const earlier = building.next_deadline;
    if (deadline !== null && (earlier === null || deadline < earlier)) {
      building.next_deadline = deadline;
    }
  }
}

function toAreaRows(buildings: readonly BuildingRow[], outlines: readonly Outline[]) {
  const boxes = new Map<number, [number, number, number, number]>();
  for (const [index, { area }] of buildings.entries()) {
    const outline = outlines[index];
    if (outline === undefined) continue;
    for (const code of [area, Math.floor(area / 1e6) * 1e6, admin.area]) {
      boxes.set(code, around(boxes.get(code), polygonBbox(outline)));
    }
  }
  return Array.from(boxes, ([code, box]) => toAreaRow(code, box));
}

type Box = readonly [number, number, number, number];

function around(box: Box | undefined, other: Box): [number, number, number, number] {
  if (box === undefined) return [...other];
  return [
    Math.min(box[0], other[0]),
    Math.min(box[1], other[1]),
    Math.max(box[2], other[2]),
    Math.max(box[3], other[3]),
  ];
}

function toAreaRow(code: number, [west, south, east, north]: Box) {
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const level = code % 1e9 === 0 ? 'district' : code % 1e6 === 0 ? 'subdistrict' : 'community';
  return {
    district,
    code,
    level,
    name: `${code}`,
    geometry: toGeometryText([[ring]]),
    origin: null,
  };
}

function toDeviceRow(index: number, buildings: readonly BuildingRow[]) {
  const building = buildings[index % buildings.length];
  return {
    district,
    id: `D${index}`,
    area: building?.area ?? admin.area,
    building: building?.id ?? null,
    kind: 'gas_detector',
    name: `探测器 ${index}`,
    floor: 3,
    has_telemetry: 1,
    installed_on: null,
    last_seen_at: null,
    lng_e6: building?.lng_e6 ?? null,
    lat_e6: building?.lat_e6 ?? null,
  };
}

function reachesOf(outlines: readonly Outline[]): number[] {
  return outlines.map((outline) => {
    const { lng, lat } = halfExtentMicrodegrees(outline, polygonCentroid(outline));
    return Math.max(lng, lat);
  });
}
