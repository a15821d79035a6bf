import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amendBuildingRoute } from '../../src/contract/buildings.ts';
import { listChanges } from '../../src/contract/changes.ts';
import { amendCompoundRoute } from '../../src/contract/compounds.ts';
import { exportEverythingRoute } from '../../src/contract/exports.ts';
import { assignHazardRoute } from '../../src/contract/hazards.ts';
import { setHouseholdCountsRoute } from '../../src/contract/household-counts.ts';
import { type ImportKind, importKinds } from '../../src/contract/imports.ts';
import { recordInspectionRoute } from '../../src/contract/inspections.ts';
import { addPremisesRoute } from '../../src/contract/premises.ts';
import { roles } from '../../src/domain/actor.ts';
import { readAstanaBuildings } from '../support/astana.ts';
import { plainPictures } from '../support/pictures.ts';
import { valueOf } from './support/answers.ts';
import { fixture, manyHazards, type Upload, upload } from './support/files.ts';
import { addContact, addHazards, addUnit } from './support/objects.ts';
import { sendPhoto } from './support/photos.ts';
import { community1, engineNames, openTestHost, type TestHost } from './support/test-host.ts';
import { exportBytes, exportFiles } from './support/zip.ts';

const csvFiles = [
  'areas.csv',
  'compounds.csv',
  'buildings.csv',
  'sites.csv',
  'devices.csv',
  'hazards.csv',
  'photos.csv',
  'inspections.csv',
  'premises.csv',
  'household-counts.csv',
  'units.csv',
  'contacts.csv',
];

/** Kinds without a fixture of their own, and hazards that no table of offices would hold. */
const sites: Upload = {
  kind: 'sites',
  fileName: 'sites.csv',
  body: `充电场所编号,充电场所名称,建设状态,设置方式,用地类型,充电端口数,电价,服务费,充满断电,所接公变,剩余容量,启用日期,所属小区,经度,纬度
S1,一号充电点,已建,室外独立,人行道,12,0.52,0.3,是,0012,80.5,2025-03-01,C1,106.5026,29.5026
S2,二号充电点,拟建,,,,,,,,,,,,
`,
};
const devices: Upload = {
  kind: 'devices',
  fileName: 'devices.csv',
  body: `设备编号,设备类型,设备名称,所属楼栋,所属充电场所,楼层,档次,检测气体,连锁切断,数据上传,告知方式,安装日期,使用年限,资金来源,最近上报时间
860012345678901234,可燃气体泄漏报警装置,厨房探测器,B1,,-1,中、高档,甲烷、一氧化碳,是,是,微信、APP,2025-01-02,5,财政资金,2026-11-19 07:58
007,充电设施,充电桩,,S1,,,,,否,,,,,
`,
};

it('gives a whole real city back, every outline as it was', { timeout: 60_000 }, async () => {
  const hosts = [await openTestHost('sqlite'), await openTestHost('sqlite')] as const;
  const [from, to] = hosts;
  const file = { kind: 'buildings', fileName: 'city.geojson' } as const;
  const city = JSON.stringify({ type: 'FeatureCollection', features: readAstanaBuildings() });
  valueOf(await upload(from, 'admin', { ...file, body: city }));
  const first = await exportFiles(from, 'admin');
  const body = first['buildings.geojson'] ?? '';
  const { created, refused } = valueOf(await upload(to, 'admin', { ...file, body }));
  expect([created, refused]).toEqual([32_333, 0]);
  const second = await exportFiles(to, 'admin');
  // Not by toEqual: the difference of two such texts would be worked out for minutes.
  expect(second['buildings.geojson'] === body).toBe(true);
  expect(second['buildings.csv'] === first['buildings.csv']).toBe(true);
  for (const host of hosts) await host.close();
});

