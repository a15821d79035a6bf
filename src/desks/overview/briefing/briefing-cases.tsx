import { Checkbox } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardRow } from '../../../client/queries/hazards.ts';
import css from './briefing.module.css';

/** More would be no longer typical. */
const mostCases = 4;

type BriefingCasesProps = {
  /** The worst overdue and the worst closed. */
  readonly candidates: readonly HazardRow[];
  readonly placeOf: (hazard: HazardRow) => string;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
};

/** 典型案例: which hazards the briefing tells of. */
export function BriefingCases(props: BriefingCasesProps): ReactElement {
  const { candidates, placeOf, chosen, onChoose } = props;
  const { t } = useTranslation();
  const toggle = (id: string, isOn: boolean) =>
    onChoose(isOn ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <section className={css.side} aria-label={t('overview.briefing.caseTitle')}>
      <h2>{t('overview.briefing.caseTitle')}</h2>
      <p className={css.hint}>
        {candidates.length === 0
          ? t('overview.briefing.caseNone')
          : t('overview.briefing.caseHint', { most: mostCases })}
      </p>
      <ul>
        {candidates.map((hazard) => {
          const { id, number, type, isOverdue, deadline, closedOn } = hazard;
          const isChosen = chosen.includes(id);
          return (
            <li key={id} className={css.choice}>
              <Checkbox
                checked={isChosen}
                disabled={!isChosen && chosen.length >= mostCases}
                onChange={({ target }) => toggle(id, target.checked)}
              >
                {type}
              </Checkbox>
              <small>
                {number} · {placeOf(hazard)} ·{' '}
                {isOverdue
                  ? `${t('overview.briefing.caseWorst')} ${deadline}`
                  : `${t('overview.briefing.caseDone')} ${closedOn}`}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
