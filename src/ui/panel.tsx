import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import css from './panel.module.css';

type PanelProps = {
  readonly title: ReactNode;
  /** A line under the title. */
  readonly subtitle?: ReactNode;
  readonly close?: { readonly label: string; readonly onClose: () => void };
  readonly children: ReactNode;
};

/** A titled column: its head stays, its body scrolls. */
export function Panel({ title, subtitle, close, children }: PanelProps): ReactElement {
  return (
    <div className={css.panel}>
      <header className={css.head}>
        <div className={css.titles}>
          <h2 className={css.title}>{title}</h2>
          {subtitle !== undefined && <div className={css.subtitle}>{subtitle}</div>}
        </div>
        {close && (
          <Button
            type="text"
            aria-label={close.label}
            title={close.label}
            icon={<Icon name="close" />}
            onClick={close.onClose}
          />
        )}
      </header>
      {/* A column that scrolls must be reachable without a pointer. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.body} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}

/** A part of a panel under a small heading. */
export function Section({
  title,
  extra,
  children,
}: {
  title: string;
  extra?: ReactNode;
  children: ReactNode;
}): ReactElement {
  return (
    <section className={css.section} aria-label={title}>
      <div className={css.sectionHead}>
        <h3>{title}</h3>
        {extra}
      </div>
      {children}
    </section>
  );
}
