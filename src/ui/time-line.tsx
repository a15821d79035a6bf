import type { ReactElement } from 'react';
import { formatInstant } from '../text/format.ts';
import { useLanguage } from '../text/use-language.ts';
import css from './time-line.module.css';

export type TimeLineEntry = {
  readonly key: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly what: string;
  readonly who: string;
  readonly reason: string | null;
};

/** What happened, newest first. */
export function TimeLine({ entries }: { entries: readonly TimeLineEntry[] }): ReactElement {
  const language = useLanguage();
  return (
    <ol className={css.line}>
      {entries.map((entry) => (
        <li key={entry.key} className={css.entry}>
          <div className={css.row}>
            <span className={css.what}>{entry.what}</span>
            <time className={css.quiet}>{formatInstant(entry.at, language)}</time>
          </div>
          <div className={css.quiet}>
            {entry.who}
            {entry.reason !== null && ` · ${entry.reason}`}
          </div>
        </li>
      ))}
    </ol>
  );
}
