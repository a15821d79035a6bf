import { expect } from 'vitest';
import { actOnHazards, undoAct } from '../../../src/contract/hazard-acts.ts';
import { reportHazardRoute } from '../../../src/contract/hazard-steps.ts';
import { type HazardView, listHazards } from '../../../src/contract/hazards.ts';
import { civilDateOf } from '../../../src/domain/civil-date.ts';
import { carryOut, type HazardOrder } from '../../../src/domain/hazard/carry-out.ts';
import type { Hazard, HazardStatus } from '../../../src/domain/hazard.ts';
import { valueOf } from './answers.ts';
import { sendOrder } from './hazard-orders.ts';
import { type TestHost, testNow } from './test-host.ts';

const today = civilDateOf(testNow);

type Batch = { readonly id: string; readonly before: readonly HazardView[]; isUndone: boolean };

/** The hazards of one building as they should be, kept by the domain alone. */
export type World = {
  readonly building: string;
  readonly hazards: Map<string, HazardView>;
  readonly batches: Batch[];
  /** Every change in order, with the batch that it belongs to. */
  readonly log: { readonly hazard: string; readonly batch: string | null }[];
  readonly seen: { readonly statuses: Set<string>; readonly refusals: Set<string> };
};

/** The commands of the API beside those of a world; each expects both to end the same. */
export function commandsOf(host: TestHost, world: World) {
  return {
    report: async () => {
      const body = {
        place: { building: world.building },
        category: 'electricity',
        type: '私拉乱接',
        description: '楼道内私拉电线',
        source: 'office',
        foundOn: '2026-10-01',
      } as const;
      const hazard = valueOf(await host.call('community', reportHazardRoute, { body }));
      expect(hazard).toMatchObject({ status: 'unassigned', relapses: 0, building: world.building });
      keep(world, hazard, null);
    },
    step: async (place: number, order: HazardOrder) => {
      const before = nth([...world.hazards.values()], place);
      if (before === undefined) return;
      const answer = await sendOrder(host, before.id, order);
      const verdict = carryOut(toHazard(before), order, today);
      if (!verdict.ok) {
        world.seen.refusals.add(verdict.refusal);
        expect(answer).toMatchObject({ status: 409, problem: { refusal: verdict.refusal } });
        return;
      }
      const after = valueOf(answer);
      expect(sameButVersion(after)).toEqual(sameButVersion(verdict.value));
      expect(after.version).toBeGreaterThan(before.version);
      if (order.verb === 'relapse') expectRelapse(before, after);
      keep(world, after, null);
    },
    act: async (statuses: readonly HazardStatus[], act: HazardOrder) => {
      const filter = {
        building: world.building,
        ...(statuses.length > 0 && { status: [...statuses] }),
      };
      const matching = [...world.hazards.values()].filter(
        ({ status }) => statuses.length === 0 || statuses.includes(status),
      );
      const verdicts = matching.map((before) => ({
        before,
        verdict: carryOut(toHazard(before), act, today),
      }));
      const refusals = verdicts.flatMap(({ verdict }) => (verdict.ok ? [] : [verdict.refusal]));
      const body = { ...act, filter, reason: act.reason ?? '统一办理' } as never;
      const report = valueOf(await host.call('admin', actOnHazards, { body }));
      expect({ ...report, skipped: undefined }).toMatchObject({
        matching: matching.length,
        done: matching.length - refusals.length,
      });
      expect(countsOf(report.skipped)).toEqual(countedByName(refusals));
      if (report.batch === null) return;
      const done = verdicts.filter(({ verdict }) => verdict.ok).map(({ before }) => before);
      const batch = { id: report.batch, before: done, isUndone: false };
      world.batches.push(batch);
      const now = await readAll(host, world);
      for (const { before, verdict } of verdicts) {
        const after = now.get(before.id);
        if (!verdict.ok || after === undefined) continue;
        expect(sameButVersion(after)).toEqual(sameButVersion(verdict.value));
        keep(world, after, batch.id);
      }
    },
    undo: async (place: number) => {
      const batch = nth(world.batches, place);
      if (batch === undefined) return;
      const params = { id: batch.id };
      const answer = await host.call('admin', undoAct, { params });
      const refusal = whyNotUndone(world, batch);
      if (refusal !== null) {
        world.seen.refusals.add(refusal);
        expect(answer).toMatchObject({ status: 409, problem: { refusal } });
        return;
      }
      expect(valueOf(answer)).toMatchObject({ done: batch.before.length });
      batch.isUndone = true;
      for (const before of batch.before) keep(world, before, batch.id);
    },
    /** Nothing is lost, nothing is more, and every value is as it should be. */
    compare: async () => {
      expect(await readAll(host, world)).toEqual(world.hazards);
    },
  };
}

async function readAll(host: TestHost, { building }: World): Promise<Map<string, HazardView>> {
  const query = { building, limit: 500, sort: 'number', direction: 'asc' } as const;
  const { items } = valueOf(await host.call('leader', listHazards, { query }));
  return new Map(items.map((hazard) => [hazard.id, hazard]));
}

function keep(world: World, hazard: HazardView, batch: string | null): void {
  world.hazards.set(hazard.id, hazard);
  world.log.push({ hazard: hazard.id, batch });
  world.seen.statuses.add(hazard.status);
}

/** A change since that was itself taken back is none. */
function whyNotUndone({ log, batches }: World, { id, isUndone }: Batch): string | null {
  if (isUndone) return 'already_undone';
  const undone = new Set(batches.filter((batch) => batch.isUndone).map((batch) => batch.id));
  const isChanged = log.some(
    ({ hazard, batch }, at) =>
      batch === id &&
      log
        .slice(at + 1)
        .some(
          (later) =>
            later.hazard === hazard && later.batch !== id && !undone.has(later.batch ?? ''),
        ),
  );
  return isChanged ? 'changed_since' : null;
}

/** It is the same hazard, goes back to its unit where it had one, and remembers that it was closed before. */
function expectRelapse(before: HazardView, after: HazardView): void {
  expect(after).toMatchObject({
    id: before.id,
    number: before.number,
    unit: before.unit,
    status: before.unit === null ? 'unassigned' : 'assigned',
    relapses: before.relapses + 1,
    closedOn: null,
  });
  expect(after.relapsedOn).not.toBeNull();
}

function toHazard(view: HazardView): Hazard {
  const { isOverdue: _, ...hazard } = view;
  return hazard;
}

function sameButVersion(hazard: Hazard | HazardView): object {
  const { version: _, isOverdue: __, ...rest } = { isOverdue: false, ...hazard };
  return rest;
}

function nth<Value>(values: readonly Value[], place: number): Value | undefined {
  return values[place % Math.max(1, values.length)];
}

function countsOf(skipped: readonly { refusal: string; count: number }[]) {
  return new Map(skipped.map(({ refusal, count }) => [refusal, count]));
}

function countedByName(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
