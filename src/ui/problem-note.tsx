import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { faultSentences, problemSentence } from '../text/problem-sentence.ts';
import { useLanguage } from '../text/use-language.ts';
import css from './note.module.css';

type ProblemNoteProps = {
  /** What failed, such as the title of the list. */
  readonly part?: string;
  readonly error: unknown;
  /** Tries this part again, and this part alone. */
  readonly onRetry?: () => void;
};

/** The first few say enough to begin with. */
const faultsInSight = 5;

/** What went wrong, where, and what to do. */
export function ProblemNote({ part, error, onRetry }: ProblemNoteProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const faults = faultSentences(error, { t, language }).slice(0, faultsInSight);
  return (
    <div className={css.note} role="alert">
      {part !== undefined && <p>{t('problem.part', { part })}</p>}
      <p className={part === undefined ? css.problem : css.quiet}>
        {problemSentence(error, { t, language })}
      </p>
      {faults.length > 0 && (
        <ul className={css.quiet}>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </div>
  );
}
