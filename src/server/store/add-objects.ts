import { type Insertable, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Contact } from '../../domain/contact.ts';
import type { Device } from '../../domain/device.ts';
import type { Unit } from '../../domain/unit.ts';
import { insertInChunks } from './chunks.ts';
import { toPaperColumns } from './devices.ts';
import { pass } from './gate.ts';
import { pointColumns } from './place.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

type Objects = {
  readonly units: readonly Unit[];
  readonly devices: readonly Device[];
  readonly contacts: readonly Contact[];
};

/** Adds the units, devices and contacts that are not there yet, as one batch of creates. */
export async function addObjects(store: Store, actor: Actor, objects: Objects): Promise<void> {
  const { district } = pass(actor, 'import.run');
  await writeAs(store, actor, async (write) => {
    const batch = store.newId();
    const add = async <Table extends 'unit' | 'device' | 'contact'>(
      table: Table,
      rows: readonly (Insertable<Database[Table]> & { id: string; area: number })[],
    ) => {
      const standing = await readIds(write, table);
      const added = rows.filter((row) => !standing.has(row.id));
      await insertInChunks(write.tx, table, added);
      for (const { id, area } of added) {
        write.record({ entity: table, entityId: id, verb: 'create', area, batch });
      }
    };
    await add(
      'unit',
      objects.units.map((unit) => toUnitRow(district, unit)),
    );
    await add(
      'device',
      objects.devices.map((device) => toDeviceRow(district, device)),
    );
    await add(
      'contact',
      objects.contacts.map((contact) => toContactRow(district, contact)),
    );
  });
}

async function readIds(write: Write, table: 'unit' | 'device' | 'contact'): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where district = ${write.district}`.execute(write.tx);
  return new Set(rows.map((row) => row.id));
}

function toUnitRow(district: string, { aliases, ...unit }: Unit) {
  return { district, ...unit, aliases: JSON.stringify(aliases) };
}

function toDeviceRow(district: string, device: Device) {
  return {
    district,
    id: device.id,
    area: device.area,
    building: device.building,
    kind: device.kind,
    name: device.name,
    floor: device.floor,
    has_telemetry: device.hasTelemetry ? 1 : 0,
    installed_on: device.installedOn,
    last_seen_at: device.lastSeenAt,
    site: device.site,
    ...toPaperColumns(device),
    ...pointColumns(device.position),
  };
}

function toContactRow(district: string, { ownerId, ...contact }: Contact) {
  return { district, ...contact, owner_id: ownerId };
}
