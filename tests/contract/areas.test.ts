import { VectorTile } from '@mapbox/vector-tile';
import { tableFromIPC } from '@uwdata/flechette';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAlarms } from '../../src/contract/alarms.ts';
import { listAreas } from '../../src/contract/areas.ts';
import { listBuildings } from '../../src/contract/buildings.ts';
import { listChanges } from '../../src/contract/changes.ts';
import { listCompounds } from '../../src/contract/compounds.ts';
import { listContacts } from '../../src/contract/contacts.ts';
import { revokeDeviceToken } from '../../src/contract/device-tokens.ts';
import { listDevices } from '../../src/contract/devices.ts';
import { getDistrict } from '../../src/contract/district.ts';
import { assignHazardRoute, listHazards } from '../../src/contract/hazards.ts';
import { listImports } from '../../src/contract/imports.ts';
import type { Route } from '../../src/contract/route.ts';
import { routes } from '../../src/contract/routes.ts';
import { saveFilterRoute } from '../../src/contract/saved-filters.ts';
import { plainPictures } from '../support/pictures.ts';
import { openAlarmOf, valueOf } from './support/answers.ts';
import { alarmEvent, letPlatformIn, sendEvents } from './support/device-events.ts';
import { fixture, manyHazards, upload } from './support/files.ts';
import { nounSamples } from './support/noun-samples.ts';
import { addContact, addDevice, addHazards, addUnit } from './support/objects.ts';
import { sendPhoto } from './support/photos.ts';
import { readEvents } from './support/sse.ts';
import {
  community1,
  community2,
  district,
  engineNames,
  openTestHost,
  type TestHost,
  wholeDistrict,
} from './support/test-host.ts';
import { tileHolding } from './support/tile-address.ts';

const onDay = { on: '2026-11-20' };
const bodies: Record<string, object> = {
  assignHazard: { unit: 'U1', measure: '拆除', deadline: '2026-12-01' },
  rectifyHazard: { ...onDay, measure: null },
  returnHazard: { reason: '复查' },
  closeHazard: onDay,
  relapseHazard: { reason: '反弹' },
  amendHazard: { amendment: { description: '楼道内私拉电线' }, reason: '补充' },
  gradeHazard: { grade: 'general', reason: '复核' },
  setControl: { measure: '看护', from: '2026-11-20', checkEveryDays: 1 },
  liftControl: { reason: '已消除' },
  askExtension: { until: '2026-12-31', reason: '待采购' },
  refuseExtension: { reason: '不必' },
  lookBack: { ...onDay, result: 'not_relapsed' },
  referHazard: { track: 'educate_and_remove', violation: '飞线充电', takenOn: '2026-11-20' },
  recordReply: { ...onDay, reply: '已受理' },
  revealContact: { reason: '核实' },
  dispatchAlarm: { unit: 'U1' },
  concludeAlarm: { conclusion: 'test', note: '演练' },
  amendBuilding: { facts: {}, reason: '补充' },
  amendCompound: { facts: {}, reason: '补充' },
  amendInspection: { amendment: {}, reason: '补充' },
  withdrawInspection: { reason: '录错' },
  amendPremises: { amendment: {}, reason: '补充' },
  removePremises: { reason: '录错' },
  removePhoto: { reason: '拍错' },
  renameFilter: { name: '逾期' },
  reopenValve: {},
  shelveAlarm: { until: 1_900_000_000_000, reason: '检修中' },
  shareFilter: { isShared: true },
};
const queries: Record<string, string> = { addPhoto: '?phase=found' };

