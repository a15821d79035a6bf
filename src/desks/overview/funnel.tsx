import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../domain/civil-date.ts';
import { type HazardCounts, totalOf } from '../../domain/hazard/count-hazards.ts';
import { hazardStatuses } from '../../domain/hazard.ts';
import { formatCount, formatRate, formatShortCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import css from './funnel.module.css';
import type { OverviewView } from './overview-view.ts';
import { rowsBehind } from './rows-behind.ts';
import type { RowsLink } from './rows-link.ts';

type FunnelProps = {
  readonly counts: HazardCounts;
  readonly filter: OverviewView['hazards'];
  readonly today: CivilDate;
  readonly Rows: RowsLink;
};

/** How far the hazards are in their life: 待交办, 已交办, 整改中, 已整改待复查, 已销号. */
export function Funnel({ counts, filter, today, Rows }: FunnelProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const total = totalOf(counts);
  return (
    <ol className={css.funnel} aria-label={t('overview.funnel')}>
      {hazardStatuses.map((status) => {
        const count = counts[status];
        const figure = formatShortCount(count, language);
        const hint = `${t(`hazard.status.${status}`)} ${formatRate(count, total, language)}`;
        return (
          <li key={status} className={css.step} title={hint}>
            <span className={css.track} aria-hidden="true">
              <span
                className={css.part}
                data-status={status}
                style={{ width: total === 0 ? 0 : `${(count / total) * 100}%` }}
              />
            </span>
            <span className={css.figure}>
              {count === 0 ? (
                figure
              ) : (
                <Rows filter={rowsBehind(filter, status, today)}>{figure}</Rows>
              )}
            </span>
            <span className={css.label}>{t(`overview.step.${status}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** The names of the numbers of `StepsLine`, over a list of them. */
export function StepsHead(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className={css.head} aria-hidden="true">
      {[...hazardStatuses, 'overdue' as const].map((name) => (
        <span key={name}>{t(`overview.step.${name}`)}</span>
      ))}
    </div>
  );
}

/** The funnel of one row of a list, and what of it is overdue. */
export function StepsLine({ counts }: { counts: HazardCounts }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={css.line}>
      {[...hazardStatuses, 'overdue' as const].map((name) => (
        <span
          key={name}
          data-name={name}
          data-none={counts[name] === 0}
          title={`${t(`overview.step.${name}`)} ${formatCount(counts[name], language)}`}
        >
          <span className="visually-hidden">{t(`overview.step.${name}`)} </span>
          {formatShortCount(counts[name], language)}
        </span>
      ))}
    </div>
  );
}
