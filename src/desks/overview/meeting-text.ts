import type { TFunction } from 'i18next';
import type { CivilDate } from '../../domain/civil-date.ts';
import { type HazardCounts, rectifiedOf, totalOf } from '../../domain/hazard/count-hazards.ts';
import type { DayFigures } from '../../domain/hazard/figures-on.ts';
import { formatChange, formatPercent, formatRate, joinWords } from '../../text/format.ts';
import type { Language } from '../../text/language.ts';
import type { DueRow } from './due-row.ts';
import { hourOf } from './situation-text.ts';

/** What stands on the page before a meeting. */
export type Meeting = {
  readonly place: string;
  readonly instantMs: number;
  readonly since: CivilDate;
  readonly counts: HazardCounts;
  readonly before: DayFigures | null;
  readonly buildings: number;
  readonly inspected: number;
  readonly worst: readonly DueRow[];
  /** null: the person may not see them. */
  readonly matters: readonly { readonly title: string; readonly askedOf: string | null }[] | null;
  /** Units by name; null: not known. */
  readonly missing: readonly string[] | null;
};

type Words = { readonly t: TFunction; readonly language: Language };

/** The page as plain text, to paste into a message. It names units and buildings, no person and no flat. */
export function meetingText(meeting: Meeting, words: Words): string {
  const { t, language } = words;
  const { place, instantMs, worst } = meeting;
  return [
    t('overview.meeting.head', { place, at: hourOf(instantMs, language) }),
    ...figureLines(meeting, words),
    t('overview.meeting.worst', { count: worst.length }),
    ...worst.map((row, index) => worstLine(row, index + 1, words)),
    mattersLine(meeting, words),
    missingLine(meeting, words),
    coverageSentence(meeting, t),
  ].join('\n');
}

function figureLines(meeting: Meeting, { t, language }: Words): string[] {
  const { counts, before, since, buildings, inspected } = meeting;
  const [total, done] = [totalOf(counts), rectifiedOf(counts)];
  const changed = (now: number, was: number | undefined) =>
    was === undefined ? '' : inBrackets(formatChange(now - was, language), language);
  return [
    ...(before === null ? [] : [t('overview.meeting.since', { since })]),
    t('overview.meeting.figures', {
      total,
      totalChange: changed(total, before?.found),
      done,
      doneChange: changed(done, before?.rectified),
      rate: formatRate(done, total, language),
      overdue: counts.overdue,
      overdueChange: changed(counts.overdue, before?.overdue),
      dueSoon: counts.dueSoon,
      dueSoonChange: changed(counts.dueSoon, before?.dueSoon),
      never: buildings - inspected,
    }),
  ];
}

function worstLine(row: DueRow, at: number, { t, language }: Words): string {
  const { type, place, unit, overdueDays } = row;
  const days = t('hazard.overdueDays', { count: overdueDays });
  const parts = [type, place, unit ?? t('overview.unassigned'), days];
  return `${at}. ${parts.join(language === 'zh' ? '，' : ', ')}`;
}

function inBrackets(text: string, language: Language): string {
  return language === 'zh' ? `（${text}）` : ` (${text})`;
}

function mattersLine({ matters }: Meeting, { t, language }: Words): string {
  if (matters === null || matters.length === 0) return t('overview.meeting.noMatters');
  const titles = matters.map(({ title }) => title);
  return t('overview.meeting.mattersLine', { matters: joinWords(titles, language) });
}

function missingLine({ missing }: Meeting, { t, language }: Words): string {
  if (missing === null) return t('overview.meeting.missingUnknown');
  if (missing.length === 0) return t('overview.meeting.noneMissing');
  return t('overview.meeting.missingLine', { units: joinWords(missing, language) });
}

/** A density says nothing without how much was looked at. */
export function coverageSentence(
  { inspected, buildings }: Pick<Meeting, 'inspected' | 'buildings'>,
  t: TFunction,
): string {
  const percent = formatPercent(inspected, buildings);
  return percent === null
    ? t('overview.meeting.noBuildings')
    : t('overview.meeting.coverage', { percent, inspected, buildings });
}
