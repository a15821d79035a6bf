import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acknowledgeAlarmRoute } from '../../src/contract/alarms.ts';
import { type BatchEvent, type ChangeView, listChanges } from '../../src/contract/changes.ts';
import { revealContact } from '../../src/contract/contacts.ts';
import { assignHazardRoute, startRectificationRoute } from '../../src/contract/hazards.ts';
import { undoImport } from '../../src/contract/imports.ts';
import type { RouteAnswer } from '../../src/contract/route.ts';
import { openAlarmOf, valueOf } from './support/answers.ts';
import { alarmEvent, letPlatformIn, sendEvents } from './support/device-events.ts';
import { manyHazards, upload } from './support/files.ts';
import { addContact, addDevice, addHazards, addUnit } from './support/objects.ts';
import {
  community2,
  engineNames,
  openTestHost,
  setUpSeq,
  type TestHost,
  testNow,
} from './support/test-host.ts';

const assignment = { unit: 'U1', measure: '拆除', deadline: '2026-12-01' };

describe.each(engineNames)('changes on %s', (engine) => {
  let host: TestHost;
  beforeEach(async () => {
    host = await openTestHost(engine);
    await letPlatformIn(host.store);
    await addUnit(host.store, 'U1');
    await addDevice(host.store, 'D1');
    await addHazards(host.store, [
      { id: 'H1', number: 1 },
      { id: 'H2', number: 2, area: community2 },
    ]);
  });
  afterEach(() => host.close());

  const assign = (id: string, account = 'admin') =>
    host.call(account, assignHazardRoute, { params: { id }, body: assignment });

  /** All changes since the set-up, and their numbers counted from there. */
  async function walk(account: string, limit: number) {
    const items: ChangeView[] = [];
    const batches: BatchEvent[] = [];
    let after = setUpSeq;
    for (;;) {
      const query = { after, limit };
      const page: RouteAnswer<typeof listChanges> = valueOf(
        await host.call(account, listChanges, { query }),
      );
      items.push(...page.items.map((item) => ({ ...item, seq: item.seq - setUpSeq })));
      batches.push(
        ...page.batches.map(({ fromSeq, toSeq, entities }) => ({
          fromSeq: fromSeq - setUpSeq,
          toSeq: toSeq - setUpSeq,
          entities,
        })),
      );
      expect(page.seq).toBeGreaterThanOrEqual(after);
      after = page.seq;
      if (!page.hasMore) return { items, batches, seq: after - setUpSeq };
    }
  }

  it('are numbered from 1 without a gap, in pages of any size', async () => {
    await sendEvents(host, [alarmEvent({ id: 'e1', device: 'D1' })]);
    await assign('H1');
    await assign('nothing');
    await assign('H2');
    await host.call('community', startRectificationRoute, { params: { id: 'H1' } });
    for (const limit of [1, 2, 3, 4, 500]) {
      const { items, seq } = await walk('leader', limit);
      expect(items.map((change) => `${change.seq} ${change.entity} ${change.verb}`)).toEqual([
        '1 alarm create',
        '2 hazard assign',
        '3 hazard assign',
        '4 hazard start',
      ]);
      expect(seq).toBe(4);
    }
  });

  it('tell the history of one object, with who and when', async () => {
    await assign('H1');
    host.setNow(testNow + 1000);
    await assign('H2');
    await host.call('community', startRectificationRoute, { params: { id: 'H1' } });
    const query = { entity: 'hazard', entityId: 'H1' } as const;
    const history = valueOf(await host.call('leader', listChanges, { query }));
    expect(history.items).toMatchObject([
      { verb: 'assign', actor: 'admin', at: testNow, after: { id: 'H1', status: 'assigned' } },
      { verb: 'start', actor: 'community', at: testNow + 1000, after: { status: 'rectifying' } },
    ]);
  });

  it('hide those of other areas, and the cursor goes on all the same', async () => {
    await assign('H2');
    await assign('H1');
    await assign('H2');
    const { items, seq } = await walk('community', 500);
    expect(items.map((change) => change.entityId)).toEqual(['H1']);
    expect(seq).toBe(3);
  });

  it('bring the object with its creation', async () => {
    await sendEvents(host, [alarmEvent({ id: 'e1', device: 'D1' })]);
    const alarm = await openAlarmOf(host, 'D1');
    await upload(host, 'admin', manyHazards(1));
    const { items } = await walk('leader', 500);
    expect(items).toMatchObject([
      { entity: 'alarm', verb: 'create', after: { ...alarm } },
      { entity: 'hazard', verb: 'create', after: { id: 'M1', number: 3, isOverdue: false } },
    ]);
  });

  it('never bring the object of another kind that has the same id', async () => {
    await sendEvents(host, [alarmEvent({ id: 'e1', device: 'D1' })]);
    const { id } = await openAlarmOf(host, 'D1');
    await addContact(host.store, id);
    await host.call('admin', revealContact, { params: { id }, body: { reason: '核实报警' } });
    await upload(host, 'admin', {
      kind: 'compounds',
      fileName: 'c.csv',
      body: `小区编号,小区名称,是否老旧小区\n${id},小区,是`,
    });
    const { items } = await walk('leader', 500);
    expect(items).toMatchObject([
      { entity: 'alarm' },
      { entity: 'contact', after: { fields: ['name', 'phone'] } },
      { entity: 'compound', verb: 'create', after: null },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/演示甲|19900000001/);
  });

  it('keep no name and no number of a contact that was revealed, but the reason', async () => {
    await addContact(host.store, 'P1');
    const reason = '电话核实报警';
    const call = { params: { id: 'P1' }, body: { reason } };
    const revealed = valueOf(await host.call('duty', revealContact, call));
    expect(revealed).toMatchObject({ name: '演示甲', phone: '19900000001' });
    const rows = await host.store.engine.read
      .selectFrom('change')
      .selectAll()
      .where('seq', '>', setUpSeq)
      .execute();
    expect(rows).toMatchObject([{ entity: 'contact', entity_id: 'P1', verb: 'reveal', reason }]);
    expect(JSON.stringify(rows)).not.toMatch(/演示甲|19900000001/);
  });

  it('come row by row for a batch of 1,000 rows', async () => {
    await upload(host, 'admin', manyHazards(1000));
    const { items, batches } = await walk('leader', 300);
    expect([items.length, batches.length]).toEqual([1000, 0]);
  });

  it.each([200, 500, 1000])('fold a larger batch into one event, in pages of %i', async (limit) => {
    await assign('H1');
    await upload(host, 'admin', manyHazards(1001));
    await assign('H1');
    const { items, batches, seq } = await walk('leader', limit);
    expect(batches).toEqual([{ fromSeq: 2, toSeq: 1002, entities: ['hazard'] }]);
    expect(items.map((change) => change.seq)).toEqual([1, 1003]);
    expect(seq).toBe(1003);
  });

  it('fold the undo of a large batch too, and nothing that lies between', async () => {
    const { batch } = valueOf(await upload(host, 'admin', manyHazards(1001)));
    await assign('H1');
    await host.call('admin', undoImport, { params: { id: batch ?? '' } });
    await assign('H2');
    const { items, batches, seq } = await walk('leader', 300);
    expect(batches.map(({ fromSeq, toSeq }) => [fromSeq, toSeq])).toEqual([
      [1, 1001],
      [1003, 2003],
    ]);
    expect(items.map((change) => change.seq)).toEqual([1002, 2004]);
    expect(seq).toBe(2004);
  });

  it('keep the history of an object of a large batch', async () => {
    await upload(host, 'admin', manyHazards(1001));
    await assign('M7');
    const query = { entity: 'hazard', entityId: 'M7' } as const;
    const history = valueOf(await host.call('leader', listChanges, { query }));
    expect(history.items.map((change) => change.verb)).toEqual(['create', 'assign']);
    expect(history.batches).toEqual([]);
  });

  it('show a refused or failed step by nothing at all', async () => {
    await sendEvents(host, [alarmEvent({ id: 'e1', device: 'D1' })]);
    const { id } = await openAlarmOf(host, 'D1');
    for (let time = 0; time < 3; time += 1) {
      await host.call('duty', acknowledgeAlarmRoute, { params: { id } });
    }
    expect((await walk('leader', 500)).items.map((change) => change.verb)).toEqual([
      'create',
      'acknowledge',
    ]);
  });
});
