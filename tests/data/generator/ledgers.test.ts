import { describe, expect, test } from 'vitest';
import { demoOptions } from '../../../data/generator/demo-options.ts';
import { inspectedOn } from '../../../data/generator/inspections.ts';
import { checkInspection } from '../../../src/domain/inspection/check-inspection.ts';
import { hasForbiddenBottledGas } from '../../../src/domain/premises.ts';
import { confirmedNumber } from '../../../src/domain/quality/confirmed-number.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';
import { countOf, shareOf, wholeDemo } from './whole-demo.ts';

const demo = wholeDemo(demoOptions);
const { taxonomy } = readSeeds();
const buildings = new Map(demo.buildings.map((building) => [building.id, building]));

function checksIn(building: string) {
  return demo.checks.filter((check) => check.building === building);
}

describe('the inspections of the demo', () => {
  test('are such as the page would take, and none is later than the day of the data', () => {
    for (const check of demo.checks) {
      const { hasPropertyManager = null } = buildings.get(check.building ?? '')?.compound ?? {};
      const known = { role: 'admin', today: demoOptions.asOf, premises: null } as const;
      const verdict = checkInspection(check, { ...known, taxonomy, hasPropertyManager });
      expect([check.id, verdict.ok]).toEqual([check.id, true]);
    }
  });

  test('are those that made their buildings inspected', () => {
    for (const building of demo.buildings) {
      const days = checksIn(building.id).map((check) => check.inspectedOn);
      expect(days.toSorted().at(-1) ?? null).toBe(inspectedOn(building, demoOptions));
    }
  });

  test('confirm what is on the list of hazards, but for one file in twenty', () => {
    const inspected = demo.buildings.filter(({ id }) => checksIn(id).length > 0);
    const agrees = shareOf(inspected, (building) => {
      const listed = countOf(demo.hazards, (hazard) => hazard.building === building);
      return confirmedNumber(checksIn(building.id)) === listed;
    });
    expect(agrees).toBeGreaterThan(0.9);
    expect(agrees).toBeLessThan(1);
  });

  test('of homes were real visits for the most part, some only guidance', () => {
    const visits = demo.checks.filter(({ visit }) => visit !== null);
    for (const visit of ['entered', 'not_entered', 'guidance'] as const) {
      expect(countOf(visits, (check) => check.visit === visit)).toBeGreaterThan(5);
    }
  });
});

describe('the files of the demo', () => {
  test('are none where nobody has been', () => {
    const seen = new Set(demo.checks.map(({ building }) => building));
    for (const { building } of [...demo.users, ...demo.householdCounts]) {
      expect(seen.has(building)).toBe(true);
    }
  });

  test('know of bottled gas upstairs, of group rentals, and of homes that nobody has entered', () => {
    expect(countOf(demo.users, (user) => hasForbiddenBottledGas(user) === true)).toBeGreaterThan(0);
    expect(countOf(demo.users, ({ kind }) => kind === 'group_rental')).toBeGreaterThan(5);
    const counts = demo.householdCounts;
    expect(countOf(counts, ({ notVisitedTwoYears: left }) => left === null)).toBeGreaterThan(2);
    expect(shareOf(counts, ({ notVisitedTwoYears: left }) => left === 0)).toBeGreaterThan(0.2);
    for (const { households, gasUsers, notVisitedTwoYears } of counts) {
      expect(gasUsers ?? 0).toBeLessThanOrEqual(households ?? 0);
      expect(notVisitedTwoYears ?? 0).toBeLessThanOrEqual(gasUsers ?? 0);
    }
  });

  test('have ids of their own', () => {
    for (const records of [demo.checks, demo.users, demo.householdCounts]) {
      expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    }
  });
});
