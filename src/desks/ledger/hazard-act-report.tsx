import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { actOnAll } from '../../client/queries/hazard-acts.ts';
import { formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { refusalWord } from './act-refusal-word.ts';
import { UndoAct } from './hazard-act-undo.tsx';
import css from './hazard-table-tools.module.css';

type HazardActReportProps = {
  readonly report: Awaited<ReturnType<typeof actOnAll>>;
  readonly isPreview: boolean;
};

/** How many an act does and how many it skips, and why. */
export function HazardActReport({ report, isPreview }: HazardActReportProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const count = (number: number) => formatCount(number, language);
  const counts = { done: count(report.done), skipped: count(report.matching - report.done) };
  return (
    <div className={css.report} aria-live="polite">
      <p>{t('hazard.acts.matching', { count: report.matching })}</p>
      <p>
        <strong>{t(isPreview ? 'hazard.acts.willDo' : 'hazard.acts.did', counts)}</strong>
      </p>
      <ul className={css.quiet}>
        {report.skipped.map((skip) => (
          <li key={skip.refusal}>
            {t('hazard.acts.skippedRow', {
              why: t(refusalWord(skip.refusal)),
              count: skip.count,
            })}
          </li>
        ))}
      </ul>
      {report.done === 0 && <p>{t('hazard.acts.nothing')}</p>}
      {report.batch !== null && <UndoAct id={report.batch} />}
    </div>
  );
}
