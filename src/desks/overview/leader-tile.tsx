import type { ReactElement, ReactNode } from 'react';
import { SparkLine } from '../../ui/spark-line.tsx';
import css from './leader-tile.module.css';

type LeaderTileProps = {
  readonly label: string;
  /** What the number is, and the number in full, on hover and for screen readers. */
  readonly hint: string;
  readonly figure: ReactNode;
  readonly unit?: string;
  /** The denominator and the like; nothing is room. */
  readonly detail: string;
  /** Against the earlier day; null where nothing is known of it. */
  readonly change: string | null;
  readonly trend: readonly number[];
  readonly target?: number | null;
  readonly tone?: string;
};

/** One figure with what it was on an earlier day and how it went. */
export function LeaderTile(props: LeaderTileProps): ReactElement {
  const { label, hint, figure, unit, detail, change, trend, target = null, tone } = props;
  return (
    <div className={css.tile} title={hint}>
      <dt className={css.label}>
        {label}
        <span className="visually-hidden">{hint}</span>
      </dt>
      <dd className={css.figure} style={tone === undefined ? {} : { color: `var(--${tone}-text)` }}>
        {figure}
        {unit !== undefined && <span className={css.unit}>{unit}</span>}
      </dd>
      <dd className={css.detail}>{detail}</dd>
      <dd className={css.change}>
        <span>{change}</span>
        <SparkLine values={trend} target={target} />
      </dd>
    </div>
  );
}
