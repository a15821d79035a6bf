import type { ReactElement } from 'react';
import type { Mark } from '../../theme/marks.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import css from './overview.module.css';

type ListRowProps = {
  readonly mark: Mark;
  readonly letter?: string;
  /** What the mark means; stands in words at the end of the first line too. */
  readonly status: string;
  readonly name: string;
  /** The second line: what it is, and what is told of it. */
  readonly what: string;
  readonly detail?: string | null;
};

/** One object of a list, in two lines. */
export function ListRow(props: ListRowProps): ReactElement {
  const { mark, letter, status, name, what, detail = null } = props;
  return (
    <>
      <div className={css.rowHead}>
        <StatusMark
          mark={mark}
          label={status}
          isLabelHidden
          {...(letter !== undefined && { letter })}
        />
        <span className={css.name}>{name}</span>
        <span className={css.count} aria-hidden="true">
          {status}
        </span>
      </div>
      <div className={css.rowMore}>
        <span className={css.name}>{what}</span>
        {detail !== null && <span>{detail}</span>}
      </div>
    </>
  );
}
