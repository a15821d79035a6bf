import { describe, expect, it } from 'vitest';
import { keptOf, viewOfKept } from '../../../src/desks/ledger/kept-filter.ts';

const view = {
  area: 500_199_001_001_000,
  text: '电线',
  period: 'days30',
  hazards: { status: ['assigned'], unit: 'U1', isOverdue: true, sort: 'overdue' },
} as const;

describe('a filter that is kept', () => {
  it('gives the view back as it was', () => {
    expect(viewOfKept(keptOf(view))).toEqual(view);
    const nothing = { area: null, text: '', period: '', hazards: {} };
    expect(viewOfKept(keptOf(nothing))).toEqual(nothing);
  });

  it('keeps a period as it was chosen, not the days of today', () => {
    const hazards = { ...view.hazards, foundFrom: '2026-10-22', foundTo: '2026-11-20' };
    expect(keptOf({ ...view, hazards })).toEqual(keptOf(view));
  });
});
