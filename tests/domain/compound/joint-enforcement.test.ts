import { describe, expect, it } from 'vitest';
import {
  jointEnforcement,
  nearestKeyDate,
} from '../../../src/domain/compound/joint-enforcement.ts';

const newYear = { name: '元旦', from: '2026-12-31', to: '2027-01-03' };
const spring = { name: '春节', from: '2027-02-05', to: '2027-02-21' };

describe('the key date that offices look to', () => {
  it.each([
    { today: '2026-11-20', is: newYear },
    { today: '2027-01-03', is: newYear },
    { today: '2027-01-04', is: spring },
    { today: '2027-03-01', is: spring },
  ])('on $today is $is.name [S4-E1]', ({ today, is }) => {
    expect(nearestKeyDate([spring, newYear], today)).toEqual(is);
  });

  it('is none where nobody has set one', () => {
    expect(nearestKeyDate([], '2026-11-20')).toBeNull();
  });
});

describe('joint enforcement at New Year', () => {
  it.each([
    { days: ['2026-12-31'], today: '2027-01-02', is: 'done' },
    { days: ['2027-01-03'], today: '2027-02-01', is: 'done' },
    { days: ['2026-12-30'], today: '2026-12-30', is: 'not_yet' },
    { days: ['2026-12-30'], today: '2027-01-01', is: 'due' },
    { days: [], today: '2027-01-04', is: 'missed' },
  ])('with actions on $days is $is on $today [S4-R2]', ({ days, today, is }) => {
    expect(jointEnforcement(days, newYear, today)).toBe(is);
  });
});
