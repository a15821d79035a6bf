import type { HouseholdCount } from '../../src/domain/household-count.ts';
import type { Inspection } from '../../src/domain/inspection.ts';
import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import type { DemoBuilding } from './town.ts';

type CountOptions = { readonly seed: number; readonly checks: readonly Inspection[] };

/** The homes of a building as its community has counted them; one in twelve has not been. */
export function householdCountOf(
  { id, index, area, compound, households, isResidential }: DemoBuilding,
  { seed, checks }: CountOptions,
): HouseholdCount | null {
  const random = randomFor(seed, 'household count', index);
  if (!isResidential || checks.length === 0 || random.chance(0.08)) return null;
  const part = (share: number) => Math.round(households * random.between(0, 2 * share));
  const gasUsers = households - part(0.05);
  return {
    id: `N${id.slice(1)}`,
    area,
    building: id,
    compound: compound?.id ?? null,
    households,
    gasUsers,
    notVisitedTwoYears: notVisited(gasUsers, { checks, random }),
    groupRentals: part(0.015),
    hardship: part(0.01),
    elderly: part(0.16),
    children: part(0.12),
    disabled: part(0.008),
  };
}

type Visited = { readonly checks: readonly Inspection[]; readonly random: Random };

/** Where the gas company was let in few homes are left; else many, or nobody knows. */
function notVisited(gasUsers: number, { checks, random }: Visited): number | null {
  const isEntered = checks.some(({ visit }) => visit === 'entered');
  if (isEntered) return random.chance(0.7) ? 0 : random.whole(1, Math.ceil(gasUsers * 0.05));
  return random.chance(0.2) ? null : random.whole(1, Math.ceil(gasUsers * 0.3));
}
