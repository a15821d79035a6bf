import { describe, expect, it } from 'vitest';
import { daysOfTrend, earlierDay } from '../../../src/desks/overview/earlier-day.ts';

const today = '2026-11-20';

describe('the day that figures are compared with', () => {
  it('is that of the link, then the one that was kept, then a week ago', () => {
    const [asked, kept] = ['2026-11-01', '2026-10-01'];
    expect(earlierDay({ asked, kept, today })).toBe(asked);
    expect(earlierDay({ asked: null, kept, today })).toBe(kept);
    expect(earlierDay({ asked: null, kept: null, today })).toBe('2026-11-13');
  });

  it('is never today, a day to come, or no day at all', () => {
    for (const asked of [today, '2027-01-01', '0002-01-01', '2026-02-30']) {
      expect(earlierDay({ asked, kept: 'yesterday', today })).toBe('2026-11-13');
    }
  });
});

it('the small trends end today', () => {
  const days = daysOfTrend(today);
  expect([days[0], days.at(-1), days.length]).toEqual(['2026-10-21', today, 11]);
});
