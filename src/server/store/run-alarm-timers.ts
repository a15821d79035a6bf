import { sql } from 'kysely';
import { type AlarmTimer, dueStep, takeDueStep } from '../../domain/alarm/due-step.ts';
import type { Alarm } from '../../domain/alarm.ts';
import { isStillOpen, toAlarm, updateAlarmRow } from './alarms.ts';
import { chunksOf } from './chunks.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

/** In whose name the log tells of what time asked for. */
const account = 'timer';
const alarmsAtOnce = 1000;

/**
 * Does what time asks of the alarms of a district, and answers how much that was. It remembers nothing:
 * what is due is read, then read again behind the district's lock, so that of two processes that find
 * the same only the first does it.
 */
export async function runAlarmTimers(
  store: Store,
  district: string,
  timers: readonly AlarmTimer[],
): Promise<number> {
  const due = await findDue(store, district, timers);
  if (due.length === 0) return 0;
  return writeAs(store, { account, district }, async (write) => {
    let done = 0;
    for (const before of await readAlarms(write, due)) {
      const step = dueStep(before, timers, write.now);
      if (step === null) continue;
      const after = takeDueStep(before, step, write.now);
      await updateAlarmRow(write, after);
      const { id: entityId, area } = before;
      write.record({ entity: 'alarm', entityId, verb: step, area, before, after });
      done += 1;
    }
    return done;
  });
}

async function findDue(
  { engine, now }: Store,
  district: string,
  timers: readonly AlarmTimer[],
): Promise<string[]> {
  // A replica may lag behind: what it still shows as due is looked at again in the write.
  const rows = await engine.read
    .selectFrom('alarm')
    .selectAll()
    .where('district', '=', district)
    .where(isStillOpen)
    .where(sql<boolean>`purpose = 'real' and (stage = 'raised' or shelved_until is not null)`)
    .orderBy('received_at')
    .execute();
  return rows
    .map(toAlarm)
    .filter((alarm) => dueStep(alarm, timers, now()) !== null)
    .slice(0, alarmsAtOnce)
    .map(({ id }) => id);
}

async function readAlarms({ tx, district }: Write, ids: readonly string[]): Promise<Alarm[]> {
  const alarms: Alarm[] = [];
  for (const chunk of chunksOf(ids)) {
    const rows = await tx
      .selectFrom('alarm')
      .selectAll()
      .where('district', '=', district)
      .where('id', 'in', chunk)
      .execute();
    alarms.push(...rows.map(toAlarm));
  }
  return alarms;
}

const keptMs = 30 * 86_400_000;

/** Ids of events are kept for a month: what comes again after that is late enough to be seen as such. */
export async function forgetEventIds({ engine, now }: Store, district: string): Promise<void> {
  await engine.write
    .deleteFrom('device_event')
    .where('district', '=', district)
    .where('received_at', '<', now() - keptMs)
    .execute();
}
