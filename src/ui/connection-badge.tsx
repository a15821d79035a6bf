import type { ReactElement, ReactNode } from 'react';
import css from './connection-badge.module.css';

export type ConnectionTone = 'good' | 'waiting' | 'warning' | 'broken';

type ConnectionBadgeProps = {
  readonly tone: ConnectionTone;
  readonly label: string;
  /** Such as how long ago the last message came. */
  readonly detail?: ReactNode;
  /** A longer sentence on hover. */
  readonly title?: string;
};

/** Says in words and by shape how fresh the page is. Only a change of the words is read aloud. */
export function ConnectionBadge(props: ConnectionBadgeProps): ReactElement {
  const { tone, label, detail, title } = props;
  return (
    <span className={css.badge} data-tone={tone} title={title}>
      <svg aria-hidden="true" width="10" height="10" viewBox="0 0 10 10">
        <Shape tone={tone} />
      </svg>
      <output>{label}</output>
      {detail !== undefined && <span className={css.detail}>{detail}</span>}
    </span>
  );
}

function Shape({ tone }: { tone: ConnectionTone }): ReactElement {
  switch (tone) {
    case 'good':
      return <circle cx="5" cy="5" r="4" fill="currentColor" />;
    case 'waiting':
      return <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.6" />;
    case 'warning':
      return <path d="M5 .8L9.6 9.2H.4z" fill="currentColor" />;
    case 'broken':
      return <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" stroke="currentColor" strokeWidth="2" />;
  }
}
