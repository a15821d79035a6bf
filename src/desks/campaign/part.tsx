import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './campaign.module.css';
import { anchorOf, type PartId } from './campaign-view.ts';

type PartProps = {
  readonly part: PartId;
  /** A line under the heading. */
  readonly note?: string;
  readonly children: ReactNode;
};

/** A part of a document under its heading. */
export function Part({ part, note, children }: PartProps): ReactElement {
  const { t } = useTranslation();
  const id = anchorOf(part);
  return (
    <section id={id} className={css.part} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h3 id={`${id}-title`}>{t(`notice.part.${part}`)}</h3>
      {note !== undefined && <p className={css.note}>{note}</p>}
      {children}
    </section>
  );
}

/** A part that the notice may leave out: that it does is told. */
export function OptionalPart({
  part,
  isEmpty,
  ...rest
}: Omit<PartProps, 'part'> & {
  readonly part: Exclude<PartId, 'summary' | 'types' | 'checks' | 'devices' | 'siting'>;
  readonly isEmpty: boolean;
}): ReactElement {
  const { t } = useTranslation();
  if (!isEmpty) return <Part part={part} {...rest} />;
  return (
    <Part part={part}>
      <p className={css.note}>{t(`notice.none.${part}`)}</p>
    </Part>
  );
}
