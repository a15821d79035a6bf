import type { CSSProperties, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../domain/civil-date.ts';
import { useWords } from '../../text/use-words.ts';
import css from './phase-chart.module.css';
import type { PhaseBar, PhasePlan, PlanRow } from './phase-plan.ts';
import { ticksOf } from './time-scale.ts';

type PhaseChartProps = { readonly plan: PhasePlan; readonly today: CivilDate };

/** The most months that can be named above a line of a telephone. */
const ticksAtMost = 6;

/** Phases as bars, due days as marks, the day of issue and today as lines. */
export function PhaseChart({ plan, today }: PhaseChartProps): ReactElement {
  const { t } = useTranslation();
  const ticks = ticksOf(plan.scale, { atMost: ticksAtMost });
  return (
    <figure className={css.chart} aria-label={t('notice.timeLine')}>
      <div className={css.axis} aria-hidden="true">
        {ticks.map(({ month, share }) => (
          <span key={month} style={{ insetInlineStart: percentOf(share) }}>
            {month}
          </span>
        ))}
      </div>
      <div className={css.rows}>
        <div className={css.lines} aria-hidden="true">
          {ticks.map(({ month, share }) => (
            <i key={month} style={{ insetInlineStart: percentOf(share) }} />
          ))}
          <i data-line="issued" style={{ insetInlineStart: percentOf(plan.issuedShare) }}>
            <b>{t('notice.issued')}</b>
          </i>
          {plan.today.kind === 'on' && (
            <i data-line="today" style={{ insetInlineStart: percentOf(plan.today.share) }}>
              <b>{t('notice.today')}</b>
            </i>
          )}
        </div>
        <ul>
          {plan.rows.map((row) => (
            <Row key={row.kind === 'phase' ? row.code : row.kind} row={row} />
          ))}
        </ul>
      </div>
      {plan.today.kind !== 'on' && (
        <figcaption className={css.note}>
          {t(plan.today.kind === 'before' ? 'notice.todayBefore' : 'notice.todayAfter', {
            day: today,
          })}
        </figcaption>
      )}
    </figure>
  );
}

function Row({ row }: { row: PlanRow }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  const label = row.kind === 'phase' ? inWords(row.name) : t(`notice.mark.${row.kind}`);
  return (
    <li className={css.row}>
      <span className={css.label} data-quiet={row.kind !== 'phase' || undefined}>
        {label}
      </span>
      <span className={css.track} aria-hidden="true">
        {row.kind === 'phase' && row.bar && <Bar bar={row.bar} />}
        {row.marks.map(({ day, share, names, isBornOverdue }) => (
          <span
            key={day}
            className={css.mark}
            data-kind={row.kind}
            data-hollow={isBornOverdue || undefined}
            style={{ insetInlineStart: percentOf(share) }}
            title={[day, ...names.map(inWords)].join('\n')}
          />
        ))}
      </span>
    </li>
  );
}

function Bar({ bar }: { bar: PhaseBar }): ReactElement {
  const { startShare, endShare, shape } = bar;
  const place: CSSProperties = {
    insetInlineStart: percentOf(startShare),
    width: shape === 'milestone' ? undefined : percentOf(endShare - startShare),
  };
  return <span className={css.bar} data-shape={shape} style={place} />;
}

function percentOf(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
