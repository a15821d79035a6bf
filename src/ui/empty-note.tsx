import type { ReactElement, ReactNode } from 'react';
import css from './note.module.css';

/** One sentence that says what is empty and what to do next, with the step itself where there is one. */
export function EmptyNote({
  sentence,
  action,
}: {
  sentence: string;
  action?: ReactNode;
}): ReactElement {
  return (
    <div className={css.note}>
      <p className={css.quiet}>{sentence}</p>
      {action}
    </div>
  );
}
