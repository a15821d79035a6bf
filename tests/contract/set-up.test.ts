import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAreas } from '../../src/contract/areas.ts';
import { listImports, undoImport } from '../../src/contract/imports.ts';
import { addNamedAreas } from '../../src/server/store/add-named-areas.ts';
import { closeSetUpDoor, openSetUpDoor, opensSetUp } from '../../src/server/store/set-up-door.ts';
import { valueOf } from './support/answers.ts';
import { dumpTables } from './support/dump.ts';
import {
  district,
  engineNames,
  openTestHost,
  type TestHost,
  wholeDistrict,
} from './support/test-host.ts';

const areas = [
  { code: wholeDistrict + 1_000_000, name: '一街道' },
  { code: wholeDistrict + 1_001_000, name: '一社区' },
  { code: wholeDistrict + 1_002_000, name: '二社区' },
];
const written = ['area', 'batch', 'change', 'counter'] as const;

describe.each(engineNames)('the set-up on %s', (engine) => {
  let host: TestHost;
  beforeEach(async () => {
    host = await openTestHost(engine);
  });
  afterEach(() => host.close());

  const namesOf = async () =>
    valueOf(await host.call('leader', listAreas, {})).items.map(({ name }) => name);

  it('adds sub-districts and communities without outlines, as one batch that can be undone', async () => {
    expect(await addNamedAreas(host.store, { district, areas })).toBe(3);
    const added = valueOf(await host.call('leader', listAreas, {})).items;
    expect(added.map(({ code, level, name, geometry }) => [code, level, name, geometry])).toEqual([
      [wholeDistrict, 'district', '测试区', null],
      [wholeDistrict + 1_000_000, 'subdistrict', '一街道', null],
      [wholeDistrict + 1_001_000, 'community', '一社区', null],
      [wholeDistrict + 1_002_000, 'community', '二社区', null],
    ]);
    const [batch] = valueOf(await host.call('admin', listImports, {})).items;
    expect(batch).toMatchObject({ kind: 'areas', created: 3 });
    valueOf(await host.call('admin', undoImport, { params: { id: batch?.id ?? '' } }));
    expect(await namesOf()).toEqual(['测试区']);
  });

  it('changes nothing a second time, and leaves the name of an area that stands', async () => {
    await addNamedAreas(host.store, { district, areas: areas.slice(0, 2) });
    const renamed = areas.map((area) => ({ ...area, name: `${area.name}新` }));
    expect(await addNamedAreas(host.store, { district, areas: renamed })).toBe(1);
    expect(await namesOf()).toEqual(['测试区', '一街道', '一社区', '二社区新']);
    const before = await dumpTables(host.store, written);
    expect(await addNamedAreas(host.store, { district, areas })).toBe(0);
    expect(await dumpTables(host.store, written)).toEqual(before);
  });

  it('is opened by each token that was given out, until somebody can sign in or the door is shut', async () => {
    const { write } = host.store.engine;
    const tokens = [await openSetUpDoor(write), await openSetUpDoor(write)];
    const opening = () => Promise.all(tokens.map((token) => opensSetUp(host.store, token)));
    expect(await opening()).toEqual([false, false]);
    await write.deleteFrom('member').execute();
    expect(await opening()).toEqual([true, true]);
    expect(await opensSetUp(host.store, 'another')).toBe(false);
    await closeSetUpDoor(write);
    expect(await opening()).toEqual([false, false]);
  });

  it('keeps no token that could be read and used', async () => {
    const token = await openSetUpDoor(host.store.engine.write);
    expect(JSON.stringify(await dumpTables(host.store, ['setting']))).not.toContain(token);
  });
});
