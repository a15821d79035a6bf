import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listChanges } from '../../src/contract/changes.ts';
import { listEnforcements } from '../../src/contract/enforcements.ts';
import { recordReplyRoute, referHazardRoute } from '../../src/contract/hazard-enforcement.ts';
import {
  askExtensionRoute,
  grantExtensionRoute,
  liftControlRoute,
  lookBackRoute,
  refuseExtensionRoute,
  setControlRoute,
} from '../../src/contract/hazard-steps.ts';
import { closeHazardRoute, listHazards } from '../../src/contract/hazards.ts';
import type { RouteCall } from '../../src/contract/route.ts';
import { valueOf } from './support/answers.ts';
import { type HazardHost, openHazardHost } from './support/hazard-host.ts';
import { community1, district, engineNames, testNow } from './support/test-host.ts';

const id = 'H1';
const on = '2026-11-20';
const dayMs = 86_400_000;

describe.each(engineNames)('the steps of a hazard on %s', (engine) => {
  let host: HazardHost;
  beforeEach(async () => {
    host = await openHazardHost(engine);
  });
  afterEach(() => host.close());

  const close = (day = on) =>
    host.call('inspector', closeHazardRoute, { params: { id }, body: { on: day } });
  const lookBack = (body: RouteCall<typeof lookBackRoute>['body']) =>
    host.call('inspector', lookBackRoute, { params: { id }, body });

  describe('is assigned', () => {
    it('to a party by ownership and with its community as supervisor, unless others are named [S0-R5] [S0-E9]', async () => {
      await host.store.engine.write
        .insertInto('unit')
        .values({
          district,
          id: 'C1',
          name: '测试一社区',
          aliases: '[]',
          kind: 'community',
          area: community1,
        })
        .execute();
      expect(await host.assign()).toMatchObject({
        value: { rectifyingParty: 'power_company', supervisor: 'C1' },
      });
      const named = {
        rectifyingParty: 'property_manager',
        supervisor: 'U2',
        leader: 'P1',
        fundsYuan: 1200.5,
        plan: '分两步整改',
        deadlineText: '12月1日前',
      };
      expect(await host.assign(named)).toMatchObject({ value: named });
      expect(await host.assign()).toMatchObject({ value: { ...named, deadlineText: null } });
    });

    it('with a subsidy and what others bear, which add up to its funds [S3-R7]', async () => {
      const fundShares = [
        { source: 'government', yuan: 3000 },
        { source: 'owners', yuan: 1500.5 },
      ] as const;
      expect(await host.assign({ fundShares })).toMatchObject({
        value: { fundsYuan: 4500.5, fundShares },
      });
      expect((await host.read()).fundShares).toEqual(fundShares);
      expect(await host.assign({ fundsYuan: 5000 })).toMatchObject({
        problem: { refusal: 'funds_differ', faults: [{ field: 'body.fundShares' }] },
      });
      expect(await host.assign({ fundShares: [fundShares[0], fundShares[0]] })).toMatchObject({
        status: 400,
      });
      expect(await host.assign({ fundsYuan: 5000, fundShares: [] })).toMatchObject({
        value: { fundsYuan: 5000, fundShares: [] },
      });
    });

    it('only with a measure, which it may have already [S0-R12] [S3-R1]', async () => {
      expect(await host.assign({ measure: null })).toMatchObject({
        problem: { refusal: 'needs_a_measure', faults: [{ field: 'body.measure' }] },
      });
      expect(await host.assign({ measure: ' ' })).toMatchObject({
        problem: { refusal: 'needs_a_measure' },
      });
      await host.assign();
      expect(await host.assign({ unit: 'U2', measure: null })).toMatchObject({
        value: { unit: 'U2', measure: '拆除' },
      });
    });

    it.each([
      [{ unit: 'nobody' }, 409, 'unit'],
      [{ supervisor: 'nobody' }, 409, 'supervisor'],
      [{ leader: 'nobody' }, 409, 'leader'],
      [{ deadline: '2026-09-30' }, 409, 'deadline'],
      [{ deadline: '2026-02-30' }, 400, 'deadline'],
      [{ fundsYuan: -1 }, 400, 'fundsYuan'],
    ])('not with %j, and is told which field', async (more, status, field) => {
      expect(await host.assign(more)).toMatchObject({
        status,
        problem: { faults: [{ field: `body.${field}`, found: expect.stringMatching(/./) }] },
      });
      expect((await host.read()).status).toBe('unassigned');
    });
  });

  describe('meanwhile', () => {
    it('is controlled and checked so often, until that is lifted [S4-R1]', async () => {
      const control = { measure: '专人看护', from: on, checkEveryDays: 2 };
      const set = await host.call('community', setControlRoute, { params: { id }, body: control });
      expect(set).toMatchObject({ value: { status: 'unassigned', interimControl: control } });
      const lift = () =>
        host.call('community', liftControlRoute, { params: { id }, body: { reason: '已断电' } });
      expect(await lift()).toMatchObject({ value: { interimControl: null } });
      expect(await lift()).toMatchObject({ problem: { refusal: 'no_control' } });
    });

    it('is overdue by the deadline in force, which an extension moves when it is granted [B5.4]', async () => {
      await host.assign({ deadline: '2026-11-21', deadlineText: '11月21日前' });
      host.setNow(testNow + 2 * dayMs);
      expect((await host.read()).isOverdue).toBe(true);
      const body = { until: '2026-12-10', reason: '待采购' };
      const asked = await host.call('community', askExtensionRoute, { params: { id }, body });
      expect(asked).toMatchObject({
        value: { deadline: '2026-11-21', isOverdue: true, extension: { grantedOn: null } },
      });
      const granted = await host.call('admin', grantExtensionRoute, { params: { id } });
      expect(granted).toMatchObject({
        value: {
          deadline: '2026-12-10',
          deadlineText: null,
          isOverdue: false,
          extension: { grantedOn: '2026-11-22', until: '2026-12-10' },
        },
      });
      const query = { isOverdue: 'true' } as const;
      expect(valueOf(await host.call('leader', listHazards, { query })).total).toBe(0);
      const before = await host.store.engine.read
        .selectFrom('change')
        .select('before')
        .where('verb', '=', 'grant_extension')
        .executeTakeFirstOrThrow();
      expect(JSON.parse(before.before ?? '')).toMatchObject({
        deadline: '2026-11-21',
        deadlineText: '11月21日前',
      });
    });

    it('keeps its deadline when the extension is refused, with the reason', async () => {
      await host.assign();
      const body = { until: '2026-12-10', reason: '待采购' };
      await host.call('community', askExtensionRoute, { params: { id }, body });
      const refuse = () =>
        host.call('admin', refuseExtensionRoute, { params: { id }, body: { reason: '不属实' } });
      expect(await refuse()).toMatchObject({ value: { deadline: '2026-12-01', extension: null } });
      expect((await host.history()).at(-1)).toMatchObject({
        verb: 'refuse_extension',
        reason: '不属实',
      });
      expect(await refuse()).toMatchObject({ problem: { refusal: 'no_extension_asked' } });
    });
  });

  describe('ends', () => {
    it('through re-inspection alone, on days that are in order and not to come [B5.4]', async () => {
      const refusalOf = async (answer: ReturnType<typeof close>) => {
        const { problem } = (await answer) as { problem?: { refusal?: string; faults?: unknown } };
        return problem;
      };
      expect(await refusalOf(close())).toMatchObject({ refusal: 'not_rectified' });
      const field = [{ field: 'body.on' }];
      expect(await refusalOf(host.rectify('2026-09-30'))).toMatchObject({
        refusal: 'rectified_before_found',
        faults: field,
      });
      expect(await refusalOf(host.rectify('2026-11-21'))).toMatchObject({
        refusal: 'rectified_in_future',
        faults: field,
      });
      await host.rectify('2026-11-19');
      expect(await refusalOf(close('2026-11-18'))).toMatchObject({
        refusal: 'closed_before_rectified',
        faults: field,
      });
      expect(await refusalOf(close('2026-11-21'))).toMatchObject({ refusal: 'closed_in_future' });
      expect(await close()).toMatchObject({ value: { status: 'closed', closedOn: on } });
    });

    it('and is looked back upon: the day stays, a relapse goes back to its unit [B5.4]', async () => {
      await host.assign();
      await host.rectify();
      await close();
      const result = 'not_relapsed';
      expect(await lookBack({ on: '2026-11-19', result })).toMatchObject({
        problem: { refusal: 'looked_back_before_closed', faults: [{ field: 'body.on' }] },
      });
      expect(await lookBack({ on, result })).toMatchObject({
        value: { status: 'closed', lookedBackOn: on, relapses: 0 },
      });
      const relapsed = await lookBack({ on, result: 'relapsed', reason: '又拉线' });
      expect(relapsed).toMatchObject({
        value: { status: 'assigned', unit: 'U1', relapses: 1, relapsedOn: on, lookedBackOn: null },
      });
      expect((await host.history()).map(({ verb, reason }) => [verb, reason])).toEqual([
        ['assign', null],
        ['rectify', null],
        ['close', null],
        ['look_back', null],
        ['relapse', '又拉线'],
      ]);
    });
  });

  describe('is referred to enforcement', () => {
    const refer = (more: object) =>
      host.call('community', referHazardRoute, {
        params: { id },
        body: { track: 'educate_and_remove', violation: '飞线充电', takenOn: on, ...more },
      });

    it('on the four tracks by their conditions, each in the history [S2-E5] [B5.7]', async () => {
      const warning = { track: 'warn_and_remove', actions: ['forced_removal'] };
      expect(await refer(warning)).toMatchObject({ problem: { refusal: 'removal_not_ordered' } });
      const ordered = valueOf(await refer({ unit: 'U1' }));
      expect(ordered).toMatchObject({ hazard: id, building: 'B1', area: community1, unit: 'U1' });
      expect(await refer(warning)).toMatchObject({ value: { actions: ['forced_removal'] } });
      expect(await refer({ track: 'summon' })).toMatchObject({
        problem: { refusal: 'needs_an_authority', faults: [{ field: 'body.to' }] },
      });
      expect(await refer({ track: 'summon', to: 'nobody' })).toMatchObject({
        problem: { refusal: 'unknown_authority', faults: [{ field: 'body.to' }] },
      });
      const query = { hazard: id };
      expect(valueOf(await host.call('leader', listEnforcements, { query })).total).toBe(2);
      expect((await host.history()).map(({ verb }) => verb)).toEqual(['refer', 'refer']);
    });

    it('from any state for a suspected offence, and only the reply is kept [B5.7]', async () => {
      await host.rectify();
      await close();
      const referral = valueOf(await refer({ track: 'handle_by_law', to: 'U9' }));
      const reply = () =>
        host.call('community', recordReplyRoute, {
          params: { id: referral.id },
          body: { reply: '已立案', on },
        });
      expect(await reply()).toMatchObject({
        value: { outcome: null, referral: { to: 'U9', reply: '已立案', repliedOn: on } },
      });
      expect(await reply()).toMatchObject({ problem: { refusal: 'already_replied' } });
      const query = { hazard: id };
      const { items } = valueOf(await host.call('leader', listEnforcements, { query }));
      expect(items).toMatchObject([{ referral: { reply: '已立案' } }]);
      expect((await host.read()).status).toBe('closed');
      const told = async (account: string) => {
        const changes = await host.call(account, listChanges, { query: { entity: 'enforcement' } });
        return valueOf(changes).items.map(({ verb }) => verb);
      };
      expect(await told('leader')).toEqual(['create', 'record_reply']);
      for (const account of ['planner', 'inspector']) expect(await told(account)).toEqual([]);
    });
  });
});
