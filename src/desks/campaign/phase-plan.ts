import type { Notice } from '../../client/queries/notices.ts';
import { type CivilDate, isCivilDate } from '../../domain/civil-date.ts';
import type { Words } from '../../text/use-words.ts';
import { runsOf } from '../../ui/runs.ts';
import { endShareOf, monthsOf, shareOf, type TimeScale, timeScaleOf } from './time-scale.ts';

/** A phase with days of its own; one with an end alone is a milestone. */
export type PhaseBar = {
  readonly startShare: number;
  readonly endShare: number;
  readonly shape: 'period' | 'open' | 'milestone';
};

/** A day on which something is due, with all that is due on it. */
type DayMark = {
  readonly day: CivilDate;
  readonly share: number;
  readonly names: readonly Words[];
  readonly isBornOverdue: boolean;
};

/** What is not in a phase stands in a row of its kind. */
type DueKind = 'task' | 'duty' | 'target';

/** A phase with what is due in it, or all else of one kind. */
export type PlanRow =
  | {
      readonly kind: 'phase';
      readonly code: string;
      readonly name: Words;
      readonly bar: PhaseBar | null;
      readonly marks: readonly DayMark[];
    }
  | { readonly kind: DueKind; readonly marks: readonly DayMark[] };

type Today =
  | { readonly kind: 'on'; readonly share: number }
  | { readonly kind: 'before' }
  | { readonly kind: 'after' };

export type PhasePlan = {
  readonly scale: TimeScale;
  readonly rows: readonly PlanRow[];
  readonly today: Today;
  readonly issuedShare: number;
};

type Due = { readonly name: Words; readonly day: CivilDate };
type Frame = { readonly scale: TimeScale; readonly issuedOn: CivilDate };

/** The days of a notice on one scale. `today` is a day in Asia/Shanghai. */
export function phasePlanOf(notice: Notice, today: CivilDate): PhasePlan | null {
  const { issuedOn, phases, tasks, targets, duties } = notice;
  const scale = timeScaleOf([
    issuedOn,
    ...[...tasks.map(({ due }) => due), ...targets.map(({ by }) => by)].filter(isStated),
    ...duties.flatMap(({ schedule }) => (schedule.kind === 'days' ? schedule.days : [])),
    ...phases.flatMap(({ from, to }) => [from, to]).filter(isStated),
  ]);
  if (scale === null) return null;
  const rows = rowsOf(notice, { scale, issuedOn });
  return { scale, rows, today: todayOn(scale, today), issuedShare: shareOf(issuedOn, scale) };
}

/** A day that had passed when the notice was issued binds nobody: it is marked and left alone. */
export function isBornOverdue(due: CivilDate | null, issuedOn: CivilDate): boolean {
  return due !== null && due < issuedOn;
}

function rowsOf(notice: Notice, frame: Frame): readonly PlanRow[] {
  const { phases, tasks, targets } = notice;
  const known = new Set(phases.map(({ code }) => code));
  const ofPhase = (phase: string) => tasks.filter((task) => task.phase === phase);
  const others = tasks.filter(({ phase }) => phase === null || !known.has(phase));
  const rows: readonly PlanRow[] = [
    ...phases.map((phase) => {
      const { code, name } = phase;
      const marks = marksOf(duesOfTasks(ofPhase(code)), frame);
      return { kind: 'phase' as const, code, name, bar: barBeside(marks, phase, frame), marks };
    }),
    { kind: 'task', marks: marksOf(duesOfTasks(others), frame) },
    { kind: 'duty', marks: marksOf(duesOfDuties(notice, frame.scale), frame) },
    {
      kind: 'target',
      marks: marksOf(
        targets.flatMap(({ name, by }) => dueOn(by, name)),
        frame,
      ),
    },
  ];
  return rows.filter((row) => row.marks.length > 0 || (row.kind === 'phase' && row.bar !== null));
}

/** A milestone would lie under the mark of a task of the same day. */
function barBeside(
  marks: readonly DayMark[],
  phase: Notice['phases'][number],
  { scale }: Frame,
): PhaseBar | null {
  const isMarked = phase.from === null && marks.some(({ day }) => day === phase.to);
  return isMarked ? null : barOf(phase, scale);
}

function barOf({ from, to }: Notice['phases'][number], scale: TimeScale): PhaseBar | null {
  const endShare = to === null ? 1 : endShareOf(to, scale);
  if (from !== null) {
    return { startShare: shareOf(from, scale), endShare, shape: to === null ? 'open' : 'period' };
  }
  return to === null ? null : { startShare: endShare, endShare, shape: 'milestone' };
}

function duesOfTasks(tasks: Notice['tasks']): readonly Due[] {
  return tasks.flatMap(({ name, due }) => dueOn(due, name));
}

function duesOfDuties(notice: Notice, scale: TimeScale): readonly Due[] {
  return notice.duties.flatMap(({ name, schedule }) => {
    switch (schedule.kind) {
      case 'days':
        return schedule.days.map((day) => ({ name, day }));
      case 'monthly':
        return daysOfMonths(schedule.day, { notice, scale }).map((day) => ({ name, day }));
      case 'before-key-dates':
      case 'unscheduled':
        return [];
    }
  });
}

type Months = { readonly notice: Notice; readonly scale: TimeScale };

/** A duty of every month falls on its day in the months of the campaign. */
function daysOfMonths(dayOfMonth: number | null, { notice, scale }: Months): readonly CivilDate[] {
  const { from, to } = notice.campaign;
  if (dayOfMonth === null || from === null || to === null) return [];
  return monthsOf(scale)
    .map((month) => month.slice(0, 8) + String(dayOfMonth).padStart(2, '0'))
    .filter((day) => isCivilDate(day) && day >= from && day <= to);
}

function marksOf(dues: readonly Due[], { scale, issuedOn }: Frame): readonly DayMark[] {
  const sorted = [...dues].sort((a, b) => a.day.localeCompare(b.day));
  return runsOf(sorted, ({ day }) => day).flatMap(({ key: day, items }) => {
    if (day === null) return [];
    const names = items.map(({ name }) => name);
    const share = endShareOf(day, scale);
    return [{ day, share, names, isBornOverdue: isBornOverdue(day, issuedOn) }];
  });
}

function dueOn(day: CivilDate | null, name: Words): readonly Due[] {
  return day === null ? [] : [{ name, day }];
}

function isStated(day: CivilDate | null): day is CivilDate {
  return day !== null;
}

function todayOn(scale: TimeScale, today: CivilDate): Today {
  if (today < scale.from) return { kind: 'before' };
  if (today >= scale.end) return { kind: 'after' };
  return { kind: 'on', share: shareOf(today, scale) };
}
