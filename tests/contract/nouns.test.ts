import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nounKeys } from '../../src/client/queries/keys.ts';
import { listChanges } from '../../src/contract/changes.ts';
import { roles } from '../../src/domain/actor.ts';
import { mayDo } from '../../src/domain/permission.ts';
import { ProblemError } from '../../src/server/problem-error.ts';
import { valueOf } from './support/answers.ts';
import { type NounSample, nounSamples } from './support/noun-samples.ts';
import {
  community1,
  community2,
  engineNames,
  openTestHost,
  type TestHost,
  wholeDistrict,
} from './support/test-host.ts';

const samples = nounSamples.map((sample) => ({ entity: sample.entity, sample }));

describe.each(engineNames)('the nouns on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    for (const sample of nounSamples) {
      await sample.add(host, 'admin', { id: 'own', area: community1 });
      await sample.add(host, 'admin', { id: 'foreign', area: community2 });
      await sample.add(host, 'admin', { id: 'whole', area: wholeDistrict });
      await sample.addBare(host, 'admin', { id: 'bare', area: community1 });
    }
  });
  afterAll(() => host.close());

  async function listed(account: string, { list }: NounSample, query: object = {}) {
    const page = valueOf(await host.call(account, list, { query: { limit: 500, ...query } }));
    expect(page.total).toBe(page.items.length);
    return page.items;
  }

  async function idsFor(account: string, sample: NounSample, query: object = {}) {
    return (await listed(account, sample, query)).map((item) => item.id).toSorted();
  }

  it.each(samples)('give back every field of $entity as it was written', async ({ sample }) => {
    const items = await listed('admin', sample);
    const own = items.find((item) => item.id === 'own');
    expect(own).toEqual({ id: 'own', area: community1, ...sample.view });
    expect(Object.keys(own ?? {}).length).toBeGreaterThan(6);
  });

  it.each(samples)('keep apart in $entity what nobody has said', async ({ sample }) => {
    const bare = (await listed('admin', sample)).find((item) => item.id === 'bare');
    const empty = Object.values(bare ?? {}).filter((value) => value === null);
    expect(empty.length).toBeGreaterThan(0);
    expect(Object.keys(bare ?? {}).toSorted()).toEqual(
      ['id', 'area', ...Object.keys(sample.view)].toSorted(),
    );
  });

  it.each(samples)('show $entity to an area, and nothing of it to another', async ({ sample }) => {
    const above = sample.isSetForAllBelow ? ['whole'] : [];
    expect(await idsFor('community', sample)).toEqual(['bare', 'own', ...above].toSorted());
    expect(await idsFor('community2', sample)).toEqual(['foreign', ...above].toSorted());
    expect(await idsFor('community', sample, { area: community2 })).toEqual([]);
    expect(await idsFor('admin', sample)).toEqual(['bare', 'foreign', 'own', 'whole']);
  });

  it.each(samples)('narrow $entity by each of its filters alone', async ({ sample }) => {
    for (const [name, value] of Object.entries(sample.keeps)) {
      expect([name, await idsFor('admin', sample, { [name]: value })]).toEqual([
        name,
        expect.arrayContaining(['foreign', 'own', 'whole']),
      ]);
    }
    for (const [name, value] of Object.entries(sample.loses)) {
      const left = await idsFor('admin', sample, { [name]: value });
      expect([name, left.includes('own')]).toEqual([name, false]);
    }
  });

  it.each(samples)('page $entity without losing or doubling one', async ({ sample }) => {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, unknown> = { limit: 1, ...(cursor !== null && { cursor }) };
      const page = valueOf(await host.call('admin', sample.list, { query }));
      ids.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(ids.toSorted()).toEqual(['bare', 'foreign', 'own', 'whole']);
  });

  it.each(samples.filter(({ sample }) => sample.one !== null))(
    'give one $entity by its id, and to a foreign area none',
    async ({ sample }) => {
      if (sample.one === null) throw new Error('filtered above');
      const params = { id: 'own' };
      const found = await host.call('admin', sample.one, { params });
      expect(found).toMatchObject({
        ok: true,
        value: { id: 'own', area: community1, ...sample.view },
      });
      const foreign = await host.call('community2', sample.one, { params });
      expect(foreign.status).toBe(404);
    },
  );

  it.each(samples)('tell the log of each $entity that was added', async ({ sample }) => {
    const query = { entity: sample.entity, limit: 1000 };
    const { items } = valueOf(await host.call('admin', listChanges, { query }));
    expect(items.map(({ entityId, verb, actor }) => [entityId, verb, actor])).toEqual(
      ['own', 'foreign', 'whole', 'bare'].map((id) => [id, 'create', 'admin']),
    );
  });

  it.each(samples)(
    'tell of changes of $entity whoever may read it, and nobody else',
    async ({ sample }) => {
      if (sample.list.access.kind !== 'action') throw new Error('a noun is read by an action');
      const { action } = sample.list.access;
      for (const role of roles) {
        const query = { limit: 1000 };
        const { items } = valueOf(await host.call(role, listChanges, { query }));
        const isTold = items.some(({ entity }) => entity === sample.entity);
        expect([role, isTold]).toEqual([role, mayDo(role, action)]);
      }
    },
  );

  it.each(samples)('add a $entity once only, and none outside the own area', async ({ sample }) => {
    await sample.addBare(host, 'admin', { id: 'own', area: community1 });
    expect((await listed('admin', sample)).find((item) => item.id === 'own')).toMatchObject(
      sample.view,
    );
    const outside = sample.add(host, 'community', { id: 'new', area: community2 });
    await expect(outside).rejects.toThrow(ProblemError);
    expect(await idsFor('admin', sample)).not.toContain('new');
  });
});

it('a sample stands for every noun of the change log', () => {
  const entities = nounSamples.map((sample) => sample.entity);
  expect(entities.toSorted()).toEqual(Object.keys(nounKeys).toSorted());
});
