import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAreas } from '../../src/contract/areas.ts';
import { getBuilding } from '../../src/contract/buildings.ts';
import { listCompounds } from '../../src/contract/compounds.ts';
import { listDevices } from '../../src/contract/devices.ts';
import { addPremisesRoute, listPremises } from '../../src/contract/premises.ts';
import { parentArea } from '../../src/domain/area.ts';
import { valueOf } from './support/answers.ts';
import { upload } from './support/files.ts';
import { addBuilding } from './support/objects.ts';
import { district, engineNames, openTestHost, type TestHost } from './support/test-host.ts';

const levels = [
  { level: 'subdistrict', code: 500_199_001_000_000, name: '甲街道' },
  { level: 'community', code: 500_199_001_001_000, name: '甲社区' },
  { level: 'grid', code: 500_199_001_001_001, name: '甲社区一网格' },
] as const;
const grid = levels[2].code;

describe.each(engineNames)('the places on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await host.store.engine.write
      .insertInto('area')
      .values(levels.map((level) => ({ district, ...level, geometry: null, origin: null })))
      .execute();
    const compounds = `小区编号,小区名称,是否老旧小区,区划编码\nC1,一号小区,是,${grid}\n`;
    const devices = `设备编号,设备类型,设备名称,所属楼栋,楼层\nD1,可燃气体泄漏报警装置,厨房,B1,3\n`;
    await addBuilding(host.store, { id: 'B1', area: grid });
    const take = async (kind: 'compounds' | 'devices', body: string) =>
      valueOf(await upload(host, 'admin', { kind, fileName: `${kind}.csv`, body }));
    await take('compounds', compounds);
    await host.store.engine.write.updateTable('building').set({ compound: 'C1' }).execute();
    await take('devices', devices);
    const flat = { name: '3-1', kind: 'resident', entrance: '1单元', floor: 3 } as const;
    const body = { place: { building: 'B1' }, ...flat };
    valueOf(await host.call('admin', addPremisesRoute, { body }));
  });
  afterAll(() => host.close());

  it('lead from the district through sub-district, community, grid, compound, building, entrance and floor to user and device [B5.1]', async () => {
    const areas = valueOf(await host.call('leader', listAreas, {})).items;
    const path: string[] = [];
    for (let code: number | null = grid; code !== null; code = parentArea(code)) {
      path.unshift(areas.find((area) => area.code === code)?.level ?? 'missing');
    }
    expect(path).toEqual(['district', 'subdistrict', 'community', 'grid']);
    const compounds = valueOf(
      await host.call('leader', listCompounds, { query: { area: String(grid) } }),
    );
    expect(compounds.items.map(({ id, area }) => [id, area])).toEqual([['C1', grid]]);
    const building = valueOf(await host.call('leader', getBuilding, { params: { id: 'B1' } }));
    expect([building.compound, building.area]).toEqual(['C1', grid]);
    const within = { query: { building: 'B1' } };
    const [flat] = valueOf(await host.call('leader', listPremises, within)).items;
    expect(flat).toMatchObject({ compound: 'C1', entrance: '1单元', floor: 3, area: grid });
    const [device] = valueOf(await host.call('leader', listDevices, within)).items;
    expect(device).toMatchObject({ id: 'D1', building: 'B1', floor: flat?.floor, area: grid });
  });

  it('find what lies in them at every level, and nothing beside them [B5.1]', async () => {
    const found = async (area: number) => {
      const query = { area: String(area) };
      return [
        valueOf(await host.call('leader', listPremises, { query })).total,
        valueOf(await host.call('leader', listDevices, { query })).total,
      ];
    };
    for (const { code } of levels) expect(await found(code)).toEqual([1, 1]);
    expect(await found(grid + 1)).toEqual([0, 0]);
  });
});
