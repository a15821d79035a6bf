import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportHazardRoute } from '../../src/contract/hazard-steps.ts';
import { assignHazardRoute, closeHazardRoute } from '../../src/contract/hazards.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { Route } from '../../src/contract/route.ts';
import { dumpTables } from './support/dump.ts';
import { type HazardHost, openHazardHost } from './support/hazard-host.ts';
import { addHazards } from './support/objects.ts';
import { community2, engineNames } from './support/test-host.ts';

const id = 'H1';
const assignment = { unit: 'U1', measure: '拆除', deadline: '2026-12-01' };
const report = {
  place: { building: 'B1' },
  category: 'electricity',
  type: '私拉乱接',
  description: '楼道内私拉电线',
  source: 'office',
  foundOn: '2026-11-20',
};

type Wrong = readonly [
  what: string,
  send: (host: HazardHost) => Promise<{ status: number; problem?: Problem }>,
  status: number,
  /** None where the state of the hazard or the area is to blame. */
  field: string | null,
];

const send = (route: Route, account: string, input: object) => (host: HazardHost) =>
  host.call(account, route, input as never);
const assign = (more: object, account = 'admin', hazard = id) =>
  send(assignHazardRoute, account, { params: { id: hazard }, body: { ...assignment, ...more } });

const wrongs: readonly Wrong[] = [
  [
    'a type of the other category',
    send(reportHazardRoute, 'community', { body: { ...report, type: '燃气混用' } }),
    409,
    'body.type',
  ],
  ['rectified before found', (host) => host.rectify('2026-09-30'), 409, 'body.on'],
  ['a deadline of 2月30日', assign({ deadline: '2月30日' }), 400, 'body.deadline'],
  ['a deadline of 2026-02-30', assign({ deadline: '2026-02-30' }), 400, 'body.deadline'],
  [
    'closing without a re-inspection',
    send(closeHazardRoute, 'inspector', { params: { id }, body: { on: '2026-11-20' } }),
    409,
    null,
  ],
  ['a unit that does not exist', assign({ unit: 'nobody' }), 409, 'body.unit'],
  ['a hazard of someone else’s area', assign({}, 'admin1', 'H9'), 404, null],
  [
    'a place in someone else’s area',
    send(reportHazardRoute, 'community', { body: { ...report, place: { area: community2 } } }),
    409,
    'body.place.area',
  ],
  ['a number in place of words', assign({ measure: 5 }), 400, 'body.measure'],
  ['nothing in place of a unit', assign({ unit: undefined }), 400, 'body.unit'],
];

describe.each(engineNames)('bad input about a hazard on %s', (engine) => {
  let host: HazardHost;
  beforeAll(async () => {
    host = await openHazardHost(engine);
    await addHazards(host.store, [{ id: 'H9', number: 9, area: community2 }]);
    await host.assign();
  });
  afterAll(() => host.close());

  it.each(wrongs)('says of %s what is wrong, in both languages, and where', async (...wrong) => {
    const [, ask, status, field] = wrong;
    const before = await dumpTables(host.store, ['hazard', 'change']);
    const answer = await ask(host);
    expect(answer.status).toBe(status);
    expect(answer.problem?.titleZh).toMatch(/\p{Script=Han}.*。$/u);
    expect(answer.problem?.title).toMatch(/^[A-Z].*\.$/);
    const faults = answer.problem?.faults ?? [];
    expect(faults.map((fault) => fault.field)).toEqual(field === null ? [] : [field]);
    for (const { expected } of faults) {
      expect(expected.zh).toMatch(/\p{Script=Han}/u);
      expect(expected.en).not.toMatch(/\p{Script=Han}|Invalid/u);
    }
    expect(await dumpTables(host.store, ['hazard', 'change'])).toEqual(before);
  });
});
