import type { ReactElement } from 'react';
import css from './overview.module.css';

type RectifiedBarProps = {
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
};

/** How much is rectified, open and overdue, as one thin bar; the numbers stand beside it. */
export function RectifiedBar({ total, open, overdue }: RectifiedBarProps): ReactElement | null {
  if (total === 0) return null;
  const width = (part: number) => `${(part / total) * 100}%`;
  return (
    <span className={css.bar} aria-hidden="true">
      <span style={{ width: width(total - open), background: 'var(--status-rectified-fill)' }} />
      <span style={{ width: width(open - overdue), background: 'var(--status-open-fill)' }} />
      <span style={{ width: width(overdue), background: 'var(--status-overdue-fill)' }} />
    </span>
  );
}
