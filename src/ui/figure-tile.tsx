import type { ReactElement, ReactNode } from 'react';
import css from './figure-tile.module.css';

type FigureTileProps = {
  readonly label: string;
  readonly figure: string;
  readonly unit?: string;
  /** The definition of the number, on hover and for screen readers. */
  readonly hint: string;
  /** The denominator and the like. */
  readonly detail?: ReactNode;
  readonly tone?: string;
};

/** One number with its name, its unit and its definition. */
export function FigureTile(props: FigureTileProps): ReactElement {
  const { label, figure, unit, hint, detail, tone } = props;
  return (
    <div className={css.tile} title={hint}>
      <dt className={css.label}>
        {label}
        <span className="visually-hidden">{hint}</span>
      </dt>
      <dd className={css.figure} style={tone === undefined ? {} : { color: `var(--${tone}-text)` }}>
        {figure}
        {unit !== undefined && unit !== '' && <span className={css.unit}>{unit}</span>}
      </dd>
      {detail !== undefined && <dd className={css.detail}>{detail}</dd>}
    </div>
  );
}