describe.each(engineNames)('the export of everything on %s', (engine) => {
  const hosts: TestHost[] = [];
  let host: TestHost;

  async function openEmptyHost(): Promise<TestHost> {
    const opened = await openTestHost(engine);
    hosts.push(opened);
    return opened;
  }

  async function openHost(): Promise<TestHost> {
    const opened = await openEmptyHost();
    await addUnit(opened.store, 'U1');
    await addUnit(opened.store, 'U2');
    return opened;
  }

  async function take(into: TestHost, file: Upload): Promise<void> {
    const report = valueOf(await upload(into, 'admin', file));
    expect([file.fileName, report.faults]).toEqual([file.fileName, []]);
  }

  beforeEach(async () => {
    host = await openHost();
    for (const kind of ['areas', 'compounds', 'buildings'] as const) {
      await take(host, fixture(kind));
    }
    await take(host, sites);
    await take(host, devices);
    await take(host, fixture('hazards'));
    await addContact(host.store, 'P1');
  });
  afterEach(async () => {
    for (const opened of hosts.splice(0)) await opened.close();
  });

  it('holds a CSV of each kind, GeoJSON of what lies on the map, and a text that tells of them', async () => {
    const files = await exportFiles(host, 'admin');
    const geojson = importKinds.map((kind) => `${kind}.geojson`);
    expect(Object.keys(files).toSorted()).toEqual(
      ['README.txt', ...csvFiles, ...geojson].toSorted(),
    );
    for (const sentence of ['测试区（500199）', '2026-11-20', '楼栋，3 行', 'hazards, 4 rows']) {
      expect(files['README.txt']).toContain(sentence);
    }
    expect(files['README.txt']).not.toContain('演示');
    const buildings = JSON.parse(files['buildings.geojson'] ?? '') as { features: unknown[] };
    expect(buildings.features).toHaveLength(3);
  });

  it('begins each table with the mark by which Chinese Excel knows UTF-8 [I8]', async () => {
    const files = await exportFiles(host, 'admin');
    for (const name of csvFiles) {
      expect([name, files[name]?.startsWith('\ufeff')]).toEqual([name, true]);
      expect(files[name]).toMatch(/\r\n$/);
    }
  });

  it('keeps long ids, leading zeros and area codes as text in a spreadsheet [I9]', async () => {
    const files = await exportFiles(host, 'admin');
    expect(files['devices.csv']).toContain('\r\n\t007,');
    expect(files['devices.csv']).toContain('\r\n\t860012345678901234,');
    expect(files['sites.csv']).toContain(',\t0012,');
    expect(files['hazards.csv']).toContain(',\t500199001001,');
  });

  it('comes back equal from an empty district that took its files', async () => {
    const first = await exportFiles(host, 'admin');
    const other = await openHost();
    await addContact(other.store, 'P1');
    for (const kind of importKinds) {
      const fileName = `${kind}.geojson`;
      await take(other, { kind, fileName, body: first[fileName] ?? '' });
    }
    expect(await exportFiles(other, 'admin')).toEqual(first);
  });

  it('comes back equal by its tables alone, but for the outlines, which no table holds', async () => {
    const first = await exportFiles(host, 'admin');
    const other = await openHost();
    for (const kind of importKinds) {
      const fileName = kind === 'buildings' ? 'buildings.geojson' : `${kind}.csv`;
      await take(other, { kind, fileName, body: first[fileName] ?? '' });
    }
    const second = await exportFiles(other, 'admin');
    for (const kind of importKinds) {
      expect(second[`${kind}.csv`]).toBe(first[`${kind}.csv`]);
    }
  });

  it('brings the units of its hazards along, and every word that is said of a hazard', async () => {
    const said = {
      unit: 'U2',
      place_text: '演示里，3栋，一路 9 号',
      space: 'corridor',
      check_item: 'corridor_wiring',
      rectifying_party: 'property_manager',
      funds_yuan: 12_500.5,
      plan: '分两批更换\n先 1 层',
      priority: 'urgent',
    };
    await addHazards(host.store, [{ id: 'X1', number: 100, status: 'assigned', ...said }]);
    const first = await exportFiles(host, 'admin');
    for (const kindOfFile of ['csv', 'geojson']) {
      const other = await openEmptyHost();
      for (const kind of importKinds) {
        const fileName = `${kind}.${kind === 'buildings' ? 'geojson' : kindOfFile}`;
        await take(other, { kind, fileName, body: first[fileName] ?? '' });
      }
      const second = await exportFiles(other, 'admin');
      expect(second['hazards.csv']).toBe(first['hazards.csv']);
      expect(second['hazards.csv']).toContain('演示里，3栋，一路 9 号');
      expect(second['units.csv']).toContain('单位 U1');
    }
  });

  it('keeps text as it was written: formulas, line breaks, quotes and what looks like a day', async () => {
    const odd = ['=1+1', '-3号楼外墙', '第一行\n第二行', '他说"好"，再, 看', '1-2', '3.10', '@all'];
    await addHazards(
      host.store,
      odd.map((description, index) => ({
        id: `X${index}`,
        number: 100 + index,
        description,
        deadline: '2026-12-31',
        deadline_text: ['2026年底前', '年底前', '2026-12-31', null][index % 4] ?? null,
      })),
    );
    const first = await exportFiles(host, 'admin');
    expect(first['hazards.csv']).not.toMatch(/(?:^|,)[=+\-@]/m);
    const other = await openHost();
    for (const kind of importKinds) {
      const fileName = kind === 'hazards' ? 'hazards.csv' : `${kind}.geojson`;
      await take(other, { kind, fileName, body: first[fileName] ?? '' });
    }
    const second = await exportFiles(other, 'admin');
    expect(second['hazards.csv']).toBe(first['hazards.csv']);
    const { features } = JSON.parse(second['hazards.geojson'] ?? '') as {
      features: { properties: Record<string, unknown> }[];
    };
    const told = features.map(({ properties }) => properties.隐患描述);
    expect(told).toEqual(expect.arrayContaining(odd));
  });

  it('holds all rows of a kind, also where they are more than are read at once', async () => {
    await take(host, manyHazards(2_345));
    const files = await exportFiles(host, 'admin');
    expect(files['hazards.csv']?.trimEnd().split('\r\n')).toHaveLength(1 + 4 + 2_345);
    const { features } = JSON.parse(files['hazards.geojson'] ?? '') as { features: unknown[] };
    expect(features).toHaveLength(4 + 2_345);
  });

  it('masks the names and telephone numbers of contacts, for everybody', async () => {
    for (const account of ['admin', 'leader', 'community']) {
      const contacts = (await exportFiles(host, account))['contacts.csv'] ?? '';
      expect(contacts).toContain('199****0001');
      expect(contacts).not.toContain('19900000001');
      expect(contacts).not.toContain('演示甲');
    }
  });

  it('holds what was entered by hand of a building, its users and its homes [S3-E7]', async () => {
    const place = { building: 'B1' };
    const { id: premises } = valueOf(
      await host.call('admin', addPremisesRoute, {
        body: {
          place,
          name: '二楼面馆',
          kind: 'catering',
          gasSupply: 'bottled',
          entrance: '2单元',
          setUpYear: 2003,
          standard: 'GBJ 16-87',
        },
      }),
    );
    const items = [{ code: 'unit_lpg_upstairs', isInOrder: false }];
    const check = { checker: 'gas_company', inspectedOn: '2026-11-18', unit: 'U1' } as const;
    const body = { place, premises, items, people: 2, confirmedHazards: 1, ...check };
    const { id } = valueOf(await host.call('admin', recordInspectionRoute, { body }));
    const counts = { households: 40, elderly: 2 };
    valueOf(await host.call('admin', setHouseholdCountsRoute, { body: { place, counts } }));
    const facts = { isWatched: true, maintenanceUnit: 'U2' };
    const params = { id: 'B1' };
    const reason = '外墙保温可燃';
    valueOf(await host.call('admin', amendBuildingRoute, { params, body: { facts, reason } }));
    const sheet = {
      plan: '分三批整改',
      planDue: '2026-12-25',
      reportedHazards: 6,
      remarks: '待资金',
    };
    const compound = { params: { id: 'C1' }, body: { facts: sheet } };
    valueOf(await host.call('admin', amendCompoundRoute, compound));
    const files = await exportFiles(host, 'admin');
    expect(files['compounds.csv']).toContain(',分三批整改,2026-12-25,,,6,,待资金,');
    expect(files['premises.csv']).toMatch(/,2单元,,液化石油气,,2003,GBJ 16-87,/);
    expect(files['inspections.csv']).toContain(`${id},B1,`);
    expect(files['inspections.csv']).toContain(
      `,单位用户,${premises},燃气经营企业,单位 U1,2026-11-18,,2,,1,,unit_lpg_upstairs,`,
    );
    expect(files['premises.csv']).toContain(`${premises},二楼面馆,餐饮,B1,`);
    expect(files['household-counts.csv']).toMatch(/\r\nB1,[^,]*,40,,,,,<3,,,/);
    const own = await exportFiles(host, 'community');
    expect(own['household-counts.csv']).toMatch(/\r\nB1,[^,]*,40,,,,,2,,,/);
    expect(files['buildings.csv']).toMatch(/,是,,单位 U2\r\n/);
  });

  it('holds the photos of the own hazards as files, and a table that says of which', async () => {
    await addHazards(host.store, [{ id: 'X9', number: 109, area: community1 + 1_000 }]);
    const kept = valueOf(await sendPhoto(host, { hazard: 'H1', phase: 'found' })).photo;
    const png = { account: 'admin', hazard: 'X9', bytes: plainPictures.png };
    const other = valueOf(await sendPhoto(host, png)).photo;
    const all = await exportBytes(host, 'admin');
    const [jpegPath, pngPath] = [`photos/${kept.id}.jpg`, `photos/${other.id}.png`];
    expect(all[jpegPath]).toHaveLength(kept.bytes);
    expect([...(all[pngPath] ?? [])].slice(1, 4)).toEqual([...new TextEncoder().encode('PNG')]);
    const table = new TextDecoder().decode(all['photos.csv']);
    expect(table).toContain(`${jpegPath},H1,排查,2026-11-20T01:00:00.000Z,`);
    expect(table).toContain(`${pngPath},X9,整改,`);
    const own = await exportBytes(host, 'community');
    const photos = Object.keys(own).filter((name) => name.startsWith('photos/'));
    expect(photos).toEqual([jpegPath]);
    expect(new TextDecoder().decode(own['photos.csv'])).not.toContain(other.id);
  });

  it('gives a community its own area and nothing of another', async () => {
    await addContact(host.store, 'P2', community1 + 1_000);
    const files = await exportFiles(host, 'community');
    const all = await exportFiles(host, 'admin');
    for (const kind of ['areas', 'compounds', 'buildings', 'hazards', 'contacts'] as const) {
      const own = files[`${kind}.csv`] ?? '';
      expect(own).toContain('\t500199001001');
      expect(own).not.toContain('\t500199001002');
      expect(all[`${kind}.csv`]?.length).toBeGreaterThan(own.length);
    }
    expect(files['areas.geojson']).not.toContain('500199001002');
    expect(files['README.txt']).toContain('范围：500199001001');
    // A hazard of one's own may be given to any unit of the district.
    expect(files['units.csv']).toBe(all['units.csv']);
  });

  it('is for leaders, communities and admins, and is on record with who, file and rows', async () => {
    for (const role of roles) {
      const response = await host.fetch(role, exportEverythingRoute.path);
      const may = ['leader', 'community', 'admin'].includes(role);
      expect([role, response.status]).toEqual([role, may ? 200 : 403]);
      await response.body?.cancel();
    }
    const { items } = valueOf(
      await host.call('admin', listChanges, { query: { entity: 'export' } }),
    );
    expect(items.map(({ actor, verb }) => [actor, verb])).toEqual([
      ['leader', 'export'],
      ['community', 'export'],
      ['admin', 'export'],
    ]);
    expect(items[2]?.after).toEqual({
      file: '测试区-2026-11-20.zip',
      rows: {
        areas: 4,
        compounds: 2,
        buildings: 3,
        sites: 2,
        devices: 2,
        hazards: 4,
        photos: 0,
        inspections: 0,
        premises: 0,
        'household-counts': 0,
        units: 2,
        contacts: 1,
      },
    });
  });

  it('is a download that no cache keeps, named for district and day', async () => {
    const { headers } = await host.fetch('admin', exportEverythingRoute.path);
    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('cache-control')).toContain('no-store');
    const disposition = decodeURIComponent(headers.get('content-disposition') ?? '');
    expect(disposition).toBe("attachment; filename*=UTF-8''测试区-2026-11-20.zip");
  });

  it('says in every file of a demonstration that it is one, and can be taken in all the same', async () => {
    await host.store.engine.write
      .updateTable('setting')
      .set({ value: 'true' })
      .where('name', '=', 'isDemo')
      .execute();
    const files = await exportFiles(host, 'admin');
    for (const [name, text] of Object.entries(files)) {
      expect([name, text.includes('演示数据')]).toEqual([name, true]);
    }
    const other = await openHost();
    for (const kind of importKinds) {
      const fileName: `${ImportKind}.${string}` =
        kind === 'areas' || kind === 'buildings' ? `${kind}.geojson` : `${kind}.csv`;
      await take(other, { kind, fileName, body: files[fileName] ?? '' });
    }
    const { disposition } = await host
      .fetch('admin', exportEverythingRoute.path)
      .then(({ headers }) => ({ disposition: headers.get('content-disposition') ?? '' }));
    expect(decodeURIComponent(disposition)).toContain('演示数据');
  });

  it('tells the state of a hazard that went on since it was imported', async () => {
    const body = { unit: 'U2', measure: '拆除', deadline: '2026-12-05', deadlineText: null };
    valueOf(await host.call('admin', assignHazardRoute, { params: { id: 'H4' }, body }));
    const line = (await exportFiles(host, 'admin'))['hazards.csv']
      ?.split('\r\n')
      .find((text) => text.startsWith('H4,'));
    expect(line).toContain(',已交办,单位 U2,');
    expect(line).toContain(',2026-12-05,');
  });
});
