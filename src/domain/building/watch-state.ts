import { addDays, type CivilDate } from '../civil-date.ts';
import type { Hazard } from '../hazard.ts';
import type { Inspection } from '../inspection.ts';

/** What is on record of a building on the watch list. */
type Watched = {
  /** Its inspections, in any order. */
  readonly inspections: readonly Pick<Inspection, 'id' | 'inspectedOn' | 'items'>[];
  /** The open faults of its fire systems (S4-E3). */
  readonly faults: readonly Pick<Hazard, 'id' | 'type' | 'interimControl'>[];
};

type WatchedFault = {
  readonly hazard: string;
  readonly type: string;
  /** null: it is not kept in check until it is rectified, as S4-R1 asks. */
  readonly control: {
    readonly measure: string;
    readonly from: CivilDate;
    readonly checkEveryDays: number | null;
    /** The day of the next check; null where nobody has said how often. */
    readonly checkDueOn: CivilDate | null;
    readonly isCheckDue: boolean;
  } | null;
};

export type WatchState = {
  /** The latest inspection that answered some of the eight questions (S4-E4). */
  readonly checkedOn: CivilDate | null;
  /** The questions that it did not find in order, by their codes. */
  readonly notInOrder: readonly string[];
  readonly lastInspectedOn: CivilDate | null;
  readonly faults: readonly WatchedFault[];
};

/** What is out of order in a watched building, and whether its interim controls are due for a check. */
export function watchState({ inspections, faults }: Watched, today: CivilDate): WatchState {
  const byDay = inspections.toSorted((one, other) =>
    compare([one.inspectedOn, one.id], [other.inspectedOn, other.id]),
  );
  const check = byDay.findLast(({ items }) => items.length > 0) ?? null;
  const lastInspectedOn = byDay.at(-1)?.inspectedOn ?? null;
  return {
    checkedOn: check?.inspectedOn ?? null,
    notInOrder: check?.items.filter(({ isInOrder }) => !isInOrder).map(({ code }) => code) ?? [],
    lastInspectedOn,
    faults: faults.map(({ id, type, interimControl }) => ({
      hazard: id,
      type,
      control: interimControl && controlState(interimControl, { lastInspectedOn, today }),
    })),
  };
}

type Control = NonNullable<Hazard['interimControl']>;
type Days = { readonly lastInspectedOn: CivilDate | null; readonly today: CivilDate };

/** Counted from the last look at the building since the control is in place. */
function controlState(control: Control, { lastInspectedOn, today }: Days): WatchedFault['control'] {
  const { from, checkEveryDays } = control;
  const since = lastInspectedOn !== null && lastInspectedOn > from ? lastInspectedOn : from;
  const checkDueOn = checkEveryDays === null ? null : addDays(since, checkEveryDays);
  return { ...control, checkDueOn, isCheckDue: checkDueOn !== null && checkDueOn <= today };
}

function compare(one: readonly [string, string], other: readonly [string, string]): number {
  const [left, right] = one[0] === other[0] ? [one[1], other[1]] : [one[0], other[0]];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
