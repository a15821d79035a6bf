import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listChanges } from '../../src/contract/changes.ts';
import { actOnHazards, undoAct } from '../../src/contract/hazard-acts.ts';
import { getHazard, type HazardView, listHazards } from '../../src/contract/hazards.ts';
import { civilDateOf } from '../../src/domain/civil-date.ts';
import { carryOut, type HazardOrder } from '../../src/domain/hazard/carry-out.ts';
import { rates } from '../../src/domain/hazard/rates.ts';
import { hazardStatuses } from '../../src/domain/hazard.ts';
import { hazardOrder } from '../support/hazard-orders.ts';
import { valueOf } from './support/answers.ts';
import { dumpTables } from './support/dump.ts';
import { sendOrder } from './support/hazard-orders.ts';
import { addBuilding, addHazards, addUnit } from './support/objects.ts';
import { engineNames, openTestHost, type TestHost, testNow } from './support/test-host.ts';

const today = civilDateOf(testNow);
const tables = ['hazard', 'building'] as const;
const lives = { numRuns: 6 };
const orders = fc.array(hazardOrder, { minLength: 12, maxLength: 30, size: 'max' });

describe.each(engineNames)('random lives of hazards on %s', (engine) => {
  let host: TestHost;
  let count = 0;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addBuilding(host.store, { id: 'B1' });
    for (const unit of ['U1', 'U2']) await addUnit(host.store, unit);
  });
  afterAll(() => host.close());

  const read = async (id: string) =>
    valueOf(await host.call('leader', getHazard, { params: { id } }));

  async function addFresh(): Promise<HazardView> {
    count += 1;
    const id = `L${count}`;
    await addHazards(host.store, [{ id, number: count, building: 'B1', found_on: '2026-10-01' }]);
    return read(id);
  }

  /** Lives a life through the API beside the domain's own; the verbs that were taken. */
  async function live(steps: readonly HazardOrder[]): Promise<{ id: string; verbs: string[] }> {
    let hazard = await addFresh();
    const verbs: string[] = [];
    for (const order of steps) {
      const answer = await sendOrder(host, hazard.id, order);
      expect(outcomeOf(answer)).toEqual(outcomeOfDomain(hazard, order));
      if (!answer.ok) continue;
      expect(answer.value.version).toBeGreaterThan(hazard.version);
      verbs.push(order.verb);
      hazard = answer.value;
    }
    expect(await read(hazard.id)).toEqual(hazard);
    return { id: hazard.id, verbs };
  }

  it('go the way of the domain, and every step is in the history, none else [B5.4]', async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (steps) => {
        const { id, verbs } = await live(steps);
        const query = { entity: 'hazard', entityId: id } as const;
        const { items } = valueOf(await host.call('leader', listChanges, { query }));
        expect(items.map(({ verb }) => verb)).toEqual(verbs);
        expect(items.every(({ actorName }) => actorName === '测试admin')).toBe(true);
      }),
      lives,
    );
  });

  it('are not one lost, and give the two rates as they are defined [B5.4]', async () => {
    const totalOf = async (status?: string) =>
      valueOf(
        await host.call('leader', listHazards, {
          query: { limit: 1, ...(status !== undefined && { status }) },
        }),
      ).total;
    const [unassigned = 0, assigned = 0, rectifying = 0, rectified = 0, closed = 0] =
      await Promise.all(hazardStatuses.map((status) => totalOf(status)));
    const all = await totalOf();
    expect(all).toBe(count);
    const found = rates({ unassigned, assigned, rectifying, rectified, closed });
    expect(found).toEqual({ rectified: (rectified + closed) / all, closed: closed / all });
  });

  it('are after the undo of any act as they were before it', async () => {
    const acts = fc.constantFrom('assign', 'start', 'rectify', 'return', 'close', 'look_back');
    await fc.assert(
      fc.asyncProperty(orders, acts, async (steps, verb) => {
        await live(steps);
        const before = await dumpTables(host.store, tables);
        const input = { unit: 'U2', measure: '更换', deadline: '2027-01-31', on: today };
        const body = { filter: {}, verb, input, reason: '批量' } as never;
        const { batch } = valueOf(await host.call('admin', actOnHazards, { body }));
        if (batch === null) return;
        expect(await dumpTables(host.store, tables)).not.toEqual(before);
        valueOf(await host.call('admin', undoAct, { params: { id: batch } }));
        expect(await dumpTables(host.store, tables)).toEqual(before);
      }),
      lives,
    );
  });
});

/** Where a step leads: the hazard without what the store knows of it, or why not. */
function outcomeOf(answer: Awaited<ReturnType<typeof sendOrder>>) {
  if (!answer.ok) return { status: answer.status, refusal: answer.problem.refusal };
  const { isOverdue: _, version: __, ...hazard } = answer.value;
  return { status: 200, hazard };
}

function outcomeOfDomain(view: HazardView, order: HazardOrder) {
  const { isOverdue: _, ...hazard } = view;
  const verdict = carryOut(hazard, order, today);
  if (!verdict.ok) return { status: 409, refusal: verdict.refusal };
  const { version: __, ...after } = verdict.value;
  return { status: 200, hazard: after };
}
