import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfPeriod } from '../../src/app/period.ts';
import {
  daysOfSpan,
  foundIn,
  mondayOf,
  periodOfSpan,
  playedFrom,
  playedOn,
  spanOfDays,
  type WeekSpan,
  weeksOf,
} from '../../src/app/week-span.ts';
import { addDays } from '../../src/domain/civil-date.ts';

/** A Friday. */
const today = '2026-11-20';
const weeks = weeksOf(
  [
    { on: '2026-10-07', found: 2 },
    { on: '2026-10-11', found: 1 },
    { on: '2026-10-12', found: 4 },
    { on: '2026-11-16', found: 1 },
  ],
  today,
);
if (weeks === null) throw new Error('There are weeks.');

describe('the weeks of a time line', () => {
  it('run from the Monday of the first find to the week of today, and count each', () => {
    expect(weeks).toMatchObject({ firstMonday: '2026-10-05', counts: [3, 4, 0, 0, 0, 0, 1] });
  });

  it('begin on a Monday, whatever the day', () => {
    expect(mondayOf('2026-10-11')).toBe('2026-10-05');
    expect(mondayOf('2026-10-05')).toBe('2026-10-05');
    expect(mondayOf('1969-12-31')).toBe('1969-12-29');
  });

  it('are none where nothing was found, and reach back ten years at most', () => {
    expect(weeksOf([{ on: today, found: 0 }], today)).toBeNull();
    const long = weeksOf([{ on: '1999-01-04', found: 1 }], today);
    expect([long?.counts.length, long?.counts[0]]).toEqual([520, 1]);
  });

  it('give a span back from its days and from the period in the address', () => {
    const last = weeks.counts.length - 1;
    const span = fc
      .tuple(fc.integer({ min: 0, max: last }), fc.integer({ min: 0, max: last }))
      .map(([one, other]): WeekSpan => ({ from: Math.min(one, other), to: Math.max(one, other) }));
    fc.assert(
      fc.property(span, (asked) => {
        expect(spanOfDays(weeks, daysOfSpan(weeks, asked))).toEqual(asked);
        expect(daysOfPeriod(periodOfSpan(weeks, asked), today)).toEqual(daysOfSpan(weeks, asked));
      }),
    );
  });

  it('leave open what reaches to an end, so that what is found tomorrow is in it', () => {
    expect(periodOfSpan(weeks, { from: 0, to: 6 })).toBe('');
    expect(periodOfSpan(weeks, { from: 1, to: 6 })).toBe('2026-10-12..');
    expect(periodOfSpan(weeks, { from: 0, to: 1 })).toBe('..2026-10-18');
  });

  it('show a period of any days by the weeks that it touches', () => {
    expect(spanOfDays(weeks, { foundFrom: '2026-10-14', foundTo: addDays(today, 90) })).toEqual({
      from: 1,
      to: 6,
    });
  });
});

it('a period of any days counts its own days, also where it cuts a week or touches none', () => {
  expect(foundIn(weeks, {})).toBe(8);
  expect(foundIn(weeks, { foundFrom: '2026-10-08', foundTo: '2026-10-12' })).toBe(5);
  expect(foundIn(weeks, { foundFrom: '2026-03-02', foundTo: '2026-06-28' })).toBe(0);
});

describe('a period that is played', () => {
  it('grows from the first week when it held everything', () => {
    const first = playedFrom(weeks, { from: 0, to: 6 });
    expect(first).toEqual({ from: 0, to: 0 });
    expect(playedOn(weeks, first, 'grow')).toEqual({ from: 0, to: 1 });
  });

  it('slides on by a week otherwise, from the beginning when nothing comes after it', () => {
    expect(playedFrom(weeks, { from: 1, to: 2 })).toEqual({ from: 1, to: 2 });
    expect(playedFrom(weeks, { from: 4, to: 6 })).toEqual({ from: 0, to: 2 });
    expect(playedOn(weeks, { from: 1, to: 2 }, 'slide')).toEqual({ from: 2, to: 3 });
    expect(playedOn(weeks, { from: 4, to: 6 }, 'slide')).toBeNull();
  });
});
