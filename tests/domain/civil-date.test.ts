import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilDateOf,
  dateOfDay,
  dayOfDate,
  isCivilDate,
} from '../../src/domain/civil-date.ts';
import { breachOf } from '../support/breach.ts';

const first = dayOfDate('1900-01-01');
const last = dayOfDate('2100-12-31');
const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
const anyDay = fc.integer({ min: first, max: last });
const dayMs = 86_400_000;
const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

describe('civil dates', () => {
  it('count every day from 1900 to 2100 once, in order, there and back', () => {
    const dates = days.map(dateOfDay);
    expect(dates).toHaveLength(73_414);
    expect(dates.map(dayOfDate)).toEqual(days);
    expect(dates.filter((date) => !isCivilDate(date))).toEqual([]);
    expect(dates.filter((date, index) => index > 0 && date <= (dates[index - 1] ?? ''))).toEqual(
      [],
    );
    expect([dates[0], dates.at(-1)]).toEqual(['1900-01-01', '2100-12-31']);
  });

  it.each(['2000-02-29', '2024-02-29', '1900-02-28'])('know that %s exists', (date) => {
    expect(isCivilDate(date)).toBe(true);
  });

  it.each(['1900-02-29', '2026-02-29', '2026-04-31', '2026-13-01', '2026-00-01', '2026-01-00'])(
    'know that %s does not exist',
    (date) => {
      expect(isCivilDate(date)).toBe(false);
    },
  );

  it.each(['', '2026-1-1', '20260101', '2026/01/01', '2026-01-01T00:00', ' 2026-01-01', '明天'])(
    'are not written as %j',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
    },
  );

  it('accept no text that is not a day, whatever it is', () => {
    const dateLike = fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}.?$/));
    const wrong = breachOf(
      dateLike,
      (text) => !isCivilDate(text) || dateOfDay(dayOfDate(text)) === text,
    );
    expect(wrong).toBeNull();
  });

  it('begin at midnight in Asia/Shanghai, which is 16:00 UTC of the day before', () => {
    expect(civilDateOf(Date.UTC(2026, 10, 19, 15, 59, 59, 999))).toBe('2026-11-19');
    expect(civilDateOf(Date.UTC(2026, 10, 19, 16))).toBe('2026-11-20');
  });

  it('are those of the time zone database since 1992, when summer time was over', () => {
    const instant = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2100, 11, 31) });
    fc.assert(
      fc.property(instant, (at) => {
        expect(civilDateOf(at)).toBe(shanghai.format(at));
      }),
      { numRuns: 300 },
    );
  });

  it('add days like numbers', () => {
    const few = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(anyDay, few, few, (day, a, b) => {
        const date = dateOfDay(day);
        expect(addDays(addDays(date, a), b)).toBe(addDays(date, a + b));
        expect(dayOfDate(addDays(date, a)) - day).toBe(a);
        expect(addDays(date, a) > date).toBe(a > 0);
      }),
    );
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(civilDateOf(Date.parse('2026-12-31T15:00Z') + dayMs)).toBe('2027-01-01');
  });
});
