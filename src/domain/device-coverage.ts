import { isOver100Meters } from './building.ts';
import { type Connection, type DeviceKind, isUnitClass, type UserClass } from './device.ts';

/** Whom a target of S1 speaks of: a class of users, or all residents above 100 m (S1-H1). */
export const coverageGroups = [
  'new_unit',
  'existing_unit',
  'new_resident',
  'old_compound_resident',
  'hardship',
  'other_resident',
  'over_100_meters',
] as const;
export type CoverageGroup = (typeof coverageGroups)[number];

type Demand = {
  readonly kind: DeviceKind;
  /** False where the notice says 全力推进 and sets no number (S1-G8). */
  readonly isTarget: boolean;
};

/** What each group is to have (S1-G5 to S1-G8, S1-H1). */
const demands: Record<CoverageGroup, Demand> = {
  new_unit: { kind: 'gas_detector', isTarget: true },
  existing_unit: { kind: 'gas_detector', isTarget: true },
  new_resident: { kind: 'self_closing_valve', isTarget: true },
  old_compound_resident: { kind: 'self_closing_valve', isTarget: true },
  hardship: { kind: 'self_closing_valve', isTarget: true },
  other_resident: { kind: 'self_closing_valve', isTarget: false },
  over_100_meters: { kind: 'gas_detector', isTarget: true },
};

/** Devices that are alike in all that is counted. */
export type DeviceTally = {
  readonly kind: DeviceKind;
  readonly userClass: UserClass | null;
  readonly isOver100Meters: boolean;
  readonly connection: Connection;
  readonly count: number;
};

/** The count of one building, or of a compound as a whole. */
export type CountedPlace = {
  readonly building: string | null;
  readonly compound: string | null;
  readonly isOldCompound: boolean;
  readonly heightMeters: number | null;
  readonly households: number | null;
  readonly gasUsers: number | null;
  readonly hardship: number | null;
};

/** Users with a row of their own who have gas from a pipe, by class. */
export type UserTally = { readonly userClass: UserClass; readonly count: number };

export type Coverage = Demand & {
  readonly group: CoverageGroup;
  /** Users who are to have the device; null while nobody has counted them. */
  readonly required: number | null;
  readonly installed: number;
  /** Of the installed: how many can be heard of. Coverage and live rate are two figures (S1-R3). */
  readonly online: number;
  readonly offline: number;
  /** Never heard of, by design or so far (S1-X5). */
  readonly noData: number;
};

type Counted = {
  readonly devices: readonly DeviceTally[];
  readonly places: readonly CountedPlace[];
  readonly users: readonly UserTally[];
};

/** Installed against required, and live against installed, for each group that a target speaks of. */
export function deviceCoverage({ devices, places, users }: Counted): Coverage[] {
  const counted = withoutDoubles(places);
  return coverageGroups.map((group) => {
    const own = devices.filter((tally) => belongsTo(tally, group));
    const heard = (connection: Connection) =>
      sumOf(own.filter((tally) => tally.connection === connection));
    return {
      group,
      ...demands[group],
      required: requiredOf(group, counted, users),
      installed: sumOf(own),
      online: heard('online'),
      offline: heard('offline'),
      noData: heard('no_data'),
    };
  });
}

function belongsTo(tally: DeviceTally, group: CoverageGroup): boolean {
  if (tally.kind !== demands[group].kind) return false;
  if (group !== 'over_100_meters') return tally.userClass === group;
  return tally.isOver100Meters && !isUnitClass(tally.userClass);
}

function requiredOf(
  group: CoverageGroup,
  places: readonly CountedPlace[],
  users: readonly UserTally[],
): number | null {
  switch (group) {
    case 'new_unit':
    case 'existing_unit':
    case 'new_resident':
      return usersOf(group, users);
    case 'old_compound_resident':
      return (
        sumOrNull(places.filter(({ isOldCompound }) => isOldCompound).map(gasUsersOf)) ??
        usersOf(group, users)
      );
    case 'hardship':
      return sumOrNull(places.map(({ hardship }) => hardship)) ?? usersOf(group, users);
    case 'other_resident':
      return sumOrNull(places.filter(({ isOldCompound }) => !isOldCompound).map(gasUsersOf));
    case 'over_100_meters':
      return sumOrNull(places.filter((place) => isOver100Meters(place) === true).map(gasUsersOf));
  }
}

function usersOf(group: CoverageGroup, users: readonly UserTally[]): number | null {
  return sumOrNull(users.filter(({ userClass }) => userClass === group).map(({ count }) => count));
}

/** All households where nobody has said how many use gas: rather too many than too few. */
function gasUsersOf({ gasUsers, households }: CountedPlace): number | null {
  return gasUsers ?? households;
}

/** A compound that was counted as a whole and building by building is taken by its buildings. */
function withoutDoubles(places: readonly CountedPlace[]): CountedPlace[] {
  const byBuilding = new Set(
    places.filter(({ building }) => building !== null).map(({ compound }) => compound),
  );
  return places.filter(({ building, compound }) => building !== null || !byBuilding.has(compound));
}

function sumOf(tallies: readonly { readonly count: number }[]): number {
  return tallies.reduce((sum, { count }) => sum + count, 0);
}

function sumOrNull(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}
