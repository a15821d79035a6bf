import type { CivilDate } from '../civil-date.ts';
import type { KeyDate } from '../key-date.ts';

type Days = Pick<KeyDate, 'from' | 'to'>;

/** The key date that is under way, else the next one, else the last (S4-E1). */
export function nearestKeyDate<Date extends Days>(
  keyDates: readonly Date[],
  today: CivilDate,
): Date | null {
  const byDay = keyDates.toSorted((one, other) => one.from.localeCompare(other.from));
  return byDay.find(({ to }) => to >= today) ?? byDay.at(-1) ?? null;
}

/** 联合执法 of a place in a key date: done, still to be done, not yet its time, left undone. */
export const jointEnforcementStates = ['done', 'due', 'not_yet', 'missed'] as const;
export type JointEnforcementState = (typeof jointEnforcementStates)[number];

/** Where a fire access route is blocked, offices enforce together at New Year and Spring Festival (S4-R2). */
export function jointEnforcement(
  days: readonly CivilDate[],
  { from, to }: Days,
  today: CivilDate,
): JointEnforcementState {
  if (days.some((day) => day >= from && day <= to)) return 'done';
  if (today < from) return 'not_yet';
  return today <= to ? 'due' : 'missed';
}
