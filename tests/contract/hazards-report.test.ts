import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getBuilding } from '../../src/contract/buildings.ts';
import {
  amendHazardRoute,
  gradeHazardRoute,
  reportHazardRoute,
} from '../../src/contract/hazard-steps.ts';
import { closeHazardRoute, listHazards } from '../../src/contract/hazards.ts';
import type { RouteCall } from '../../src/contract/route.ts';
import { valueOf } from './support/answers.ts';
import { type HazardHost, openHazardHost } from './support/hazard-host.ts';
import { addBuilding } from './support/objects.ts';
import {
  community1,
  community2,
  district,
  engineNames,
  wholeDistrict,
} from './support/test-host.ts';

const id = 'H1';
const on = '2026-11-20';

const report = {
  place: { building: 'B1' },
  category: 'electricity',
  type: '电气线路私拉乱接',
  space: 'corridor',
  checkItem: 'corridor_tapping',
  finder: 'power_company',
  description: '三楼楼道私拉电线',
  source: 'office',
  foundOn: '2026-11-19',
} as const;

type Report = RouteCall<typeof reportHazardRoute>['body'];

describe.each(engineNames)('the report of a hazard on %s', (engine) => {
  let host: HazardHost;
  beforeEach(async () => {
    host = await openHazardHost(engine);
  });
  afterEach(() => host.close());

  const file = (more: Partial<Report> = {}, account = 'community') =>
    host.call(account, reportHazardRoute, { body: { ...report, ...more } });

  describe('is reported', () => {
    it('with its official type, at its building, with the next number, ungraded [B5.3] [S0-R4]', async () => {
      const hazard = valueOf(await file());
      expect(hazard).toMatchObject({
        number: 2,
        status: 'unassigned',
        grade: 'ungraded',
        type: '私拉乱接',
        building: 'B1',
        area: community1,
        position: [106.5, 29.5],
        space: 'corridor',
        checkItem: 'corridor_tapping',
        finder: 'power_company',
      });
      expect(await host.read(hazard.id)).toEqual(hazard);
      const [created] = await host.history(hazard.id);
      expect(created).toMatchObject({
        verb: 'create',
        seq: hazard.version,
        actorName: '测试community',
        after: hazard,
      });
      const building = valueOf(await host.call('leader', getBuilding, { params: { id: 'B1' } }));
      expect(building).toMatchObject({ hazardsTotal: 2, hazardsOpen: 2 });
    });

    it('with a pin of its own, or without any place but its area', async () => {
      const position: [number, number] = [106.500_1, 29.500_1];
      const pinned = valueOf(await file({ place: { building: 'B1', position } }));
      expect(pinned.position).toEqual(position);
      const unplaced = valueOf(await file({ place: { area: community1 } }));
      expect(unplaced).toMatchObject({ area: community1, building: null, position: null });
    });

    it('as fixed on the spot, and then waits for re-inspection [S3-R5]', async () => {
      const hazard = valueOf(await file({ isFixedOnTheSpot: true, measure: '当场拆除' }));
      expect(hazard).toMatchObject({ status: 'rectified', rectifiedOn: report.foundOn });
      const body = { on };
      const closed = await host.call('inspector', closeHazardRoute, {
        params: { id: hazard.id },
        body,
      });
      expect(closed).toMatchObject({ value: { status: 'closed' } });
    });

    it('as fixed by none who also passes the re-inspection', async () => {
      const answer = await file({ isFixedOnTheSpot: true, measure: '当场拆除' }, 'inspector');
      expect(answer).toMatchObject({ status: 403 });
      expect(await file({}, 'inspector')).toMatchObject({ ok: true });
    });

    it('with HTML as the text that it is', async () => {
      const description = '<img src=x onerror=alert(1)> & "引号" <b>粗</b>';
      const hazard = valueOf(await file({ description }));
      expect((await host.read(hazard.id)).description).toBe(description);
      const query = { text: '<b>粗</b>' };
      expect(valueOf(await host.call('leader', listHazards, { query })).total).toBe(1);
    });
  });

  describe('is not reported with', () => {
    it.each<[string, Partial<Report>, string, string]>([
      ['a type of the other category', { type: '燃气混用' }, 'type_of_other_category', 'type'],
      [
        'two types in one',
        { category: 'gas', type: '燃气混用，液化石油气使用不规范', checkItem: null },
        'ambiguous_type',
        'type',
      ],
      ['a type that is none', { type: '其他' }, 'unknown_type', 'type'],
      ['a check item of another space', { space: 'basement' }, 'unfit_check_item', 'checkItem'],
      ['a day to come', { foundOn: '2026-11-21' }, 'found_in_future', 'foundOn'],
      [
        'a building that does not exist',
        { place: { building: 'nowhere' } },
        'unknown_building',
        'place.building',
      ],
      [
        'a building of somebody else’s area',
        { place: { building: 'B9' } },
        'unknown_building',
        'place.building',
      ],
      ['somebody else’s area', { place: { area: community2 } }, 'outside_area', 'place.area'],
      ['nothing done on the spot', { isFixedOnTheSpot: true }, 'needs_a_measure', 'measure'],
    ])('%s, and is told which field [S0-R4]', async (_, more, refusal, field) => {
      const answer = await file(more);
      expect(answer).toMatchObject({
        status: 409,
        problem: { refusal, faults: [{ field: `body.${field}` }] },
      });
      expect(valueOf(await host.call('leader', listHazards, {})).total).toBe(1);
    });

    it('no place at all, nor a day that does not exist', async () => {
      expect(await file({ place: {} })).toMatchObject({
        status: 400,
        problem: { faults: [{ field: 'body.place.area' }] },
      });
      expect(await file({ foundOn: '2026-02-30' })).toMatchObject({
        status: 400,
        problem: { faults: [{ field: 'body.foundOn', found: '"2026-02-30"' }] },
      });
    });

    it('a pin outside of the district', async () => {
      const ring = [
        [106.4, 29.4],
        [106.7, 29.4],
        [106.7, 29.7],
        [106.4, 29.7],
        [106.4, 29.4],
      ];
      await host.store.engine.write
        .updateTable('area')
        .set({ geometry: JSON.stringify([[ring]]) })
        .where('district', '=', district)
        .where('code', '=', wholeDistrict)
        .execute();
      const place = { building: 'B1', position: [116.4, 39.9] as [number, number] };
      expect(await file({ place })).toMatchObject({
        problem: { refusal: 'outside_district', faults: [{ field: 'body.place.position' }] },
      });
    });
  });

  describe('is amended and graded', () => {
    const amend = (amendment: object, reason?: string, account = 'community') =>
      host.call(account, amendHazardRoute, {
        params: { id },
        body: { amendment, ...(reason !== undefined && { reason }) },
      });

    it('freely at first, with a reason once it is assigned [S3-R4]', async () => {
      expect(await amend({ priority: 'urgent' })).toMatchObject({ value: { priority: 'urgent' } });
      await host.assign();
      expect(await amend({ description: '二楼' })).toMatchObject({
        problem: { refusal: 'needs_a_reason', faults: [{ field: 'body.reason' }] },
      });
      const amended = valueOf(await amend({ description: '二楼楼道' }, '楼层写错'));
      expect(amended).toMatchObject({ description: '二楼楼道', priority: 'urgent' });
      expect((await host.history()).at(-1)).toMatchObject({ verb: 'amend', reason: '楼层写错' });
    });

    it('to another place of the own area, and both buildings count anew', async () => {
      await addBuilding(host.store, { id: 'B2' });
      expect(await amend({ place: { building: 'B2' } })).toMatchObject({
        value: { building: 'B2' },
      });
      for (const [building, hazardsTotal] of [
        ['B1', 0],
        ['B2', 1],
      ] as const) {
        const params = { id: building };
        expect(valueOf(await host.call('leader', getBuilding, { params }))).toMatchObject({
          hazardsTotal,
        });
      }
      expect(await amend({ place: { building: 'B9' } })).toMatchObject({
        problem: { refusal: 'unknown_building' },
      });
    });

    it('never to a type of the other category [S0-R4]', async () => {
      expect(await amend({ type: '燃气混用' })).toMatchObject({
        problem: { refusal: 'type_of_other_category', faults: [{ field: 'body.type' }] },
      });
      expect(await amend({ category: 'gas', type: '燃气混用' })).toMatchObject({
        value: { category: 'gas', type: '燃气混用' },
      });
    });

    it('as major with who, basis and day, and back with a reason', async () => {
      const grade = (body: RouteCall<typeof gradeHazardRoute>['body']) =>
        host.call('admin', gradeHazardRoute, { params: { id }, body });
      const determination = { by: '区消防救援支队', basis: '判定标准第3条', on };
      expect(await grade({ grade: 'major', determination })).toMatchObject({
        value: {
          grade: 'major',
          determination: '认定单位：区消防救援支队；认定依据：判定标准第3条；认定日期：2026-11-20',
        },
      });
      expect(
        await grade({ grade: 'major', determination: { ...determination, on: '2026-11-21' } }),
      ).toMatchObject({ problem: { faults: [{ field: 'body.determination.on' }] } });
      expect(await grade({ grade: 'general', reason: '复核降级' })).toMatchObject({
        value: { grade: 'general', determination: null },
      });
    });
  });
});
