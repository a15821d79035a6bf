import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listChanges } from '../../src/contract/changes.ts';
import { amendHazardRoute } from '../../src/contract/hazard-steps.ts';
import { returnHazardRoute, startRectificationRoute } from '../../src/contract/hazards.ts';
import { valueOf } from './support/answers.ts';
import { type HazardHost, openHazardHost } from './support/hazard-host.ts';
import { engineNames, testNow } from './support/test-host.ts';

const id = 'H1';

describe.each(engineNames)('the version of a hazard on %s', (engine) => {
  let host: HazardHost;
  beforeEach(async () => {
    host = await openHazardHost(engine);
  });
  afterEach(() => host.close());

  describe('has a version', () => {
    it('that each step raises to its own seq', async () => {
      expect((await host.read()).version).toBe(0);
      const assigned = valueOf(await host.assign());
      const [change] = await host.history();
      expect(assigned.version).toBe(change?.seq);
      expect((await host.read()).version).toBe(assigned.version);
      const query = { ifVersion: assigned.version };
      const call = { params: { id }, query };
      const started = valueOf(await host.call('community', startRectificationRoute, call));
      expect(started.version).toBeGreaterThan(assigned.version);
    });

    it('so that the second of two is told what changed and by whom, and overwrites nothing', async () => {
      const seen = valueOf(await host.assign()).version;
      const call = { params: { id }, query: { ifVersion: seen } };
      valueOf(await host.call('community', startRectificationRoute, call));
      const body = { reason: '写错' };
      await host.call('community', amendHazardRoute, {
        params: { id },
        body: { amendment: { description: '二楼' }, ...body },
      });
      const before = await host.read();
      expect(
        await host.assign({ unit: 'U2', deadline: '2026-12-31' }, { ifVersion: seen }),
      ).toEqual({
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
      expect(await host.read()).toEqual(before);
      expect(await host.assign({ unit: 'U2' }, { ifVersion: before.version })).toMatchObject({
        value: { unit: 'U2', description: '二楼' },
      });
    });

    it('which two at the same moment cannot both have seen', async () => {
      const seen = valueOf(await host.assign()).version;
      const units = ['U1', 'U2', 'U9'];
      const answers = await Promise.all(
        units.map((unit) => host.assign({ unit }, { ifVersion: seen })),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 409)).toHaveLength(2);
      expect((await host.read()).unit).toBe(units[statuses.indexOf(200)]);
    });

    it('and whoever names none goes on as before', async () => {
      await host.assign();
      expect(await host.assign({ unit: 'U2' })).toMatchObject({ value: { unit: 'U2' } });
    });
  });

  it('has a history that pages without a gap and names who did it', async () => {
    for (let round = 0; round < 6; round += 1) {
      await host.rectify();
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
