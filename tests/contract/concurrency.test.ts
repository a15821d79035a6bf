import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChangeView, listChanges } from '../../src/contract/changes.ts';
import type { EngineName } from '../../src/server/store/engines/engine.ts';
import { changeHazard } from '../../src/server/store/hazards.ts';
import { writeAs } from '../../src/server/store/write.ts';
import { openAlarmOf, seqOf, valueOf } from './support/answers.ts';
import { countUp } from './support/count-up.ts';
import { alarmEvent, letPlatformIn, sendEvents } from './support/device-events.ts';
import { dumpTables } from './support/dump.ts';
import { addDevice, addHazards } from './support/objects.ts';
import {
  district,
  engineNames,
  memberNamed,
  openTestHost,
  setUpSeq,
  type TestHost,
} from './support/test-host.ts';
import { addressOf, countUpInThread } from './support/writers.ts';

const writers = 8;
const times = 15;
const total = writers * times;
const actor = memberNamed('duty');
/** The seq of the change that raised the alarm. */
const raisedSeq = setUpSeq + 1;

/** A host with one standing alarm, whose repeats the writers count up. */
async function openHostWithAlarm(engine: EngineName): Promise<{ host: TestHost; alarm: string }> {
  const host = await openTestHost(engine);
  await letPlatformIn(host.store);
  await addDevice(host.store, 'D1');
  await sendEvents(host, [alarmEvent({ id: 'e1', device: 'D1' })]);
  return { host, alarm: (await openAlarmOf(host, 'D1')).id };
}

/** Asks for what is new all the time until it has seen so many changes after the raise. */
async function follow(host: TestHost, count: number): Promise<ChangeView[]> {
  const seen: ChangeView[] = [];
  let after = raisedSeq;
  while (after < raisedSeq + count) {
    const page = valueOf(await host.call('leader', listChanges, { query: { after, limit: 7 } }));
    seen.push(...page.items);
    after = page.seq;
    // Lets the writers of this process go on.
    await new Promise(setImmediate);
  }
  return seen;
}

/** What a reader saw: the seqs, and the repeats that each of them left. */
function seenBy(changes: readonly ChangeView[]) {
  return changes.map((change) => [change.seq, change.after?.repeats]);
}

const nothingMissed = Array.from({ length: total }, (_, index) => [
  raisedSeq + index + 1,
  index + 1,
]);

describe.each(engineNames)('writing at the same time on %s', (engine) => {
  let host: TestHost;
  let alarm: string;
  beforeEach(async () => {
    ({ host, alarm } = await openHostWithAlarm(engine));
  });
  afterEach(() => host.close());

  it('loses no update of many callers of one process, and a reader misses none', async () => {
    const tasks = Array.from({ length: writers }, () =>
      countUp(host.store, { actor, alarm, times }),
    );
    const [seen] = await Promise.all([follow(host, total), ...tasks]);
    expect(seenBy(seen)).toEqual(nothingMissed);
    expect(await openAlarmOf(host, 'D1')).toMatchObject({ repeats: total });
    expect(await seqOf(host)).toBe(raisedSeq + total);
  });

  it('gives one of many callers the step that only one can take', async () => {
    await addHazards(host.store, [{ id: 'H1', number: 1, status: 'rectified' }]);
    const outcomes = await Promise.allSettled(
      Array.from({ length: writers }, () =>
        changeHazard(host.store, memberNamed('inspector'), {
          verb: 'close',
          action: 'hazard.inspect',
          id: 'H1',
          apply: (hazard) =>
            hazard.status === 'rectified'
              ? { ok: true, value: { ...hazard, status: 'closed' } }
              : { ok: false, refusal: 'not_rectified' },
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await seqOf(host)).toBe(raisedSeq + 1);
  });

  it('leaves no row, no change and no gap of a write that fails in the middle', async () => {
    const tables = ['alarm', 'setting', 'change', 'counter'] as const;
    const before = await dumpTables(host.store, tables);
    const failing = writeAs(host.store, actor, async (write) => {
      await write.tx
        .insertInto('setting')
        .values({ district, name: 'half', value: 'done' })
        .execute();
      write.record({ entity: 'alarm', entityId: alarm, verb: 'half', area: actor.area });
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await dumpTables(host.store, tables)).toEqual(before);
    await countUp(host.store, { actor, alarm, times: 1 });
    expect(await seqOf(host)).toBe(raisedSeq + 1);
  });

  it('leaves the seq alone when nothing was recorded', async () => {
    const before = await seqOf(host);
    await writeAs(host.store, actor, async () => {});
    expect(await seqOf(host)).toBe(before);
  });

  it('refuses to write in a district that is not set up', async () => {
    const stranger = { account: 'x', district: '999999' };
    await expect(writeAs(host.store, stranger, async () => {})).rejects.toThrow('999999');
  });
});

// The page has the database to itself: there is no second process to write.
describe.each(['sqlite', 'postgres'] as const)('writing from many processes on %s', (engine) => {
  let host: TestHost;
  let alarm: string;
  beforeEach(async () => {
    ({ host, alarm } = await openHostWithAlarm(engine));
  });
  afterEach(() => host.close());

  it('loses no update, and a reader misses none', async () => {
    const task = { engine, address: await addressOf(host), actor, alarm, times };
    const threads = Array.from({ length: writers }, () => countUpInThread(task));
    const [seen] = await Promise.all([follow(host, total), ...threads]);
    expect(seenBy(seen)).toEqual(nothingMissed);
    expect(await openAlarmOf(host, 'D1')).toMatchObject({ repeats: total });
    expect(await seqOf(host)).toBe(raisedSeq + total);
  }, 30_000);
});
