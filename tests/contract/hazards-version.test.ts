import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listChanges } from '../../src/contract/changes.ts';
import { amendHazardRoute } from '../../src/contract/hazard-steps.ts';
import {
  assignHazardRoute,
  getHazard,
  rectifyHazardRoute,
  returnHazardRoute,
  startRectificationRoute,
} from '../../src/contract/hazards.ts';
import { valueOf } from './support/answers.ts';
import { addBuilding, addContact, addHazards, addUnit } from './support/objects.ts';
import {
  community2,
  engineNames,
  openTestHost,
  type TestHost,
  testNow,
} from './support/test-host.ts';

const id = 'H1';
const on = '2026-11-20';

describe.each(engineNames)('the version of a hazard on %s', (engine) => {
  let host: TestHost;
  beforeEach(async () => {
    host = await openTestHost(engine);
    await addBuilding(host.store, { id: 'B1' });
    await addBuilding(host.store, { id: 'B9', area: community2, position: [106.6, 29.6] });
    for (const unit of ['U1', 'U2', 'U9']) await addUnit(host.store, unit);
    await addContact(host.store, 'P1');
    await addHazards(host.store, [{ id, number: 1, building: 'B1', space: 'corridor' }]);
  });
  afterEach(() => host.close());

  const assign = (more: object = {}, query: { ifVersion?: number } = {}) =>
    host.call('admin', assignHazardRoute, {
      params: { id },
      query,
      body: { unit: 'U1', measure: '拆除', deadline: '2026-12-01', ...more },
    });
  const rectify = (day = on) =>
    host.call('community', rectifyHazardRoute, {
      params: { id },
      body: { on: day, measure: null },
    });
  const read = async (hazard = id) =>
    valueOf(await host.call('leader', getHazard, { params: { id: hazard } }));
  const history = async (hazard = id) =>
    valueOf(
      await host.call('leader', listChanges, { query: { entity: 'hazard', entityId: hazard } }),
    ).items;

  describe('has a version', () => {
    it('that each step raises to its own seq', async () => {
      expect((await read()).version).toBe(0);
      const assigned = valueOf(await assign());
      const [change] = await history();
      expect(assigned.version).toBe(change?.seq);
      expect((await read()).version).toBe(assigned.version);
      const query = { ifVersion: assigned.version };
      const call = { params: { id }, query };
      const started = valueOf(await host.call('community', startRectificationRoute, call));
      expect(started.version).toBeGreaterThan(assigned.version);
    });

    it('so that the second of two is told what changed and by whom, and overwrites nothing', async () => {
      const seen = valueOf(await assign()).version;
      const call = { params: { id }, query: { ifVersion: seen } };
      valueOf(await host.call('community', startRectificationRoute, call));
      const body = { reason: '写错' };
      await host.call('community', amendHazardRoute, {
        params: { id },
        body: { amendment: { description: '二楼' }, ...body },
      });
      const before = await read();
      expect(await assign({ unit: 'U2', deadline: '2026-12-31' }, { ifVersion: seen })).toEqual({
        ok: false,
        status: 409,
        problem: {
          type: 'conflict',
          status: 409,
          title: expect.stringContaining('测试community'),
          titleZh: expect.stringContaining('测试community'),
          changes: [
            {
              seq: seen + 1,
              at: testNow,
              actorName: '测试community',
              verb: 'start',
              fields: ['status'],
            },
            {
              seq: seen + 2,
              at: testNow,
              actorName: '测试community',
              verb: 'amend',
              fields: ['description'],
            },
          ],
        },
      });
      expect(await read()).toEqual(before);
      expect(await assign({ unit: 'U2' }, { ifVersion: before.version })).toMatchObject({
        value: { unit: 'U2', description: '二楼' },
      });
    });

    it('which two at the same moment cannot both have seen', async () => {
      const seen = valueOf(await assign()).version;
      const units = ['U1', 'U2', 'U9'];
      const answers = await Promise.all(units.map((unit) => assign({ unit }, { ifVersion: seen })));
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 409)).toHaveLength(2);
      expect((await read()).unit).toBe(units[statuses.indexOf(200)]);
    });

    it('and whoever names none goes on as before', async () => {
      await assign();
      expect(await assign({ unit: 'U2' })).toMatchObject({ value: { unit: 'U2' } });
    });
  });

  it('has a history that pages without a gap and names who did it', async () => {
    for (let round = 0; round < 6; round += 1) {
      await rectify();
      const call = { params: { id }, body: { reason: `第${round + 1}次不合格` } };
      await host.call('inspector', returnHazardRoute, call);
    }
    const seen: string[] = [];
    let after = 0;
    for (let hasMore = true; hasMore; ) {
      const query = { entity: 'hazard', entityId: id, after, limit: 5 } as const;
      const page = valueOf(await host.call('leader', listChanges, { query }));
      seen.push(...page.items.map(({ verb, actorName }) => `${verb} ${actorName}`));
      ({ hasMore } = page);
      after = page.seq;
    }
    const round = ['rectify 测试community', 'return 测试inspector'];
    expect(seen).toEqual(Array.from({ length: 6 }, () => round).flat());
  });
});
