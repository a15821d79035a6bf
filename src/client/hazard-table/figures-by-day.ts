import { type CivilDate, dayOfDate } from '../../domain/civil-date.ts';
import { soonDays } from '../../domain/hazard/count-hazards.ts';
import { type DayFigures, dayFigureNames } from '../../domain/hazard/figures-on.ts';
import { hazardStatuses, isOpen } from '../../domain/hazard.ts';
import { type HazardColumns, noDay } from './columns.ts';

/** As `figuresOn` of the domain for each of some days, in one pass over the rows. */
export function figuresByDay(
  columns: HazardColumns,
  { rows, days }: { readonly rows: Uint32Array; readonly days: readonly CivilDate[] },
): DayFigures[] {
  if (days.length === 0) return [];
  const asked = days.map(dayOfDate);
  const span = { first: Math.min(...asked), last: Math.max(...asked) };
  const steps = stepsOf(columns, { rows, span });
  return asked.map((day) => {
    const sums = dayFigureNames.map((name) => [name, sumUpTo(steps[name], day - span.first)]);
    // An entry for each name.
    return Object.fromEntries(sums) as DayFigures;
  });
}

type Span = { readonly first: number; readonly last: number };

/** By how much a figure grows or falls from one day to the next. */
type Steps = Readonly<Record<keyof DayFigures, Int32Array>>;

const openCodes = Uint8Array.from(hazardStatuses, (status) => (isOpen(status) ? 1 : 0));

/** Each hazard counts for a run of days: one step up where it begins, one down after it. */
function stepsOf(
  { status, foundDay, deadlineDay, rectifiedDay, closedDay }: HazardColumns,
  { rows, span }: { readonly rows: Uint32Array; readonly span: Span },
): Steps {
  const length = span.last - span.first + 2;
  const [found, rectified] = [new Int32Array(length), new Int32Array(length)];
  const [overdue, dueSoon] = [new Int32Array(length), new Int32Array(length)];
  for (const row of rows) {
    const from = foundDay[row] ?? noDay;
    const deadline = deadlineDay[row] ?? noDay;
    const since =
      openCodes[status[row] ?? 0] === 1
        ? noDay
        : firstKnown(rectifiedDay[row] ?? noDay, closedDay[row] ?? noDay, from);
    count(found, span, { from, to: noDay });
    count(rectified, span, { from: Math.max(since, from), to: noDay });
    if (deadline === noDay) continue;
    count(overdue, span, { from: Math.max(deadline + 1, from), to: since - 1 });
    count(dueSoon, span, {
      from: Math.max(deadline - soonDays, from),
      to: Math.min(deadline, since - 1),
    });
  }
  return { found, rectified, overdue, dueSoon };
}

function firstKnown(rectified: number, closed: number, found: number): number {
  if (rectified !== noDay) return rectified;
  return closed === noDay ? found : closed;
}

type Run = { readonly from: number; readonly to: number };

function count(steps: Int32Array, span: Span, { from, to }: Run): void {
  if (from > to || from > span.last || to < span.first) return;
  const begin = Math.max(from, span.first) - span.first;
  const end = Math.min(to, span.last) - span.first + 1;
  steps[begin] = (steps[begin] ?? 0) + 1;
  steps[end] = (steps[end] ?? 0) - 1;
}

function sumUpTo(steps: Int32Array, day: number): number {
  let sum = 0;
  for (let at = 0; at <= day; at++) sum += steps[at] ?? 0;
  return sum;
}
