import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { deviceSchema, listDevices } from '../../contract/devices.ts';
import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import { type Device, deviceConnection } from '../../domain/device.ts';
import { allOf } from './conditions.ts';
import type { SortKey } from './cursor.ts';
import { narrow, pass, within } from './gate.ts';
import { readPage } from './page.ts';
import { positionOf } from './place.ts';
import type { DeviceTable } from './schema.ts';
import type { Store } from './store.ts';

type DeviceView = z.output<typeof deviceSchema>;
type DeviceQuery = z.output<(typeof listDevices)['query']>;

const byId: readonly SortKey[] = [{ expression: sql`id`, direction: 'asc', kind: 'text' }];

export async function pageDevices(
  store: Store,
  actor: Actor,
  query: DeviceQuery,
): Promise<Page<DeviceView>> {
  const matches = allOf([
    within(narrow(pass(actor, 'device.read'), query.area)),
    query.building !== undefined && sql`building = ${query.building}`,
    query.kind !== undefined && sql`kind = ${query.kind}`,
  ]);
  return readPage(store.engine.read, {
    table: 'device',
    matches: matches,
    sortBy: byId,
    query,
    toItem: (row) => toDeviceView(row, store.now()),
  });
}

function toDeviceView(row: Selectable<DeviceTable>, now: number): DeviceView {
  const device = toDevice(row);
  return { ...device, connection: deviceConnection(device, now) };
}

export function toDevice(row: Selectable<DeviceTable>): Device {
  return {
    id: row.id,
    area: row.area,
    building: row.building,
    kind: row.kind as Device['kind'],
    name: row.name,
    floor: row.floor,
    hasTelemetry: row.has_telemetry === 1,
    installedOn: row.installed_on,
    lastSeenAt: row.last_seen_at,
    position: positionOf(row),
  };
}
