import type { ReactElement, ReactNode } from 'react';
import css from './facts.module.css';

export type Fact = {
  readonly name: string;
  /** null and '' are shown as `absent`: a thing nobody stated is not hidden. */
  readonly value: ReactNode;
};

/** Names and values of one object, in two columns. */
export function Facts({ facts, absent }: { facts: readonly Fact[]; absent: string }): ReactElement {
  return (
    <dl className={css.facts}>
      {facts.map(({ name, value }) => (
        <div key={name} className={css.fact}>
          <dt>{name}</dt>
          <dd>
            {value === null || value === '' ? <span className={css.absent}>{absent}</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
