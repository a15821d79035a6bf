import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../domain/civil-date.ts';
import {
  type HazardCounts,
  rectifiedOf,
  soonDays,
  totalOf,
} from '../../domain/hazard/count-hazards.ts';
import type { DayFigures } from '../../domain/hazard/figures-on.ts';
import { formatChange, formatCount, formatPercent, formatShortCount } from '../../text/format.ts';
import type { Language } from '../../text/language.ts';
import { useLanguage } from '../../text/use-language.ts';
import { LeaderTile } from './leader-tile.tsx';
import css from './overview.module.css';
import type { OverviewView } from './overview-view.ts';
import { type HazardFigure, rowsBehind } from './rows-behind.ts';
import type { RowsLink } from './rows-link.ts';

/** Buildings of the chosen area, now and on the days of the trend. */
export type Inspected = {
  readonly buildings: number;
  readonly inspected: number;
  /** null until they are known. */
  readonly before: number | null;
  readonly trend: readonly number[];
};

type FigureTilesProps = {
  readonly counts: HazardCounts;
  /** The same hazards on the days of the trend, today last. */
  readonly trend: readonly DayFigures[];
  readonly before: DayFigures | null;
  readonly since: CivilDate;
  readonly today: CivilDate;
  readonly inspected: Inspected;
  /** In percent, where a campaign sets one for what is filtered. */
  readonly target: number | null;
  readonly filter: OverviewView['hazards'];
  readonly Rows: RowsLink;
  readonly onNeverInspected: () => void;
};

/** The six figures a leader asks for first, each with its change since a day and its way. */
export function FigureTiles(props: FigureTilesProps): ReactElement {
  const { counts, trend, before, since, today, inspected, target, filter, Rows } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const words = { t, language, since };
  const [total, done] = [totalOf(counts), rectifiedOf(counts)];
  const open = total - done;
  const never = inspected.buildings - inspected.inspected;
  const short = (count: number) => formatShortCount(count, language);
  const shareOf = (count: number) =>
    open === 0 ? '' : t('figure.ofOpen', { percent: formatPercent(count, open) });
  const linked = (count: number, figure: HazardFigure) =>
    count === 0 ? (
      short(count)
    ) : (
      <Rows filter={rowsBehind(filter, figure, today)}>{short(count)}</Rows>
    );
  return (
    <dl className={css.tiles}>
      <LeaderTile
        label={t('figure.total')}
        hint={hintOf({ count: total, what: 'total', was: before?.found ?? null }, words)}
        figure={linked(total, 'found')}
        unit={t('figure.unitHazards')}
        detail={`${t('area.open')} ${short(open)}`}
        change={changeOf(total, before?.found, language)}
        trend={trend.map(({ found }) => found)}
      />
      <LeaderTile
        label={t('figure.done')}
        hint={hintOf({ count: done, what: 'done', was: before?.rectified ?? null }, words)}
        figure={linked(done, 'done')}
        unit={t('figure.unitHazards')}
        detail={`${t('hazard.status.closed')} ${short(counts.closed)}`}
        change={changeOf(done, before?.rectified, language)}
        trend={trend.map(({ rectified }) => rectified)}
      />
      <LeaderTile
        label={t('figure.rectified')}
        hint={[
          t('figure.rectifiedHint'),
          target === null ? '' : t('figure.targetHint', { percent: target }),
        ].join('')}
        figure={formatPercent(done, total) ?? '—'}
        detail={
          target === null
            ? `${short(done)} / ${short(total)}`
            : `${short(done)} / ${short(total)}\n${t('figure.target', { percent: target })}`
        }
        change={pointsOf({ done, total }, before, t)}
        trend={trend.map(({ found, rectified }) => percentOf(rectified, found))}
        target={target}
        tone="status-rectified"
      />
      <LeaderTile
        label={t('figure.overdue')}
        hint={hintOf(
          { count: counts.overdue, what: 'overdue', was: before?.overdue ?? null },
          words,
        )}
        figure={linked(counts.overdue, 'overdue')}
        unit={t('figure.unitHazards')}
        detail={shareOf(counts.overdue)}
        change={changeOf(counts.overdue, before?.overdue, language)}
        trend={trend.map(({ overdue }) => overdue)}
        tone="status-overdue"
      />
      <LeaderTile
        label={t('figure.dueSoon', { days: soonDays })}
        hint={hintOf(
          { count: counts.dueSoon, what: 'dueSoon', was: before?.dueSoon ?? null },
          words,
        )}
        figure={linked(counts.dueSoon, 'dueSoon')}
        unit={t('figure.unitHazards')}
        detail={shareOf(counts.dueSoon)}
        change={changeOf(counts.dueSoon, before?.dueSoon, language)}
        trend={trend.map(({ dueSoon }) => dueSoon)}
      />
      <LeaderTile
        label={t('figure.never')}
        hint={t('figure.neverHint')}
        figure={
          <button type="button" className={css.figureButton} onClick={props.onNeverInspected}>
            {short(never)}
          </button>
        }
        unit={t('figure.unitBuildings')}
        detail={t('figure.ofBuildings', { count: formatCount(inspected.buildings, language) })}
        change={
          inspected.before === null
            ? null
            : formatChange(inspected.before - inspected.inspected, language)
        }
        trend={inspected.trend.map((known) => inspected.buildings - known)}
        tone="status-unknown"
      />
    </dl>
  );
}

type Words = { readonly t: TFunction; readonly language: Language; readonly since: CivilDate };
type Hinted = {
  readonly count: number;
  readonly what: 'total' | 'done' | 'overdue' | 'dueSoon';
  readonly was: number | null;
};

/** The number in full, what it means, and what it was. */
function hintOf({ count, what, was }: Hinted, { t, language, since }: Words): string {
  const exact = `${formatCount(count, language)} ${t('figure.unitHazards')}`;
  const meaning = t(`figure.${what}Hint`, { days: soonDays });
  const earlier =
    was === null ? '' : t('figure.wasHint', { day: since, count: formatCount(was, language) });
  return `${exact} · ${meaning}${earlier}`;
}

function changeOf(now: number, was: number | undefined, language: Language): string | null {
  return was === undefined ? null : formatChange(now - was, language);
}

/** Rates are told apart by points: a percentage of a percentage would mislead. */
function pointsOf(
  { done, total }: { readonly done: number; readonly total: number },
  before: DayFigures | null,
  t: TFunction,
): string | null {
  if (before === null || before.found === 0 || total === 0) return null;
  const points = percentOf(done, total) - percentOf(before.rectified, before.found);
  const sign = points > 0 ? '+' : '';
  return t('figure.points', { points: `${sign}${points.toFixed(1).replace('-', '−')}` });
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100;
}
