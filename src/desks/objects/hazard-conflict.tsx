import { Button } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../client/api-problem.ts';
import { changeVerbKey } from '../../text/change-verb.ts';
import { formatInstant } from '../../text/format.ts';
import type { Language } from '../../text/language.ts';
import { problemSentence } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import css from './hazard-conflict.module.css';
import { hazardFieldWord } from './hazard-words.ts';

type HazardConflictProps = {
  readonly error: ApiProblem;
  /** Reads what the hazard is now. */
  readonly onLook: () => void;
};

/** Who changed which fields when, since the person looked; nothing of theirs is overwritten or lost. */
export function HazardConflict({ error, onLook }: HazardConflictProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const changes = error.problem?.changes ?? [];
  return (
    <div className={css.conflict} role="alert">
      <p className={css.problem}>{problemSentence(error, { t, language })}</p>
      <ul>
        {changes.map(({ seq, at, actorName, verb, fields }) => {
          const key = changeVerbKey(verb);
          const known = {
            who: actorName,
            at: formatInstant(at, language),
            verb: key === null ? verb : t(key),
          };
          const words = wordsOf(fields, { t, language });
          return (
            <li key={seq}>
              {words === ''
                ? t('hazard.conflict.sinceUnknown', known)
                : t('hazard.conflict.since', { ...known, fields: words })}
            </li>
          );
        })}
      </ul>
      <p className={css.quiet}>{t('hazard.conflict.kept')}</p>
      <Button onClick={onLook}>{t('hazard.conflict.look')}</Button>
    </div>
  );
}

function wordsOf(
  fields: readonly string[],
  { t, language }: { readonly t: TFunction; readonly language: Language },
): string {
  return fields
    .map(hazardFieldWord)
    .filter((key) => key !== null)
    .map((key) => t(key))
    .join(language === 'zh' ? '、' : ', ');
}
