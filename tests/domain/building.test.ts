import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildingStatus, isHighRise, isOver100Meters } from '../../src/domain/building.ts';
import { addDays, dateOfDay, dayOfDate } from '../../src/domain/civil-date.ts';
import { breachOf } from '../support/breach.ts';

const today = '2026-11-20';
const date = fc
  .integer({ min: dayOfDate('2020-01-01'), max: dayOfDate('2030-12-31') })
  .map(dateOfDay);
const building = fc
  .record({
    hazardsOpen: fc.nat(3),
    hazardsDone: fc.nat(3),
    nextDeadline: fc.option(date),
    inspectedOn: fc.option(date),
  })
  .map(({ hazardsOpen, hazardsDone, nextDeadline, inspectedOn }) => ({
    hazardsTotal: hazardsOpen + hazardsDone,
    hazardsOpen,
    nextDeadline: hazardsOpen > 0 ? nextDeadline : null,
    inspectedOn,
  }));

const clean = { hazardsTotal: 0, hazardsOpen: 0, nextDeadline: null };

describe('the status of a building', () => {
  it('is unknown, never clear, while nobody has inspected it', () => {
    expect(buildingStatus({ ...clean, inspectedOn: null }, today)).toBe('unknown');
    expect(buildingStatus({ ...clean, inspectedOn: '2026-01-01' }, today)).toBe('clear');
  });

  it('is overdue from the day after the earliest deadline', () => {
    const due = { hazardsTotal: 1, hazardsOpen: 1, nextDeadline: today, inspectedOn: null };
    expect(buildingStatus(due, today)).toBe('open');
    expect(buildingStatus(due, '2026-11-21')).toBe('overdue');
    expect(buildingStatus({ ...due, nextDeadline: null }, '2099-01-01')).toBe('open');
  });

  it('shows a fault exactly while a hazard is open, and clear only without any hazard', () => {
    const wrong = breachOf(building, (found) => {
      switch (buildingStatus(found, today)) {
        case 'overdue':
        case 'open':
          return found.hazardsOpen > 0;
        case 'rectified':
          return found.hazardsOpen === 0 && found.hazardsTotal > 0;
        case 'clear':
          return found.hazardsTotal === 0 && found.inspectedOn !== null;
        case 'unknown':
          return found.hazardsTotal === 0 && found.inspectedOn === null;
      }
    });
    expect(wrong).toBeNull();
  });

  it('never gets better by the passing of days alone', () => {
    const wrong = breachOf(fc.tuple(building, date, fc.nat(400)), ([found, day, days]) => {
      const before = buildingStatus(found, day);
      const after = buildingStatus(found, addDays(day, days));
      return after === before || (before === 'open' && after === 'overdue');
    });
    expect(wrong).toBeNull();
  });
});

describe('a high-rise', () => {
  it.each([
    [27, true, false],
    [27.1, true, true],
    [24, false, false],
    [24.1, false, true],
    [24.1, null, true],
    [null, true, null],
  ])('of %s m, residential %s: %s', (heightMeters, isResidential, expected) => {
    expect(isHighRise({ heightMeters, isResidential })).toBe(expected);
  });
});

it.each([
  [100, false],
  [100.1, true],
  [null, null],
])('a building of %s m is strictly above 100 m: %s [S1-H1]', (heightMeters, expected) => {
  expect(isOver100Meters({ heightMeters })).toBe(expected);
});
