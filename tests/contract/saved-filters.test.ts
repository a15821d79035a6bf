import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listChanges } from '../../src/contract/changes.ts';
import {
  deleteFilterRoute,
  listSavedFilters,
  renameFilterRoute,
  restoreFilterRoute,
  saveFilterRoute,
  shareFilterRoute,
} from '../../src/contract/saved-filters.ts';
import { valueOf } from './support/answers.ts';
import { addUnit } from './support/objects.ts';
import {
  community1,
  community2,
  district,
  engineNames,
  openTestHost,
  type TestHost,
} from './support/test-host.ts';

const filter = {
  status: ['assigned', 'rectifying'],
  isOverdue: true,
  dueWithinDays: 7,
  unit: 'U1',
  area: community1,
  text: '电线',
  period: 'days30',
  sort: 'overdue',
  direction: 'asc',
} as const;

describe.each(engineNames)('saved filters on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addUnit(host.store, 'U1');
    await host.store.engine.write
      .insertInto('area')
      .values(
        [community1, community2].map((code) => ({
          district,
          code,
          level: 'community',
          name: `${code}`,
        })),
      )
      .execute();
  });
  afterAll(() => host.close());

  const list = async (account: string) =>
    valueOf(await host.call(account, listSavedFilters, {})).items;
  const names = async (account: string) => (await list(account)).map(({ name }) => name);
  const save = (account: string, name: string, more: object = filter) =>
    host.call(account, saveFilterRoute, { body: { name, filter: structuredClone(more) as never } });
  const saveId = async (account: string, name: string) => valueOf(await save(account, name)).id;
  const of = (id: string) => ({ params: { id } });

  it('come back as they were kept, to their owner alone [C18]', async () => {
    const saved = valueOf(await save('community', '逾期电气'));
    expect(saved).toMatchObject({
      name: '逾期电气',
      isOwn: true,
      isShared: false,
      filter,
      faults: [],
    });
    expect(await list('community')).toEqual([saved]);
    expect(await list('community2')).toEqual([]);
    expect(await list('admin')).toEqual([]);
  });

  it('get another name, go away and are brought back, each told in the log without what is in them', async () => {
    const id = await saveId('duty', '一');
    expect(
      valueOf(await host.call('duty', renameFilterRoute, { ...of(id), body: { name: '二' } })),
    ).toMatchObject({ name: '二', filter });
    await host.call('duty', deleteFilterRoute, of(id));
    expect(await names('duty')).toEqual([]);
    expect(valueOf(await host.call('duty', restoreFilterRoute, of(id)))).toMatchObject({
      name: '二',
      filter,
    });
    expect(await names('duty')).toEqual(['二']);
    const query = { entity: 'saved_filter', entityId: id } as const;
    const { items } = valueOf(await host.call('leader', listChanges, { query }));
    expect(items.map(({ verb, after, reason }) => [verb, after, reason])).toEqual(
      ['create', 'rename', 'delete', 'restore'].map((verb) => [verb, null, null]),
    );
  });

  it('are shared by an administrator with everybody in the area, and with nobody else', async () => {
    const id = await saveId('admin1', '本社区');
    const share = (account: string, isShared: boolean) =>
      host.call(account, shareFilterRoute, { ...of(id), body: { isShared } });
    expect(valueOf(await share('admin1', true))).toMatchObject({ isShared: true });
    expect((await list('duty1')).map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ['本社区', false],
    ]);
    for (const account of ['community2', 'leader']) {
      expect(await names(account)).not.toContain('本社区');
    }
    expect(
      (await host.call('duty1', renameFilterRoute, { ...of(id), body: { name: '别人的' } })).status,
    ).toBe(404);
    expect((await host.call('duty1', deleteFilterRoute, of(id))).status).toBe(404);
    expect((await share('duty1', false)).status).toBe(403);
    expect((await share('admin', false)).status).toBe(404);
    await share('admin1', false);
    expect(await names('duty1')).toEqual([]);
  });

  it('are not kept with a name that is taken, with anybody’s number, or with what is not there', async () => {
    await save('leader', '常用');
    expect(await save('leader', '常用')).toMatchObject({
      status: 409,
      problem: { refusal: 'name_taken', faults: [{ field: 'body.name', found: '常用' }] },
    });
    expect(await save('leader', '找人', { text: '13800138000' })).toMatchObject({
      problem: { refusal: 'personal_data' },
    });
    expect(await save('leader', ' ')).toMatchObject({
      status: 400,
      problem: { faults: [{ field: 'body.name' }] },
    });
    for (const [more, field] of [
      [{ unit: 'nobody' }, 'filter.unit'],
      [{ area: 500_199_009_009_000 }, 'filter.area'],
      [{ status: ['gone'] }, 'body.filter.status.0'],
      [{ building: 'B1' }, 'body.filter'],
    ] as const) {
      expect(await save('leader', '坏的', more)).toMatchObject({
        status: 400,
        problem: { faults: [{ field }] },
      });
    }
    expect(await save('community', '别处', { area: community2 })).toMatchObject({
      problem: { faults: [{ field: 'filter.area' }] },
    });
    expect(await names('leader')).toEqual(['常用']);
  });

  it('that name what is gone meanwhile are told as broken, with a sentence, and the others stand', async () => {
    const write = host.store.engine.write;
    const id = await saveId('planner', '甲');
    await save('planner', '乙', { status: ['assigned'] });
    const old = JSON.stringify({ status: ['abolished'] });
    await write.updateTable('saved_filter').set({ filter: old }).where('id', '=', id).execute();
    const usable = (await list('planner')).filter((saved) => saved.filter !== null);
    expect(usable.map(({ name }) => name)).toEqual(['乙']);
    const broken = (await list('planner')).find((saved) => saved.id === id);
    expect(broken).toMatchObject({
      filter: null,
      faults: [
        {
          field: 'filter.status.0',
          found: '"abolished"',
          expected: { zh: expect.stringMatching(/以下之一/) },
        },
      ],
    });
    await write
      .updateTable('saved_filter')
      .set({ filter: JSON.stringify({ unit: 'U9' }) })
      .where('id', '=', id)
      .execute();
    expect((await list('planner')).find((saved) => saved.id === id)).toMatchObject({
      filter: null,
      faults: [{ field: 'filter.unit', found: 'U9' }],
    });
  });

  it('keep a whole view with all that its address holds, and nobody’s number in it [L12]', async () => {
    const search = {
      area: '500199001001',
      list: 'units',
      layers: 'density',
      at: '106.5,29.5,14,0,0',
    };
    const keep = (name: string, more: Record<string, string>) =>
      host.call('leader', saveFilterRoute, {
        body: { name, filter: { area: community1 }, search: { ...search, ...more } },
      });
    const { id } = valueOf(await keep('看一社区', {}));
    const kept = (await list('leader')).find((saved) => saved.id === id);
    expect(kept).toMatchObject({ search, filter: { area: community1 }, faults: [] });
    expect(await keep('找人', { q: '13812345678' })).toMatchObject({
      problem: { refusal: 'personal_data' },
    });
    expect(await keep('太多', { 'x y': '1' })).toMatchObject({ status: 400 });
    const own = valueOf(await save('leader', '只是筛选'));
    expect(own.search).toBeNull();
  });

  it('tell a person of another area why a shared view shows nothing there [L12]', async () => {
    const saved = valueOf(
      await host.call('admin', saveFilterRoute, {
        body: { name: '二社区', filter: { area: community2 }, search: { area: '500199001002' } },
      }),
    );
    valueOf(
      await host.call('admin', shareFilterRoute, { ...of(saved.id), body: { isShared: true } }),
    );
    const seen = (await list('community')).find(({ id }) => id === saved.id);
    expect(seen).toMatchObject({ isOwn: false, filter: null });
    expect(seen?.faults).toMatchObject([{ field: 'filter.area' }]);
  });
});
