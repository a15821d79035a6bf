import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { demoMembers } from '../../src/server/demo/demo-members.ts';
import { loadDemo, loadDemoLedgers } from '../../src/server/demo/load-demo.ts';
import { readBlockedAccesses } from '../../src/server/store/blocked-accesses.ts';
import { pageRenewals } from '../../src/server/store/renewals.ts';
import { pageVisits } from '../../src/server/store/visits.ts';
import { listWatched } from '../../src/server/store/watched-buildings.ts';
import { openTestHost } from './support/test-host.ts';

const folder = join(import.meta.dirname, '../../data/demo');
const read = async (name: string) => new Uint8Array(await readFile(join(folder, name)));

it('the demo district has something in each list of what there is to do', async () => {
  const host = await openTestHost('sqlite');
  const admin = demoMembers('500199', (role) => role).find(({ role }) => role === 'admin') as Actor;
  const { store } = host;
  await loadDemo(store, admin, read);
  await loadDemoLedgers(store, admin, read);
  const visits = await pageVisits(store, admin, { limit: 10 });
  expect(visits.items[0]?.notVisited).toBeGreaterThan(0);
  expect(visits.total).toBeGreaterThan(20);
  expect(visits.among - visits.total).toBeGreaterThan(20);
  const watched = await listWatched(store, admin, { area: undefined, faultTypes: [] });
  expect(watched).toHaveLength(8);
  expect(watched.filter(({ checkedOn }) => checkedOn !== null).length).toBeGreaterThan(4);
  const { states } = await pageRenewals(store, admin, { limit: 10 });
  expect(Math.min(states.without_plan, states.under_way)).toBeGreaterThan(1);
  const blocked = await readBlockedAccesses(store, admin, {
    area: undefined,
    blockingTypes: ['占堵消防通道'],
  });
  expect(blocked.items.filter(({ accessPlan }) => accessPlan === null).length).toBeGreaterThan(0);
  expect(blocked.keyDate?.name).toBe('元旦');
  await host.close();
});
