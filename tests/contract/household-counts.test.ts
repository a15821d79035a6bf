import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listHouseholdCounts } from '../../src/contract/household-counts.ts';
import { addNouns } from '../../src/server/store/add-nouns.ts';
import { householdCounts } from '../../src/server/store/household-counts.ts';
import type { Store } from '../../src/server/store/store.ts';
import { valueOf } from './support/answers.ts';
import { addBuilding } from './support/objects.ts';
import {
  community1,
  district,
  engineNames,
  memberNamed,
  openTestHost,
  type TestHost,
  testNow,
} from './support/test-host.ts';

const counts = { hardship: 0, elderly: 2, children: 3, disabled: null };
const masked = { hardship: '<3', elderly: '<3', children: 3, disabled: null };

/** Of `quiet` nothing is heard; at `loud`, a building of the compound `C1`, an alarm stands. */
const cases: readonly { account: string; place: 'quiet' | 'loud' | 'C1'; told: object }[] = [
  { account: 'leader', place: 'quiet', told: masked },
  { account: 'leader', place: 'loud', told: masked },
  { account: 'planner', place: 'loud', told: masked },
  { account: 'inspector', place: 'loud', told: masked },
  { account: 'admin', place: 'loud', told: masked },
  { account: 'duty', place: 'quiet', told: masked },
  { account: 'duty', place: 'loud', told: counts },
  { account: 'duty', place: 'C1', told: counts },
  { account: 'duty1', place: 'quiet', told: masked },
  { account: 'duty1', place: 'loud', told: counts },
  { account: 'community', place: 'quiet', told: counts },
  { account: 'community', place: 'loud', told: counts },
];

describe.each(engineNames)('the household counts on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    for (const id of ['quiet', 'loud']) await addBuilding(host.store, { id });
    await putIntoCompound(host.store);
    await addNouns(host.store, memberNamed('admin'), {
      noun: householdCounts,
      items: [
        countsOf('quiet', { building: 'quiet' }),
        countsOf('loud', { building: 'loud' }),
        countsOf('C1', { compound: 'C1' }),
      ],
    });
    await addAlarm(host.store);
  });
  afterAll(() => host.close());

  async function toldTo(account: string) {
    const { items } = valueOf(await host.call(account, listHouseholdCounts, {}));
    return new Map(items.map((item) => [item.id, item]));
  }

  it.each(cases)(
    'tell $account of $place as much as is theirs to know [S3-E7]',
    async ({ account, place, told }) => {
      const found = (await toldTo(account)).get(place);
      expect(found).toMatchObject({ households: 40, notVisitedTwoYears: 1, ...told });
    },
  );

  it('fall silent again for duty when the alarm is handled', async () => {
    await setStage(host.store, 'resolved');
    expect((await toldTo('duty')).get('loud')).toMatchObject(masked);
    await setStage(host.store, 'raised');
    expect((await toldTo('duty')).get('loud')).toMatchObject(counts);
  });
});

function countsOf(id: string, at: { building?: string; compound?: string }) {
  return {
    id,
    area: community1,
    building: null,
    compound: null,
    households: 40,
    gasUsers: 38,
    notVisitedTwoYears: 1,
    groupRentals: 0,
    ...counts,
    ...at,
  };
}

async function putIntoCompound(store: Store): Promise<void> {
  await store.engine.write
    .updateTable('building')
    .set({ compound: 'C1' })
    .where('id', '=', 'loud')
    .execute();
}

async function setStage(store: Store, stage: string): Promise<void> {
  await store.engine.write.updateTable('alarm').set({ stage }).execute();
}

async function addAlarm(store: Store): Promise<void> {
  await store.engine.write
    .insertInto('alarm')
    .values({
      district,
      id: 'A1',
      area: community1,
      device: 'D1',
      device_kind: 'gas_detector',
      building: 'loud',
      place: '3层',
      level: 1,
      is_simulated: 0,
      raised_at: testNow,
      repeats: 0,
      last_event_at: testNow,
      stage: 'raised',
    })
    .execute();
}
