import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../src/contract/search.ts';
import { placeColumns } from '../../src/server/store/place.ts';
import { writeAs } from '../../src/server/store/write.ts';
import { valueOf } from './support/answers.ts';
import { addBuilding, addHazards } from './support/objects.ts';
import {
  community1,
  community2,
  district,
  engineNames,
  memberNamed,
  openTestHost,
  type TestHost,
  wholeDistrict,
} from './support/test-host.ts';

const buildings = [
  { id: 'B1', name: '锦绣花园1栋', address: '重庆路100_5号' },
  { id: 'B3', name: '锦绣花园3栋', address: '重庆路100%号' },
  { id: 'B13', name: '锦绣花园13栋', address: '重庆路1005号' },
  { id: 'B9', name: '新锦绣', address: '人民路９号' },
] as const;

describe.each(engineNames)('the search on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    for (const { id } of buildings) await addBuilding(host.store, { id });
    await addBuilding(host.store, { id: 'F1', area: community2 });
    for (const { id, name, address } of buildings) {
      await host.store.engine.write
        .updateTable('building')
        .set({ name, address })
        .where('id', '=', id)
        .execute();
    }
    const place = { district, area: community1, ...placeColumns([106.5, 29.5]) };
    await host.store.engine.write
      .insertInto('compound')
      .values({ ...place, id: 'C1', name: '锦绣花园', address: null, is_old: 1 })
      .execute();
    await host.store.engine.write
      .insertInto('charging_site')
      .values({ ...place, id: 'S1', name: '锦绣花园充电点', address: null, status: 'existing' })
      .execute();
    const unit = { district, aliases: '[]', kind: 'other' };
    await host.store.engine.write
      .insertInto('unit')
      .values([
        { ...unit, id: 'U1', name: '甲社区物业', area: community1 },
        { ...unit, id: 'U2', name: '全区燃气公司', area: wholeDistrict },
      ])
      .execute();
    await addHazards(host.store, [{ id: 'H7', number: 1007, building: 'B3' }]);
  });
  afterAll(() => host.close());

  const find = async (q: string, { as = 'leader', limit = 20 } = {}) =>
    valueOf(await host.call(as, search, { query: { q, limit: String(limit) } }));
  const idsOf = async (q: string, as = 'leader') =>
    (await find(q, { as })).items.map(({ id }) => id);

  it('puts the exact name first, then what begins with it, then what contains it, larger kinds first', async () => {
    expect(await idsOf('锦绣花园')).toEqual(['C1', 'B1', 'B3', 'B13', 'S1']);
    expect(await idsOf('锦绣')).toEqual(['C1', 'B1', 'B3', 'B13', 'S1', 'B9']);
  });

  it('tells of each its kind, name, address, area and position', async () => {
    const { items, total } = await find('锦绣花园3栋');
    expect({ items, total }).toEqual({
      items: [
        {
          kind: 'building',
          id: 'B3',
          name: '锦绣花园3栋',
          address: '重庆路100%号',
          area: community1,
          position: [106.5, 29.5],
        },
      ],
      total: 1,
    });
  });

  it('finds by pinyin in full, begun, by initials, and by each reading of a character', async () => {
    expect(await idsOf('jinxiuhuayuan')).toContain('C1');
    expect(await idsOf('jinxiuhua')).toContain('C1');
    expect(await idsOf('JXHY')).toContain('C1');
    expect(await idsOf('chongqinglu')).toEqual(['B1', 'B3', 'B13']);
    expect(await idsOf('zhongqinglu')).toEqual(['B1', 'B3', 'B13']);
    expect(await idsOf('xjx')).toEqual(['B9']);
  });

  it('finds by parts, and takes no number for a part of a larger one', async () => {
    expect(await idsOf('jxhy3栋')).toEqual(['B3']);
    expect(await idsOf('锦绣 13')).toEqual(['B13']);
    expect(await idsOf('重庆路 锦绣 1栋')).toEqual(['B1']);
  });

  it('finds by address and by id, in full width too', async () => {
    expect(await idsOf('人民路9号')).toEqual(['B9']);
    expect(await idsOf('人民路９')).toEqual(['B9']);
    expect(await idsOf('b13')).toEqual(['B13']);
  });

  it('takes % and _ and \\ for what they are', async () => {
    expect(await idsOf('100%')).toEqual(['B3']);
    expect(await idsOf('100_')).toEqual(['B1']);
    expect(await idsOf('\\')).toEqual([]);
    expect(await idsOf("'")).toEqual([]);
  });

  it('finds a hazard by its number, with the building it is in', async () => {
    expect((await find('1007')).items).toMatchObject([
      { kind: 'hazard', id: 'H7', name: '1007 私拉乱接', address: '锦绣花园3栋' },
    ]);
    expect(await idsOf('100')).not.toContain('H7');
  });

  it('shows nothing of a foreign area, but the units that stand above', async () => {
    expect(await find('锦绣', { as: 'community2' })).toEqual({ items: [], total: 0 });
    expect(await idsOf('1007', 'community2')).toEqual([]);
    expect(await idsOf('楼 F1', 'community')).toEqual([]);
    expect(await idsOf('楼 F1', 'community2')).toEqual(['F1']);
    expect(await idsOf('甲社区物业', 'community2')).toEqual([]);
    expect(await idsOf('燃气公司', 'community2')).toEqual(['U2']);
  });

  it('takes a text of one character, of 200 and of an emoji, and says what is wrong with others', async () => {
    expect((await idsOf('锦')).length).toBe(6);
    expect(await idsOf('🚒')).toEqual([]);
    expect(await idsOf('锦'.repeat(200))).toEqual([]);
    expect(await idsOf('xian'.repeat(50))).toEqual([]);
    expect(await host.call('leader', search, { query: { q: '锦'.repeat(201) } })).toMatchObject({
      ok: false,
      status: 400,
    });
    expect(await host.call('leader', search, { query: { q: '  ' } })).toMatchObject({
      status: 400,
    });
  });

  it('counts all that match, whatever it shows', async () => {
    const { items, total } = await find('锦绣', { limit: 2 });
    expect([items.length, total]).toEqual([2, 6]);
  });

  it('follows what is renamed and what is gone', async () => {
    expect(await idsOf('改名楼')).toEqual([]);
    const change = { entity: 'building', entityId: 'B9', area: community1 };
    await writeAs(host.store, memberNamed('admin'), async (write) => {
      await write.tx
        .updateTable('building')
        .set({ name: '改名楼' })
        .where('id', '=', 'B9')
        .execute();
      write.record({ ...change, verb: 'update' });
    });
    expect(await idsOf('改名楼')).toEqual(['B9']);
    expect(await idsOf('gaiminglou')).toEqual(['B9']);
    await writeAs(host.store, memberNamed('admin'), async (write) => {
      await write.tx.deleteFrom('building').where('id', '=', 'B9').execute();
      write.record({ ...change, verb: 'delete' });
    });
    expect(await idsOf('改名楼')).toEqual([]);
  });
});
