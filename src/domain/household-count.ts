import type { Actor } from './actor.ts';
import { type AreaCode, areaLevel, isWithinArea } from './area.ts';

/** A count that may point at a family is told only from here up. */
const leastTold = 3;

/** What stands in the place of a smaller count. */
export const fewer = '<3';

/**
 * 居民用户数: households of a building, or of a compound as a whole (S1-E10, S1-R8). People who need
 * help are counts, never a list (S3-E7, B5.2). null: nobody has counted yet.
 */
export type HouseholdCount = Counts<number> & {
  readonly id: string;
  readonly area: AreaCode;
  readonly building: string | null;
  readonly compound: string | null;
  readonly households: number | null;
  readonly gasUsers: number | null;
  /** 两年未实质入户 (S0-R6, S0-H1). */
  readonly notVisitedTwoYears: number | null;
  /** 群租房 (S0-E6). */
  readonly groupRentals: number | null;
};

/** 生活困难, 老人, 儿童, 残障人士 (S1-E10, S3-E7). */
type Counts<Value> = {
  readonly hardship: Value | null;
  readonly elderly: Value | null;
  readonly children: Value | null;
  readonly disabled: Value | null;
};

type Told = number | typeof fewer;

/** The counts as somebody may see them. */
export type ToldHouseholdCount = Omit<HouseholdCount, keyof Counts<number>> & Counts<Told>;

/**
 * True for the own community, and for duty while an alarm stands at the place: who runs up the stairs
 * must know that there is one child.
 */
export function maySeeSmallCounts(
  actor: Pick<Actor, 'role' | 'area'>,
  place: { readonly area: AreaCode; readonly hasAlarm: boolean },
): boolean {
  switch (actor.role) {
    case 'duty':
      return place.hasAlarm && isWithinArea(place.area, actor.area);
    case 'community':
      return isOwnCommunity(actor.area) && isWithinArea(place.area, actor.area);
    case 'leader':
    case 'planner':
    case 'inspector':
    case 'admin':
      return false;
  }
}

/** The same counts with those below 3 said to be so and no more. */
export function maskSmallCounts(count: HouseholdCount): ToldHouseholdCount {
  return {
    ...count,
    hardship: tellCount(count.hardship),
    elderly: tellCount(count.elderly),
    children: tellCount(count.children),
    disabled: tellCount(count.disabled),
  };
}

/** A whole subdistrict is not somebody's own community. */
function isOwnCommunity(area: AreaCode): boolean {
  const level = areaLevel(area);
  return level === 'community' || level === 'grid';
}

/** A count, or that it is below what may be told. */
export function tellCount(count: number | null): Told | null {
  return count !== null && count < leastTold ? fewer : count;
}
