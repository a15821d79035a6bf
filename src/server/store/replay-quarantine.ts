import type { Selectable } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { AdapterName } from '../../domain/device-adapter.ts';
import type { DeviceEvent } from '../../domain/device-event.ts';
import { chunksOf } from './chunks.ts';
import { passWhole } from './device-tokens.ts';
import { type Intake, readMessages, takeEvents } from './events.ts';
import type { QuarantineTable } from './schema.ts';
import { type Write, writeAs } from './write.ts';

const rowsAtOnce = 1000;

/**
 * Takes what is in quarantine once more, now that the register, an adapter or the clock may be right.
 * A row whose events are all taken, or were taken since, leaves the quarantine; the others stay as they are.
 */
export async function replay(
  intake: Intake,
  actor: Actor,
  ids: readonly string[] | null,
): Promise<{ taken: number; left: number }> {
  const scope = passWhole(actor);
  return writeAs(intake.store, actor, async (write) => {
    const rows = await readWaiting(write, ids);
    const done: string[] = [];
    for (const row of rows) if (await replayRow(write, intake, row)) done.push(row.id);
    for (const chunk of chunksOf(done)) {
      await write.tx
        .updateTable('quarantine')
        .set({ replayed_at: write.now })
        .where('district', '=', write.district)
        .where('id', 'in', chunk)
        .execute();
    }
    const told = { taken: done.length, left: rows.length - done.length };
    const change = { entity: 'quarantine', entityId: intake.store.newId(), verb: 'replay' };
    if (done.length > 0) write.record({ ...change, area: scope.from, after: told });
    return told;
  });
}

type Row = Selectable<QuarantineTable>;

async function readWaiting(write: Write, ids: readonly string[] | null): Promise<Row[]> {
  const waiting = write.tx
    .selectFrom('quarantine')
    .selectAll()
    .where('district', '=', write.district)
    .where('replayed_at', 'is', null)
    .orderBy('received_at')
    .limit(rowsAtOnce);
  return ids === null ? waiting.execute() : waiting.where('id', 'in', ids).execute();
}

/** True when nothing of the row is left to take. */
async function replayRow(write: Write, intake: Intake, row: Row): Promise<boolean> {
  const message = parse(row.payload);
  if (message === undefined) return false;
  // Rows are written only with names of adapters.
  const read = readMessages([message], row.adapter as AdapterName, write.now);
  if (read.quarantined.length > 0) return false;
  const fresh = await notYetTaken(write, read.events, row.event);
  const refused = await takeEvents(write, {
    intake,
    sender: { device: row.device },
    events: fresh,
  });
  return refused.length === 0;
}

/** Cut off, it is no JSON any more. */
function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

/** An id that was taken down when its event was set apart is not one that was taken. */
async function notYetTaken(
  { tx, district, now }: Write,
  events: readonly DeviceEvent[],
  setApart: string | null,
): Promise<DeviceEvent[]> {
  const fresh: DeviceEvent[] = [];
  for (const event of events) {
    const inserted = await tx
      .insertInto('device_event')
      .values({ district, id: event.id, received_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted !== undefined || event.id === setApart) fresh.push(event);
  }
  return fresh.sort((left, right) => left.at - right.at);
}
