import { describe, expect, it } from 'vitest';
import { needsVisit, visitCutoff } from '../../../src/domain/household-count/needs-visit.ts';

const cutoff = visitCutoff('2026-11-20', 2);
const quiet = { notVisited: 0, lastVisitOn: null, knownHazards: 0 };

describe('homes are to be visited', () => {
  it.each([
    { facts: quiet, isNeeded: false },
    { facts: { ...quiet, notVisited: 1 }, isNeeded: true },
    { facts: { ...quiet, knownHazards: 1 }, isNeeded: true },
    { facts: { ...quiet, notVisited: null }, isNeeded: true },
    { facts: { ...quiet, notVisited: null, lastVisitOn: '2024-11-19' }, isNeeded: true },
    { facts: { ...quiet, notVisited: null, lastVisitOn: '2024-11-20' }, isNeeded: false },
    { facts: { ...quiet, notVisited: 3, lastVisitOn: '2026-11-19' }, isNeeded: true },
  ])('$isNeeded of $facts [S0-R6][S0-H1]', ({ facts, isNeeded }) => {
    expect(needsVisit(facts, cutoff)).toBe(isNeeded);
  });

  it('from a day that there is, whatever the number of years [S0-H1]', () => {
    expect(visitCutoff('2026-11-20', 3)).toBe('2023-11-20');
    expect(visitCutoff('2024-02-29', 2)).toBe('2022-02-28');
    expect(visitCutoff('2028-02-29', 4)).toBe('2024-02-29');
  });
});
