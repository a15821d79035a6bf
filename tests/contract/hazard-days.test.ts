import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFirstInspections } from '../../src/contract/first-inspections.ts';
import { listHazardDays } from '../../src/contract/hazard-days.ts';
import { type HazardView, listHazards } from '../../src/contract/hazards.ts';
import { addDays } from '../../src/domain/civil-date.ts';
import { figuresOn } from '../../src/domain/hazard/figures-on.ts';
import type { Inspection } from '../../src/domain/inspection.ts';
import { addNouns } from '../../src/server/store/add-nouns.ts';
import { inspections } from '../../src/server/store/inspections.ts';
import { valueOf } from './support/answers.ts';
import { asQuery, isListed, listFilter } from './support/hazard-list-model.ts';
import { addHazardSample, sampleDay, sampleHomes } from './support/hazard-sample.ts';
import { addBuilding } from './support/objects.ts';
import {
  community1,
  community2,
  engineNames,
  memberNamed,
  openTestHost,
  type TestHost,
} from './support/test-host.ts';

describe.each(engineNames)('the figures of earlier days on %s', (engine) => {
  let host: TestHost;
  let hazards: readonly HazardView[];
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addHazardSample(host.store);
    hazards = valueOf(await host.call('leader', listHazards, { query: { limit: 500 } })).items;
  });
  afterAll(() => host.close());

  it('are those of the hazards counted one by one, for any filter [C23]', async () => {
    const day = fc.integer({ min: -90, max: 10 }).map((days) => addDays(sampleDay, days));
    const days = fc.array(day, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(listFilter, days, async (wanted, on) => {
        const query = { ...asQuery(wanted), on: on.join(',') };
        const { items } = valueOf(await host.call('leader', listHazardDays, { query }));
        const context = { homes: sampleHomes, today: sampleDay };
        const match = hazards.filter((hazard) => isListed(hazard, wanted, context));
        expect(items).toEqual(on.map((each) => ({ on: each, ...figuresOn(match, each) })));
      }),
      { numRuns: 30 },
    );
  });

  it('are refused for what is no day', async () => {
    const query = { on: '2026-02-30' };
    const answer = await host.call('leader', listHazardDays, { query });
    expect(answer.status).toBe(400);
  });

  it('say since when a building is known, by its inspections or its hazards, whichever is earlier, or that nobody has seen it', async () => {
    await addNouns(host.store, memberNamed('admin'), { noun: inspections, items: [seen] });
    await addBuilding(host.store, { id: 'B3', area: community2 });
    const { items } = valueOf(await host.call('leader', listFirstInspections, {}));
    const firstHazard = hazards
      .filter(({ building }) => building === 'B1')
      .map(({ foundOn }) => foundOn)
      .sort()[0];
    expect(items).toEqual([
      { area: community1, on: '2026-01-05', buildings: 1 },
      { area: community1, on: firstHazard, buildings: 1 },
      { area: community2, on: null, buildings: 1 },
    ]);
  });
});

const seen: Inspection = {
  id: 'first',
  area: community1,
  building: 'B2',
  compound: null,
  premises: null,
  space: null,
  checker: 'office',
  unit: null,
  inspectedOn: '2026-01-05',
  people: null,
  contacts: [],
  confirmedHazards: null,
  items: [],
  visit: null,
};
