import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { DeviceView, listDevices } from '../../contract/devices.ts';
import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import {
  type Connection,
  type Device,
  type DevicePapers,
  deviceConnection,
  offlineAfterMs,
  replacementDay,
} from '../../domain/device.ts';
import { conditionsOf, type DeviceState } from '../../domain/device-state.ts';
import { allOf } from './conditions.ts';
import type { SortKey } from './cursor.ts';
import { hasCondition, readDeviceStates } from './device-states.ts';
import { flagOf, toFlag } from './flag.ts';
import { narrow, pass, within } from './gate.ts';
import { readPage } from './page.ts';
import { positionOf } from './place.ts';
import type { DeviceTable } from './schema.ts';
import { contains } from './search.ts';
import type { Store } from './store.ts';

type DeviceQuery = z.output<(typeof listDevices)['query']>;

const byId: readonly SortKey[] = [{ expression: sql`id`, direction: 'asc', kind: 'text' }];

export async function pageDevices(
  store: Store,
  actor: Actor,
  query: DeviceQuery,
): Promise<Page<DeviceView>> {
  const scope = narrow(pass(actor, 'device.read'), query.area);
  const { district } = scope;
  const now = store.now();
  const matches = allOf([
    within(scope),
    query.building !== undefined && sql`building = ${query.building}`,
    query.site !== undefined && sql`site = ${query.site}`,
    query.kind !== undefined && sql`kind = ${query.kind}`,
    query.connection !== undefined &&
      sql`(${sql.join(
        query.connection.map((connection) => hasConnection(connection, now)),
        sql` or `,
      )})`,
    query.condition !== undefined &&
      sql`(${sql.join(
        query.condition.map((condition) => hasCondition(condition, { district, now })),
        sql` or `,
      )})`,
    query.text !== undefined &&
      sql`(${contains('name', query.text)} or ${contains('id', query.text)})`,
  ]);
  const page = await readPage(store.engine.read, {
    table: 'device',
    matches,
    sortBy: byId,
    query,
    toItem: toDevice,
  });
  return { ...page, items: await toViews(store, district, page.items) };
}

/** `deviceConnection` of the domain as a condition; a test holds the two equal. */
function hasConnection(connection: Connection, now: number): RawBuilder<boolean> {
  const heard = sql`has_telemetry = 1 and last_seen_at is not null`;
  switch (connection) {
    case 'no_data':
      return sql`(has_telemetry = 0 or last_seen_at is null)`;
    case 'offline':
      return sql`(${heard} and last_seen_at < ${now - offlineAfterMs})`;
    case 'online':
      return sql`(${heard} and last_seen_at >= ${now - offlineAfterMs})`;
  }
}

export async function findDevice(
  store: Store,
  actor: Actor,
  id: string,
): Promise<DeviceView | null> {
  const scope = pass(actor, 'device.read');
  const row = await store.engine.read
    .selectFrom('device')
    .selectAll()
    .where(within(scope))
    .where('id', '=', id)
    .executeTakeFirst();
  const [view] = row === undefined ? [] : await toViews(store, scope.district, [toDevice(row)]);
  return view ?? null;
}

async function toViews(
  { engine, now }: Store,
  district: string,
  devices: readonly Device[],
): Promise<DeviceView[]> {
  const ids = devices.map(({ id }) => id);
  const states = await readDeviceStates(engine.read, district, ids);
  return devices.map((device) => toDeviceView(device, states.get(device.id) ?? null, now()));
}

function toDeviceView(device: Device, state: DeviceState | null, now: number): DeviceView {
  return {
    ...device,
    replaceBy: replacementDay(device),
    connection: deviceConnection(device, now),
    conditions: conditionsOf(device, state, now),
    state: state && toStateView(state),
  };
}

function toStateView({ device: _device, aheadMs: _ahead, hourAt: _hour, ...state }: DeviceState) {
  return state;
}

export function toDevice(row: Selectable<DeviceTable>): Device {
  return {
    id: row.id,
    area: row.area,
    building: row.building,
    site: row.site,
    kind: row.kind as Device['kind'],
    name: row.name,
    floor: row.floor,
    hasTelemetry: row.has_telemetry === 1,
    installedOn: row.installed_on,
    lastSeenAt: row.last_seen_at,
    position: positionOf(row),
    ...toPapers(row),
  };
}

function toPapers(row: Selectable<DeviceTable>): DevicePapers {
  return {
    grade: row.grade as Device['grade'],
    passiveId: row.passive_id,
    activeId: row.active_id,
    gases: codesOf(row.gases) as Device['gases'],
    hasInterlock: flagOf(row.has_interlock),
    notifies: codesOf(row.notifies) as Device['notifies'],
    lifeYears: row.life_years,
    replaceBy: row.replace_by,
    certificateUntil: row.certificate_until,
    userClass: row.user_class as Device['userClass'],
    funding: row.funding as Device['funding'],
  };
}

function codesOf(list: string | null): string[] {
  return list === null ? [] : list.split(',');
}

/** What a device's papers say, as the columns of its row. */
export function toPaperColumns(papers: DevicePapers) {
  return {
    grade: papers.grade,
    passive_id: papers.passiveId,
    active_id: papers.activeId,
    gases: papers.gases.join(',') || null,
    has_interlock: toFlag(papers.hasInterlock),
    notifies: papers.notifies.join(',') || null,
    life_years: papers.lifeYears,
    replace_by: papers.replaceBy,
    certificate_until: papers.certificateUntil,
    user_class: papers.userClass,
    funding: papers.funding,
  };
}
