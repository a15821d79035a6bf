import type { ReactElement, ReactNode } from 'react';
import type { Mark } from '../../theme/marks.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import css from './objects.module.css';

export type ObjectRow = {
  readonly key: string;
  readonly mark: Mark;
  readonly letter?: string;
  /** What the mark means, for screen readers. */
  readonly status: string;
  readonly title: string;
  readonly detail: ReactNode;
  readonly onOpen?: () => void;
};

/** Objects that belong to the open one; those with `onOpen` lead to their own panel. */
export function ObjectRows({ rows }: { rows: readonly ObjectRow[] }): ReactElement {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.key}>
          {row.onOpen === undefined ? (
            <div className={css.row}>
              <RowContent row={row} />
            </div>
          ) : (
            <button type="button" className={css.row} data-opens="true" onClick={row.onOpen}>
              <RowContent row={row} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function RowContent({ row }: { row: ObjectRow }): ReactElement {
  return (
    <>
      <StatusMark
        mark={row.mark}
        label={row.status}
        isLabelHidden
        {...(row.letter !== undefined && { letter: row.letter })}
      />
      <span className={css.rowText}>
        <span className={css.rowTitle}>{row.title}</span>
        <span className={css.quiet}>{row.detail}</span>
      </span>
    </>
  );
}
