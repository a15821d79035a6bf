import {
  bool,
  dictionary,
  float64,
  int32,
  tableFromArrays,
  tableToIPC,
  uint8,
  utf8,
} from '@uwdata/flechette';
import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { readDataVersion } from './districts.ts';
import { pass, within } from './gate.ts';
import type { Store } from './store.ts';

type ColumnRow = {
  id: string;
  kind: string;
  has_telemetry: number;
  last_seen_at: number | null;
  floor: number | null;
  building: string | null;
  lng_e6: number | null;
  lat_e6: number | null;
};

/** All devices of the actor as one Arrow IPC stream, about 40 bytes a row, in the order of their ids. */
export async function encodeDeviceColumns(store: Store, actor: Actor): Promise<Uint8Array> {
  const scope = pass(actor, 'device.read');
  const { rows } = await sql<ColumnRow>`
    select id, kind, has_telemetry, last_seen_at, floor, building, lng_e6, lat_e6 from device
    where ${within(scope)}
    order by id`.execute(store.engine.read);
  return toArrow(rows);
}

/**
 * Changes whenever the columns would. Devices are heard of without a change of the log, so the
 * minutes at which they were are added up: each sign of life makes the sum larger.
 */
export async function readDeviceVersion(store: Store, actor: Actor): Promise<string> {
  const scope = pass(actor, 'device.read');
  const { rows } = await sql<{ count: number; minutes: number | null }>`
    select count(*) as count, sum(last_seen_at / 60000) as minutes from device
    where ${within(scope)}`.execute(store.engine.read);
  const [seen] = rows;
  return [await readDataVersion(store, actor), seen?.count ?? 0, seen?.minutes ?? 0].join('-');
}

function toArrow(rows: readonly ColumnRow[]): Uint8Array {
  const table = tableFromArrays(
    {
      id: rows.map((row) => row.id),
      kind: rows.map((row) => row.kind),
      hasTelemetry: rows.map((row) => row.has_telemetry === 1),
      lastSeenAt: rows.map((row) => row.last_seen_at),
      floor: rows.map((row) => row.floor),
      building: rows.map((row) => row.building),
      lng: rows.map((row) => row.lng_e6),
      lat: rows.map((row) => row.lat_e6),
    },
    {
      types: {
        id: utf8(),
        kind: dictionary(utf8(), uint8()),
        hasTelemetry: bool(),
        lastSeenAt: float64(),
        floor: int32(),
        building: dictionary(utf8(), int32()),
        lng: int32(),
        lat: int32(),
      },
    },
  );
  const bytes = tableToIPC(table, { format: 'stream' });
  if (bytes === null) throw new Error('The device columns could not be written.');
  return bytes;
}
