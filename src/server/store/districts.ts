import { sql } from 'kysely';
import type { z } from 'zod';
import type { getDistrict } from '../../contract/district.ts';
import type { Actor } from '../../domain/actor.ts';
import { areaRange } from '../../domain/area.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import { usualVisitYears } from '../../domain/household-count/needs-visit.ts';
import type { CounterTable } from './schema.ts';
import type { Store } from './store.ts';
import { writeAs } from './write.ts';

type DistrictView = z.output<(typeof getDistrict)['response']['schema']>;
export type DistrictSetup = {
  readonly code: string;
  readonly name: string;
  readonly isDemo: boolean;
};

/** Makes a district known to the store, with itself as its first area; does nothing when it is. */
export async function setUpDistrict(store: Store, district: DistrictSetup): Promise<void> {
  await store.engine.write.transaction().execute(async (tx) => {
    await tx
      .insertInto('counter')
      .values({
        district: district.code,
        epoch: store.newId().slice(0, 8),
        seq: 0,
        data_seq: 0,
        hazard_number: 0,
        building_reach_e6: 0,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const settings = { name: district.name, isDemo: String(district.isDemo) };
    await tx
      .insertInto('setting')
      .values(
        Object.entries(settings).map(([name, value]) => ({ district: district.code, name, value })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
  await addWholeArea(store, district);
}

/** The district as an area without an outline: what nobody has filed finer is counted in it. */
async function addWholeArea(store: Store, { code, name }: DistrictSetup): Promise<void> {
  const area = Number(code) * 1e9;
  await writeAs(store, { account: 'set-up', district: code }, async (write) => {
    const inserted = await write.tx
      .insertInto('area')
      .values({ district: code, code: area, level: 'district', name, geometry: null, origin: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('code')
      .execute();
    if (inserted.length === 0) return;
    write.record({ entity: 'area', entityId: String(area), verb: 'create', area });
  });
}

/** The 6-digit codes of the districts in this store. */
export async function listDistricts(store: Store): Promise<string[]> {
  const rows = await store.engine.read
    .selectFrom('counter')
    .select('district')
    .orderBy('district')
    .execute();
  return rows.map((row) => row.district);
}

export async function hasDemo(store: Store): Promise<boolean> {
  const row = await store.engine.read
    .selectFrom('setting')
    .select('district')
    .where('name', '=', 'isDemo')
    .where('value', '=', 'true')
    .executeTakeFirst();
  return row !== undefined;
}

export async function describeDistrict(store: Store, actor: Actor): Promise<DistrictView> {
  const now = store.now();
  const today = civilDateOf(now);
  const settings = await readSettings(store, actor.district);
  const { seq } = await readCounter(store, actor.district);
  return {
    district: actor.district,
    name: settings.get('name') ?? actor.district,
    isDemo: settings.get('isDemo') === 'true',
    needsPhoto: settings.get(photoRule) === 'true',
    visitYears: Number(settings.get(visitRule) ?? usualVisitYears),
    bbox: await readExtent(store, actor),
    today,
    now,
    seq,
    dataVersion: await readDataVersion(store, actor),
  };
}

/** The name of the setting that asks for a photo of what was done. */
export const photoRule = 'needsPhoto';
/** And of the years after which homes are to be visited. */
export const visitRule = 'visitYears';

/** The settings of a district by their names: `name`, `isDemo` and the photo rule. */
export async function readSettings(store: Store, district: string): Promise<Map<string, string>> {
  const rows = await store.engine.read
    .selectFrom('setting')
    .select(['name', 'value'])
    .where('district', '=', district)
    .execute();
  return new Map(rows.map((row) => [row.name, row.value]));
}

export async function readCounter(
  store: Store,
  district: string,
): Promise<Pick<CounterTable, 'epoch' | 'seq' | 'data_seq' | 'building_reach_e6'>> {
  const counter = await store.engine.read
    .selectFrom('counter')
    .select(['epoch', 'seq', 'data_seq', 'building_reach_e6'])
    .where('district', '=', district)
    .executeTakeFirst();
  return counter ?? { epoch: '', seq: 0, data_seq: 0, building_reach_e6: 0 };
}

/**
 * Changes whenever tiles or columns of this actor would. The day belongs to it: a deadline passes
 * without any change.
 */
export async function readDataVersion(store: Store, actor: Actor): Promise<string> {
  const { epoch, data_seq } = await readCounter(store, actor.district);
  return [epoch, data_seq, actor.area, civilDateOf(store.now())].join('-');
}

async function readExtent(store: Store, actor: Actor): Promise<DistrictView['bbox']> {
  const { from, to } = areaRange(actor.area);
  const { rows } = await sql<{ west: number | null; south: number; east: number; north: number }>`
    select min(lng_e6) as west, min(lat_e6) as south, max(lng_e6) as east, max(lat_e6) as north
    from building where district = ${actor.district} and area >= ${from} and area < ${to}`.execute(
    store.engine.read,
  );
  const extent = rows[0];
  if (extent === undefined || extent.west === null) return null;
  return [extent.west / 1e6, extent.south / 1e6, extent.east / 1e6, extent.north / 1e6];
}
