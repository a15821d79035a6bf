import type { HazardCategory } from '../hazard.ts';
import type { HazardDetails } from '../hazard-details.ts';

type Party = HazardDetails['rectifyingParty'];

/**
 * Who rectifies by ownership and management, until somebody says otherwise (S0-R5): users what is
 * theirs; in common spaces the gas and power companies their installations, the property manager
 * the rest. Null where the space is not known.
 */
export function defaultParty(space: HazardDetails['space'], category: HazardCategory): Party {
  switch (space) {
    case null:
      return null;
    case 'non_household_user':
    case 'household_user':
      return space;
    case 'charging_facility':
      return 'property_manager';
    case 'transfer_floor':
    case 'basement':
    case 'corridor':
      return commonParty(category);
  }
}

function commonParty(category: HazardCategory): Party {
  switch (category) {
    case 'gas':
      return 'gas_company';
    case 'electricity':
      return 'power_company';
    case 'fire':
    case 'ebike':
      return 'property_manager';
  }
}
