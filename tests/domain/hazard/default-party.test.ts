import { describe, expect, it } from 'vitest';
import { defaultParty } from '../../../src/domain/hazard/default-party.ts';
import { hazardCategories } from '../../../src/domain/hazard.ts';
import { rectifyingParties } from '../../../src/domain/hazard-details.ts';
import { spaces } from '../../../src/domain/inspection.ts';

describe('who rectifies by ownership', () => {
  it('is the user for what is the user’s, whatever kind of hazard it is [S0-R5]', () => {
    for (const category of hazardCategories) {
      expect(defaultParty('household_user', category)).toBe('household_user');
      expect(defaultParty('non_household_user', category)).toBe('non_household_user');
    }
  });

  it.each([
    ['gas', 'gas_company'],
    ['electricity', 'power_company'],
    ['fire', 'property_manager'],
    ['ebike', 'property_manager'],
  ] as const)('in common spaces with %s is the %s [S0-R5] [S0-E9]', (category, party) => {
    for (const space of ['transfer_floor', 'basement', 'corridor'] as const) {
      expect(defaultParty(space, category)).toBe(party);
    }
  });

  it('names each of the five parties somewhere, and nobody where the space is not known [S0-E9]', () => {
    const named = spaces.flatMap((space) =>
      hazardCategories.map((category) => defaultParty(space, category)),
    );
    expect(new Set(named)).toEqual(new Set(rectifyingParties));
    expect(defaultParty(null, 'gas')).toBeNull();
  });
});
