import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getBuilding } from '../../src/contract/buildings.ts';
import { listChanges } from '../../src/contract/changes.ts';
import { actLimits, actOnHazards, listActs, undoAct } from '../../src/contract/hazard-acts.ts';
import { assignHazardRoute, listHazards, rectifyHazardRoute } from '../../src/contract/hazards.ts';
import { listImports, undoImport } from '../../src/contract/imports.ts';
import type { RouteAnswer, RouteCall } from '../../src/contract/route.ts';
import { valueOf } from './support/answers.ts';
import { dumpTables } from './support/dump.ts';
import { addBuilding, addHazards, addUnit } from './support/objects.ts';
import {
  community1,
  community2,
  engineNames,
  openTestHost,
  type TestHost,
  testNow,
} from './support/test-host.ts';

type Act = RouteCall<typeof actOnHazards>['body'];

const assignment = { unit: 'U1', measure: '拆除', deadline: '2026-12-01' };
const tables = ['hazard', 'building'] as const;

describe.each(engineNames)('an act over many hazards on %s', (engine) => {
  let host: TestHost;
  beforeEach(async () => {
    host = await openTestHost(engine);
    await addBuilding(host.store, { id: 'B1' });
    await addUnit(host.store, 'U1');
    await addHazards(host.store, [
      { id: 'H1', number: 1, building: 'B1' },
      { id: 'H2', number: 2, building: 'B1', category: 'gas' },
      { id: 'H3', number: 3, status: 'rectified', rectified_on: '2026-11-01' },
      { id: 'H4', number: 4, status: 'closed', closed_on: '2026-11-02' },
      { id: 'H5', number: 5, area: community2 },
      { id: 'H6', number: 6, found_on: '2026-12-02' },
    ]);
  });
  afterEach(() => host.close());

  const act = (body: Act, account = 'admin') => host.call(account, actOnHazards, { body });
  const undo = (id: string, account = 'admin') => host.call(account, undoAct, { params: { id } });
  const assignAll = (more: Partial<Act> = {}, account = 'admin') =>
    act({ filter: {}, verb: 'assign', input: assignment, ...more } as Act, account);
  const assigned = async () => {
    const query = { status: 'assigned' } as const;
    const { items } = valueOf(await host.call('leader', listHazards, { query }));
    return items.map(({ id }) => id).toSorted();
  };

  it('does what it can, and says how many it left and why', async () => {
    const report = valueOf(await assignAll());
    expect(report).toEqual({
      matching: 6,
      done: 3,
      skipped: [
        { refusal: 'already_rectified', count: 2, examples: ['H3', 'H4'] },
        { refusal: 'deadline_before_found', count: 1, examples: ['H6'] },
      ],
      batch: expect.any(String),
    });
    expect(await assigned()).toEqual(['H1', 'H2', 'H5']);
    const building = valueOf(await host.call('leader', getBuilding, { params: { id: 'B1' } }));
    expect(building).toMatchObject({ hazardsOpen: 2, nextDeadline: '2026-12-01' });
  });

  it('names at most so many of those it left', async () => {
    const more = Array.from({ length: 9 }, (_, index) => ({ id: `R${index}`, number: 10 + index }));
    await addHazards(
      host.store,
      more.map((hazard) => ({ ...hazard, status: 'closed' })),
    );
    const [skipped] = valueOf(await assignAll()).skipped;
    expect(skipped).toMatchObject({ refusal: 'already_rectified', count: 11 });
    expect(skipped?.examples).toHaveLength(actLimits.examples);
  });

  it('only counts in a preview, and the counts come true', async () => {
    const before = await dumpTables(host.store, [...tables, 'change', 'counter', 'batch']);
    const preview = valueOf(await assignAll({ preview: true }));
    expect(await dumpTables(host.store, [...tables, 'change', 'counter', 'batch'])).toEqual(before);
    const done = valueOf(await assignAll());
    expect({ ...done, batch: null }).toEqual(preview);
  });

  it('takes the filter of the list as it is', async () => {
    const filter = { category: ['gas'], building: 'B1', status: ['unassigned'] } as const;
    expect(valueOf(await assignAll({ filter: structuredClone(filter) as never }))).toMatchObject({
      matching: 1,
      done: 1,
    });
    expect(await assigned()).toEqual(['H2']);
  });

  it('never touches what lies in another area [S0-E9]', async () => {
    expect(valueOf(await assignAll({}, 'admin1'))).toMatchObject({ matching: 5, done: 2 });
    expect(await assigned()).toEqual(['H1', 'H2']);
    const filter = { area: community2 };
    expect(valueOf(await assignAll({ filter }, 'admin1'))).toEqual({
      matching: 0,
      done: 0,
      skipped: [],
      batch: null,
    });
  });

  it.each([
    ['leader', 'assign'],
    ['community', 'assign'],
    ['inspector', 'rectify'],
    ['community', 'close'],
  ] as const)('asks of %s what a single %s asks', async (account, verb) => {
    const input = { ...assignment, on: '2026-11-20' };
    expect(await act({ filter: {}, verb, input } as Act, account)).toMatchObject({ status: 403 });
  });

  it('carries every step that makes sense for many', async () => {
    const on = '2026-11-20';
    const control = { measure: '看护', from: on, checkEveryDays: 3 };
    const filter = { building: 'B1' };
    const acts: readonly Act[] = [
      { filter, verb: 'assign', input: assignment },
      { filter, verb: 'start' },
      { filter, verb: 'set_control', input: control },
      { filter, verb: 'rectify', input: { on, measure: null } },
      { filter, verb: 'return', reason: '不合格' },
      { filter, verb: 'rectify', input: { on, measure: null } },
      { filter, verb: 'close', input: { on } },
      { filter, verb: 'look_back', input: { on } },
    ];
    for (const body of acts)
      expect(valueOf(await act(body))).toMatchObject({ done: 2, skipped: [] });
    for (const verb of ['grant_extension', 'refuse_extension'] as const) {
      expect(valueOf(await act({ filter, verb, reason: '统一答复' }))).toMatchObject({
        skipped: [{ refusal: 'no_extension_asked', count: 2 }],
      });
    }
  });

  it('is refused as a whole for a unit that does not exist, a day that does not, or no reason', async () => {
    expect(
      await assignAll({ input: { ...assignment, unit: 'nobody' } } as Partial<Act>),
    ).toMatchObject({ problem: { refusal: 'unknown_unit', faults: [{ field: 'body.unit' }] } });
    expect(
      await assignAll({ input: { ...assignment, deadline: '2026-02-30' } } as Partial<Act>),
    ).toMatchObject({ status: 400, problem: { faults: [{ field: 'body.input.deadline' }] } });
    expect(await act({ filter: {}, verb: 'return' } as Act)).toMatchObject({
      status: 400,
      problem: { faults: [{ field: 'body.reason' }] },
    });
    expect(await assigned()).toEqual([]);
  });

  it('is one batch in the history, with each hazard’s own step and reason', async () => {
    const { batch } = valueOf(await assignAll({ reason: '统一交办' }));
    const query = { entity: 'hazard', entityId: 'H2' } as const;
    const { items } = valueOf(await host.call('leader', listChanges, { query }));
    expect(items).toMatchObject([
      {
        verb: 'assign',
        batch,
        reason: '统一交办',
        actorName: '测试admin',
        after: { version: items[0]?.seq },
      },
    ]);
  });

  it('is listed for those who did it and those who see the whole district, apart from imports', async () => {
    const { batch } = valueOf(await assignAll({}, 'admin1'));
    const list = async (account: string) => valueOf(await host.call(account, listActs, {})).items;
    expect(await list('leader')).toEqual([
      {
        id: batch,
        verb: 'assign',
        at: testNow,
        actor: 'admin1',
        actorName: '测试admin1',
        done: 2,
        skipped: 3,
        undoneAt: null,
      },
    ]);
    expect(await list('admin1')).toHaveLength(1);
    expect(await list('community')).toEqual([]);
    expect(valueOf(await host.call('admin', listImports, {})).items).toEqual([]);
    const asImport = { params: { id: batch ?? '' } };
    expect(await host.call('admin', undoImport, asImport)).toMatchObject({ status: 404 });
  });

  describe('is taken back', () => {
    it('so that every row is as it was, its version too', async () => {
      await host.call('admin', assignHazardRoute, { params: { id: 'H1' }, body: assignment });
      const before = await dumpTables(host.store, tables);
      const body = { ...assignment, deadline: '2026-12-31', fundsYuan: 10, plan: '分步' };
      const { batch } = valueOf(await assignAll({ input: body } as Partial<Act>));
      expect(await dumpTables(host.store, tables)).not.toEqual(before);
      expect(await undo(batch ?? '')).toMatchObject({ value: { undoneAt: testNow } });
      expect(await dumpTables(host.store, tables)).toEqual(before);
      expect(await undo(batch ?? '')).toMatchObject({ problem: { refusal: 'already_undone' } });
    });

    it('only while none of its hazards was changed since', async () => {
      const { batch } = valueOf(await assignAll());
      const call = { params: { id: 'H1' }, body: { on: '2026-11-20', measure: null } };
      await host.call('community', rectifyHazardRoute, call);
      const before = await dumpTables(host.store, [...tables, 'change', 'counter', 'batch']);
      expect(await undo(batch ?? '')).toMatchObject({ problem: { refusal: 'changed_since' } });
      expect(await dumpTables(host.store, [...tables, 'change', 'counter', 'batch'])).toEqual(
        before,
      );
    });

    it('by nobody who may not do it, or not everywhere', async () => {
      const { batch } = valueOf(await assignAll());
      expect(await undo(batch ?? '', 'leader')).toMatchObject({ status: 403 });
      expect(await undo(batch ?? '', 'admin1')).toMatchObject({ status: 404 });
      expect(await assigned()).toEqual(['H1', 'H2', 'H5']);
    });
  });

  describe('over more rows than one write takes', { timeout: 30_000 }, () => {
    const count = 1100;
    beforeEach(async () => {
      const many = Array.from({ length: count }, (_, index) => ({
        id: `M${String(index).padStart(5, '0')}`,
        number: 100 + index,
        description: '批量',
      }));
      await addHazards(host.store, many);
    });
    const filter = { text: '批量', area: community1 };

    it('leaves none out, and lets others write in between without taking theirs back', async () => {
      const others = Promise.all(
        Array.from({ length: 5 }, () =>
          host.call('admin', assignHazardRoute, { params: { id: 'H5' }, body: assignment }),
        ),
      );
      const [report] = await Promise.all([assignAll({ filter }), others]);
      const { batch, ...counts } = valueOf(report);
      expect(counts).toEqual({ matching: count, done: count, skipped: [] });
      expect(await undo(batch ?? '')).toMatchObject({ ok: true });
      expect(await assigned()).toEqual(['H5']);
    });

    it('comes to a reader of the changes row by row, none missed', async () => {
      await assignAll({ filter });
      const seen = new Set<string>();
      let after = 0;
      for (let hasMore = true; hasMore; ) {
        const page: RouteAnswer<typeof listChanges> = valueOf(
          await host.call('leader', listChanges, { query: { after, limit: 1000 } }),
        );
        for (const item of page.items) seen.add(item.entityId);
        after = page.seq;
        ({ hasMore } = page);
      }
      expect([...seen].filter((id) => id.startsWith('M'))).toHaveLength(count);
    });
  });
});