/** Everything stands twice: once in community 1, once in community 2, whose objects end in 2. */
describe.each(engineNames)('areas on %s', (engine) => {
  let host: TestHost;
  let foreign: Record<string, string>;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await letPlatformIn(host.store);
    await addUnit(host.store, 'U1');
    for (const kind of ['areas', 'compounds', 'buildings'] as const) {
      valueOf(await upload(host, 'admin', fixture(kind)));
    }
    await addHazards(host.store, [
      { id: 'H1', number: 1 },
      { id: 'H2', number: 2, area: community2 },
    ]);
    for (const [index, area] of [community1, community2].entries()) {
      await addDevice(host.store, `D${index + 1}`, area);
      await addContact(host.store, `P${index + 1}`, area);
      await sendEvents(host, [alarmEvent({ id: `e${index}`, device: `D${index + 1}` })]);
    }
    const ownImport = manyHazards(1, { areaCode: '500199001002', prefix: 'I' });
    const { batch } = valueOf(await upload(host, 'community2', ownImport));
    foreign = {
      hazards: 'H2',
      buildings: 'B3',
      compounds: 'C2',
      contacts: 'P2',
      alarms: (await openAlarmOf(host, 'D2')).id,
      imports: batch ?? '',
      photos: await addPhotoTo('H2'),
      'saved-filters': await keepFilter('community2'),
      devices: 'D2',
      'charging-sites': 'S2',
      ...(await addNounsTo(community2)),
    };
    const site = '充电场所编号,充电场所名称,区划编码,建设状态\nS2,二号场所,500199001002,已建\n';
    valueOf(
      await upload(host, 'admin', {
        kind: 'sites',
        fileName: 'sites.csv',
        body: site,
      }),
    );
  });
  afterAll(() => host.close());

  async function addPhotoTo(hazard: string): Promise<string> {
    return valueOf(await sendPhoto(host, { account: 'community2', hazard, phase: 'found' })).photo
      .id;
  }

  async function keepFilter(account: string): Promise<string> {
    const body = { name: '本社区', filter: { isOverdue: true } };
    return valueOf(await host.call(account, saveFilterRoute, { body })).id;
  }

  /** One of every noun that is read by its id; answers the ids by the first word of the address. */
  async function addNounsTo(area: number): Promise<Record<string, string>> {
    const ids: Record<string, string> = {};
    for (const { one, add, entity } of nounSamples) {
      if (one === null) continue;
      const id = `${entity}2`;
      await add(host, 'admin', { id, area });
      ids[kindOf(one)] = id;
    }
    return ids;
  }

  const byId = routes
    .filter((route) => route.path.includes('{id}') && route !== revokeDeviceToken)
    .map((route) => ({ route }));

  async function ask(account: string, route: Route): Promise<number> {
    const id = foreign[kindOf(route)] ?? 'no such kind';
    const address = `${route.path.replace('{id}', id)}${queries[route.id] ?? ''}`;
    const response = await host.fetch(account, address, {
      method: route.method.toUpperCase(),
      ...(route.upload && {
        body: new Uint8Array(plainPictures.jpeg),
        headers: { 'content-type': 'application/octet-stream' },
      }),
      ...(route.body && {
        body: JSON.stringify(bodies[route.id]),
        headers: { 'content-type': 'application/json' },
      }),
    });
    return response.status;
  }

  it.each(byId)('hide what lies in another one from $route.id [L17]', async ({ route }) => {
    expect(await ask('admin1', route)).toBe(404);
  });

  it('keep tokens of devices, which hold for the whole district, from whoever has a part of it', async () => {
    expect(await ask('admin1', revokeDeviceToken)).toBe(403);
  });

  it.each(byId.filter(({ route }) => route.method === 'get'))(
    'hide nothing else: $route.id answers who may see it',
    async ({ route }) => {
      expect(await ask('admin', route)).toBe(200);
    },
  );

  const lists = [
    { route: listHazards, query: {} },
    { route: listBuildings, query: {} },
    { route: listCompounds, query: {} },
    { route: listDevices, query: {} },
    { route: listAlarms, query: {} },
  ] as const;

  it.each(lists)('keep $route.id to the own one, whatever area is asked for', async ({ route }) => {
    const ask = async (account: string, area?: number) =>
      valueOf(await host.call(account, route, { query: { ...(area !== undefined && { area }) } }));
    const own = await ask('community');
    expect(own.total).toBeGreaterThan(0);
    expect(new Set(own.items.map((item) => item.area))).toEqual(new Set([community1]));
    expect(await ask('community', wholeDistrict)).toEqual(own);
    expect(await ask('community', community1)).toEqual(own);
    expect(await ask('community', community2)).toMatchObject({ items: [], total: 0 });
    expect((await ask('leader')).total).toBeGreaterThan(own.total);
    // From the other side as well: a wider area begins before one and ends after the other.
    expect(await ask('community2', wholeDistrict)).toEqual(await ask('community2'));
    expect(await ask('community2', community1)).toMatchObject({ items: [], total: 0 });
  });

  it('keep the contacts of the other one back', async () => {
    const query = { owner: 'building', ownerId: 'B1' } as const;
    const own = valueOf(await host.call('community', listContacts, { query }));
    expect(own.items).toMatchObject([{ id: 'P1', name: '演**', phone: '199****0001' }]);
  });

  it('show areas and the extent of the own one alone', async () => {
    const areas = valueOf(await host.call('community', listAreas, {}));
    expect(areas.items.map((area) => area.code)).toEqual([community1]);
    const { bbox } = valueOf(await host.call('community', getDistrict, {}));
    expect(bbox?.[2]).toBeLessThan(106.51);
  });

  it('show imports to who made them and to those who see the whole district', async () => {
    const total = async (account: string) =>
      valueOf(await host.call(account, listImports, {})).total;
    const totals = [await total('admin'), await total('community2'), await total('community')];
    expect(totals).toEqual([5, 1, 0]);
  });

  it('leave the buildings of the other one out of tiles', async () => {
    const drawn = async (account: string) => {
      const response = await host.fetch(account, tileHolding([106.51, 29.505], 14).path);
      const { buildings } = new VectorTile(new PbfReader(await response.arrayBuffer())).layers;
      const features = Array.from({ length: buildings?.length ?? 0 }, (_, i) =>
        buildings?.feature(i),
      );
      return features.map((feature) => feature?.properties.id);
    };
    expect(await drawn('leader')).toEqual(['B1', 'B2', 'B3']);
    expect(await drawn('community')).toEqual(['B1', 'B2']);
  });

  it('leave the hazards of the other one out of columns', async () => {
    const numbers = async (account: string) => {
      const response = await host.fetch(account, '/api/hazards/columns');
      const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
      let number = 0;
      return [...(table.getChild('numberStep') ?? [])].map((step) => {
        number += Number(step);
        return number;
      });
    };
    expect(await numbers('leader')).toEqual([1, 2, 3]);
    expect(await numbers('community')).toEqual([1]);
  });

  it('keep the changes of the other one out of the stream and the log', async () => {
    const { seq } = valueOf(await host.call('leader', listChanges, { query: { limit: 1000 } }));
    const stream = readEvents(await host.fetch('community', `/api/live?after=${seq}`));
    const call = { body: { unit: 'U1', measure: '拆除', deadline: '2026-12-01' } };
    await host.call('admin', assignHazardRoute, { params: { id: 'H2' }, ...call });
    await host.call('admin', assignHazardRoute, { params: { id: 'H1' }, ...call });
    const change = await stream.next('change');
    expect(change.data).toMatchObject({ entityId: 'H1', seq: seq + 2 });
    await stream.close();
    const log = valueOf(await host.call('community', listChanges, { query: { after: seq } }));
    expect(log.items.map((item) => item.entityId)).toEqual(['H1']);
  });

  it('refuse the rows of a file that lie in the other one, and take the rest', async () => {
    const body = [
      '隐患编号,隐患类别,隐患类型,排查时间,区划编码,所属楼栋',
      'N1,用电隐患,私拉乱接,2026-10-01,500199001001,',
      'N2,用电隐患,私拉乱接,2026-10-01,500199001002,',
      'H2,用电隐患,私拉乱接,2026-10-01,500199001001,',
      'N3,用电隐患,私拉乱接,2026-10-01,500199001001,B3',
    ].join('\n');
    const file = { kind: 'hazards', fileName: 'rows.csv', body } as const;
    const report = valueOf(await upload(host, 'community', file));
    expect(report).toMatchObject({ created: 2, updated: 0, refused: 2, faultsTotal: 2 });
    expect(report.faults.map(({ row, field }) => `${row} ${field}`).toSorted()).toEqual([
      '3 area',
      '4 id',
    ]);
    // A building of the other one is to this caller a name like any that is not on record.
    const words = await host.store.engine.read
      .selectFrom('hazard')
      .select(['building', 'place_text'])
      .where('district', '=', district)
      .where('id', '=', 'N3')
      .executeTakeFirst();
    expect(words).toEqual({ building: null, place_text: 'B3' });
    const h2 = await host.store.engine.read
      .selectFrom('hazard')
      .select('area')
      .where('district', '=', district)
      .where('id', '=', 'H2')
      .executeTakeFirst();
    expect(h2?.area).toBe(community2);
  });
});

function kindOf(route: Route): string {
  return route.path.split('/')[2] ?? '';
}
