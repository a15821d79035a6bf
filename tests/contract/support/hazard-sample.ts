import { addDays, civilDateOf } from '../../../src/domain/civil-date.ts';
import { hazardWords } from '../../../src/domain/hazard-filter.ts';
import { placeColumns } from '../../../src/server/store/place.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { addBuilding, addCompound, addHazards } from './objects.ts';
import { community1, community2, district, testNow } from './test-host.ts';

export const sampleCount = 90;
export const sampleDay = civilDateOf(testNow);
export const sampleHomes = {
  old: new Set(['C1']),
  watched: new Set(['B1']),
  // B2 says nothing: what is in it goes by its compound.
  managed: new Map([
    ['B1', true],
    ['C1', false],
    ['C2', true],
  ]),
};

/** Fills a store with hazards of every kind, in an old compound and a new one, watched and not. */
export async function addHazardSample(store: Store): Promise<void> {
  for (const id of ['B1', 'B2']) await addBuilding(store, { id });
  for (const id of ['C1', 'C2']) await addCompound(store, { id, isOld: id === 'C1' });
  await store.engine.write
    .updateTable('building')
    .set({ is_watched: 1 })
    .where('district', '=', district)
    .where('id', '=', 'B1')
    .execute();
  for (const [id, isManaged] of sampleHomes.managed) {
    await store.engine.write
      .updateTable(id.startsWith('B') ? 'building' : 'compound')
      .set({ has_property_manager: isManaged ? 1 : 0 })
      .where('district', '=', district)
      .where('id', '=', id)
      .execute();
  }
  await addHazards(
    store,
    Array.from({ length: sampleCount }, (_, index) => hazardRow(index)),
  );
}

/** Hazards of every kind, the same ones each time. */
function hazardRow(index: number) {
  const pick = <Value>(values: readonly Value[], step: number) =>
    values[(index * step + (index >> 3)) % values.length] as Value;
  const asked = { askedOn: sampleDay, until: '2026-12-31', reason: '有“"grantedOn":null”字样' };
  const grantedOn = pick([null, sampleDay], 5);
  return {
    id: `H${index}`,
    number: index + 1,
    area: pick([community1, community2], 1),
    building: pick(['B1', 'B2', null], 1),
    compound: pick(['C1', 'C2', null], 5),
    category: pick(hazardWords.category, 3),
    status: pick(hazardWords.status, 1),
    grade: pick(hazardWords.grade, 2),
    priority: pick([...hazardWords.priority, null], 3),
    source: pick(hazardWords.source, 4),
    type: pick(['私拉乱接', '管道敷设不规范', '堵塞'], 7),
    space: pick([...hazardWords.space, null], 5),
    rectifying_party: pick([...hazardWords.rectifyingParty, null], 1),
    unit: pick(['U1', 'U2', null, null], 3),
    found_on: addDays(sampleDay, -pick([1, 10, 10, 40, 70], 1)),
    deadline: index % 6 === 0 ? null : addDays(sampleDay, pick([-20, -1, 0, 7, 40], 1)),
    rectified_on: index % 3 === 0 ? addDays(sampleDay, -(index % 9)) : null,
    closed_on: index % 9 === 0 ? sampleDay : null,
    relapses: index % 7 === 0 ? 1 : 0,
    interim_control:
      index % 4 === 0
        ? JSON.stringify({ measure: '看护', from: sampleDay, checkEveryDays: 1 })
        : null,
    extension: index % 3 === 0 ? JSON.stringify({ ...asked, grantedOn }) : null,
    ...(index % 5 === 0
      ? {}
      : placeColumns([106.5 + (index % 4) * 0.001, 29.5 + (index % 3) * 0.001])),
  };
}
