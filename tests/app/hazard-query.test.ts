import { describe, expect, it } from 'vitest';
import { hazardQueryOf } from '../../src/app/hazard-query.ts';

describe('the filter of the lists', () => {
  it('asks the hazard table for the same hazards', () => {
    const view = {
      period: 'days7',
      area: 500199001e6,
      hazards: {
        unit: 'U1',
        status: ['assigned'],
        category: ['gas'],
        isOverdue: true,
        isLocated: false,
      },
    } as const;
    expect(hazardQueryOf(view, '2026-11-20')).toEqual({
      area: 500199001e6,
      unit: 'U1',
      status: ['assigned'],
      category: ['gas'],
      isOverdue: true,
      today: '2026-11-20',
      isLocated: false,
      foundFrom: '2026-11-14',
      foundTo: '2026-11-20',
    });
  });

  it('that restricts nothing asks for all', () => {
    expect(hazardQueryOf({ area: null, hazards: {}, period: '' }, '2026-11-20')).toEqual({
      today: '2026-11-20',
    });
  });
});
