import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCompoundStats } from '../../src/contract/compound-stats.ts';
import { type HazardView, listHazards } from '../../src/contract/hazards.ts';
import { countHazards } from '../../src/domain/hazard/count-hazards.ts';
import { valueOf } from './support/answers.ts';
import { addHazardSample, sampleDay } from './support/hazard-sample.ts';
import { addCompound } from './support/objects.ts';
import { community2, engineNames, openTestHost, type TestHost } from './support/test-host.ts';

describe.each(engineNames)('the figures of compounds on %s', (engine) => {
  let host: TestHost;
  let hazards: readonly HazardView[];
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addHazardSample(host.store);
    await addCompound(host.store, { id: 'C3', isOld: false, area: community2 });
    await host.store.engine.write
      .updateTable('building')
      .set({ compound: 'C1', hazards_total: 1 })
      .where('id', '=', 'B1')
      .execute();
    hazards = valueOf(await host.call('leader', listHazards, { query: { limit: 500 } })).items;
  });
  afterAll(() => host.close());

  const stats = async (account: string, query: object = {}) =>
    valueOf(await host.call(account, listCompoundStats, { query }));

  it('count the hazards of a filter one by one, a compound without any too [L7]', async () => {
    const { items, total } = await stats('leader', { category: 'fire' });
    expect([items.map(({ compound }) => compound), total]).toEqual([['C1', 'C2', 'C3'], 3]);
    for (const { compound, ...figures } of items) {
      const match = hazards.filter(
        (hazard) => hazard.compound === compound && hazard.category === 'fire',
      );
      expect(figures).toMatchObject(countHazards(match, sampleDay));
    }
    expect(items[0]).toMatchObject({ isOld: true, buildings: 1, buildingsInspected: 1 });
    expect(items[2]).toMatchObject({ isOld: false, buildings: 0 });
  });

  it('are of the own area alone', async () => {
    const { items } = await stats('community2');
    expect(items.map(({ compound }) => compound)).toEqual(['C3']);
  });
});
