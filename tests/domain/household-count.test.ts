import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '../../src/domain/actor.ts';
import {
  type HouseholdCount,
  maskSmallCounts,
  maySeeSmallCounts,
} from '../../src/domain/household-count.ts';

const community = 500_199_001_001_000;
const grid = 500_199_001_001_002;
const subdistrict = 500_199_001_000_000;
const otherCommunity = 500_199_001_002_000;

describe('small counts', () => {
  it.each([
    { role: 'community', area: community, place: grid, hasAlarm: false, may: true },
    { role: 'community', area: grid, place: grid, hasAlarm: false, may: true },
    { role: 'community', area: community, place: otherCommunity, hasAlarm: true, may: false },
    { role: 'community', area: subdistrict, place: community, hasAlarm: true, may: false },
    { role: 'duty', area: subdistrict, place: community, hasAlarm: true, may: true },
    { role: 'duty', area: subdistrict, place: community, hasAlarm: false, may: false },
    { role: 'duty', area: community, place: otherCommunity, hasAlarm: true, may: false },
    { role: 'leader', area: subdistrict, place: community, hasAlarm: true, may: false },
    { role: 'planner', area: subdistrict, place: community, hasAlarm: true, may: false },
    { role: 'inspector', area: subdistrict, place: community, hasAlarm: true, may: false },
    { role: 'admin', area: subdistrict, place: community, hasAlarm: true, may: false },
  ] as const)(
    'are $may for $role of $area at $place with alarm $hasAlarm [S3-E7]',
    ({ role, area, place, hasAlarm, may }) => {
      expect(maySeeSmallCounts({ role, area }, { area: place, hasAlarm })).toBe(may);
    },
  );

  it('are hidden from most roles at a quiet place in their own area', () => {
    const place = { area: community, hasAlarm: false };
    const seeing = roles.filter((role) => maySeeSmallCounts({ role, area: community }, place));
    expect(seeing).toEqual(['community']);
  });

  it('below 3 become the same word, all others stay, and no other field changes', () => {
    const count = fc.option(fc.nat({ max: 9 }));
    fc.assert(
      fc.property(count, count, count, (hardship, elderly, households) => {
        const given: HouseholdCount = { ...empty, hardship, elderly, households };
        const told = maskSmallCounts(given);
        for (const [was, is] of [
          [hardship, told.hardship],
          [elderly, told.elderly],
        ] as const) {
          expect(is).toBe(was !== null && was < 3 ? '<3' : was);
        }
        expect({ ...told, hardship, elderly }).toEqual(given);
      }),
    );
  });
});

const empty: HouseholdCount = {
  id: 'N1',
  area: community,
  building: 'B1',
  compound: null,
  households: null,
  gasUsers: null,
  notVisitedTwoYears: null,
  groupRentals: null,
  hardship: null,
  elderly: null,
  children: null,
  disabled: null,
};
