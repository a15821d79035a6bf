import { insertInChunks } from '../../../src/server/store/chunks.ts';
import { placeColumns, placedColumns } from '../../../src/server/store/place.ts';
import { refreshRollups } from '../../../src/server/store/rollups.ts';
import type { HazardTable } from '../../../src/server/store/schema.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { community1, district } from './test-host.ts';

/** Rows that tests start from, written under the API. */
export async function addBuilding(
  store: Store,
  options: { id: string; area?: number; position?: [number, number]; inspectedOn?: string },
): Promise<void> {
  const [lng, lat] = options.position ?? [106.5, 29.5];
  const half = 0.0001;
  const ring = [
    [lng - half, lat - half],
    [lng + half, lat - half],
    [lng + half, lat + half],
    [lng - half, lat + half],
    [lng - half, lat - half],
  ];
  await store.engine.write
    .insertInto('building')
    .values({
      district,
      id: options.id,
      area: options.area ?? community1,
      compound: null,
      name: `楼 ${options.id}`,
      address: null,
      height_m: 30,
      storeys: 10,
      is_residential: 1,
      year_built: 1998,
      risk_level: null,
      inspected_on: options.inspectedOn ?? null,
      geometry: JSON.stringify([[ring]]),
      origin: null,
      ...placeColumns([lng, lat]),
      reach_e6: 200,
      hazards_total: 0,
      hazards_open: 0,
      next_deadline: null,
    })
    .execute();
  await store.engine.write
    .updateTable('counter')
    .set({ building_reach_e6: 200 })
    .where('district', '=', district)
    .execute();
}

export async function addCompound(
  store: Store,
  { id, isOld, area = community1 }: { id: string; isOld: boolean; area?: number },
): Promise<void> {
  await store.engine.write
    .insertInto('compound')
    .values({
      district,
      id,
      area,
      name: `小区 ${id}`,
      is_old: isOld ? 1 : 0,
      ...placedColumns(null),
    })
    .execute();
}

type HazardOptions = Partial<Omit<HazardTable, 'district' | 'id' | 'number'>> & {
  id: string;
  number: number;
};

export async function addHazards(store: Store, hazards: readonly HazardOptions[]): Promise<void> {
  const rows = hazards.map((hazard) => ({
    district,
    area: community1,
    building: null,
    compound: null,
    category: 'electricity',
    type: '私拉乱接',
    description: '楼道内私拉电线',
    grade: 'ungraded',
    determination: null,
    source: 'office',
    status: 'unassigned',
    found_on: '2026-10-01',
    unit: null,
    measure: null,
    deadline: null,
    deadline_text: null,
    rectified_on: null,
    closed_on: null,
    relapses: 0,
    origin: null,
    ...placedColumns(null),
    ...hazard,
  }));
  await insertInChunks(store.engine.write, 'hazard', rows);
  const last = Math.max(...rows.map((row) => row.number));
  await store.engine.write
    .updateTable('counter')
    // What is kept by version must not outlive rows that came without a change.
    .set((eb) => ({ hazard_number: last, data_seq: eb('data_seq', '+', 1_000_000) }))
    .where('district', '=', district)
    .where('hazard_number', '<', last)
    .execute();
  const buildings = rows.map((row) => row.building).filter((id) => id !== null);
  await store.engine.write.transaction().execute((tx) => refreshRollups(tx, district, buildings));
}

export async function addUnit(store: Store, id: string): Promise<void> {
  await store.engine.write
    .insertInto('unit')
    .values({ district, id, name: `单位 ${id}`, aliases: '[]', kind: 'other', area: community1 })
    .execute();
}

export async function addDevice(store: Store, id: string, area = community1): Promise<void> {
  await store.engine.write
    .insertInto('device')
    .values({
      district,
      id,
      area,
      building: null,
      kind: 'gas_detector',
      name: `探测器 ${id}`,
      floor: 3,
      has_telemetry: 1,
      installed_on: null,
      last_seen_at: null,
      lng_e6: 106_500_000,
      lat_e6: 29_500_000,
    })
    .execute();
}

export async function addContact(store: Store, id: string, area = community1): Promise<void> {
  await store.engine.write
    .insertInto('contact')
    .values({
      district,
      id,
      owner: 'building',
      owner_id: 'B1',
      area,
      duty: '楼栋长',
      name: '演示甲',
      phone: '19900000001',
    })
    .execute();
}
