import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfPeriod, periodOfDays, periodPresets, readPeriod } from '../../src/app/period.ts';
import { addDays, civilDateOf, dayOfDate } from '../../src/domain/civil-date.ts';

const today = '2026-11-20';
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1980-01-01', days));

describe('a period', () => {
  it('of seven or thirty days ends today', () => {
    expect(daysOfPeriod('days7', today)).toEqual({ foundFrom: '2026-11-14', foundTo: today });
    expect(daysOfPeriod('days30', today)).toEqual({ foundFrom: '2026-10-22', foundTo: today });
  });

  it('of a quarter begins in January, April, July or October', () => {
    const firstDays = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-09-30', '2026-12-31'].map(
      (date) => daysOfPeriod('quarter', date).foundFrom,
    );
    expect(firstDays).toEqual([
      '2026-01-01',
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ]);
  });

  it('that is a preset holds today, whatever day that is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodPresets), day, (preset, date) => {
        const { foundFrom = '', foundTo } = daysOfPeriod(preset, date);
        expect(foundTo).toBe(date);
        expect(foundFrom <= date).toBe(true);
        expect(dayOfDate(date) - dayOfDate(foundFrom)).toBeLessThan(366);
      }),
    );
  });

  it('of two days is the same after the way through an address, in the right order', () => {
    fc.assert(
      fc.property(fc.option(day), fc.option(day), (one, other) => {
        const days = { ...(one && { foundFrom: one }), ...(other && { foundTo: other }) };
        const period = periodOfDays(days);
        expect(readPeriod(period)).toBe(period);
        const sorted = one && other ? [one, other].sort() : [one, other];
        expect(daysOfPeriod(period, today)).toEqual({
          ...(sorted[0] && { foundFrom: sorted[0] }),
          ...(sorted[1] && { foundTo: sorted[1] }),
        });
      }),
    );
  });

  it('that cannot be read is all time', () => {
    const texts = [undefined, '', 'soon', '2026-02-30..', '..', `${civilDateOf(0)}x..`];
    expect(texts.map(readPeriod)).toEqual(['', '', '', '', '', '']);
    expect(daysOfPeriod('', today)).toEqual({});
  });
});
