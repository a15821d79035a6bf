import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endShareOf,
  monthsOf,
  shareOf,
  ticksOf,
  timeScaleOf,
} from '../../../src/desks/campaign/time-scale.ts';
import { dateOfDay } from '../../../src/domain/civil-date.ts';

const day = fc.integer({ min: 0, max: 30_000 }).map(dateOfDay);
const days = fc.array(day, { minLength: 1, maxLength: 12 });

describe('a time scale', () => {
  it('is none without a day', () => {
    expect(timeScaleOf([])).toBeNull();
  });

  it('goes over whole months, the last of them too', () => {
    expect(timeScaleOf(['2024-03-11', '2024-12-25'])).toEqual({
      from: '2024-03-01',
      end: '2025-01-01',
    });
  });

  it('begins at 0 and is over at 1, February of a leap year included', () => {
    const scale = { from: '2024-02-01', end: '2024-03-01' };
    expect(shareOf('2024-02-01', scale)).toBe(0);
    expect(endShareOf('2024-02-29', scale)).toBe(1);
    expect(shareOf('2024-02-15', scale)).toBeCloseTo(14 / 29, 10);
  });

  it('has every day inside of it, in the order of the days', () => {
    fc.assert(
      fc.property(days, (given) => {
        const scale = timeScaleOf(given);
        if (scale === null) throw new Error('There is a day');
        const shares = [...given].sort().map((date) => shareOf(date, scale));
        expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
      }),
    );
  });

  it('names no more months than asked for, at even distances', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (given, atMost) => {
        const scale = timeScaleOf(given);
        if (scale === null) throw new Error('There is a day');
        const ticks = ticksOf(scale, { atMost });
        expect(ticks.length).toBeLessThanOrEqual(atMost);
        expect(ticks[0]).toEqual({ month: scale.from.slice(0, 7), share: 0 });
      }),
    );
  });

  it('knows the months of a year', () => {
    const months = monthsOf({ from: '2023-11-01', end: '2024-04-01' });
    expect(months.map((month) => month.slice(0, 7))).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
      '2024-03',
    ]);
  });
});
