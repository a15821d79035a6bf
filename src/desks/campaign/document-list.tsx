import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../client/queries/notices.ts';
import { useWords } from '../../text/use-words.ts';
import css from './campaign.module.css';
import type { Document } from './documents.ts';
import { periodOf } from './period.ts';
import { PeriodStrip } from './period-strip.tsx';
import { type TimeScale, timeScaleOf } from './time-scale.ts';

type DocumentListProps = {
  readonly documents: readonly Document[];
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
};

/** What can be read here: the notices, newest first, and what is read beside them. */
export function DocumentList({ documents, open, onOpen }: DocumentListProps): ReactElement {
  const { t } = useTranslation();
  const notices = documents.filter((document) => document.kind === 'notice');
  const references = documents.filter((document) => document.kind !== 'notice');
  const scale = scaleOfAll(documents);
  const rowOf = (document: Document) => (
    <li key={document.id}>
      <button
        type="button"
        className={css.entry}
        aria-current={document.id === open ? 'page' : undefined}
        onClick={() => onOpen(document.id)}
      >
        <Entry document={document} scale={scale} />
      </button>
    </li>
  );
  return (
    <nav className={css.documents} aria-label={t('notice.title')}>
      <h2>{t('notice.list')}</h2>
      <ul>{notices.map(rowOf)}</ul>
      <h2>{t('notice.references')}</h2>
      <ul>{references.map(rowOf)}</ul>
    </nav>
  );
}

type EntryProps = { readonly document: Document; readonly scale: TimeScale | null };

function Entry({ document, scale }: EntryProps): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  if (document.kind !== 'notice') {
    return (
      <>
        <span className={css.entryName}>{t(`notice.document.${document.kind}`)}</span>
        <span className={css.quiet}>{t(`notice.documentHint.${document.kind}`)}</span>
      </>
    );
  }
  const { campaign, issuer, documentNumber, issuedOn } = document.notice;
  return (
    <>
      <span className={css.entryName}>{inWords(campaign.name)}</span>
      <span className={css.quiet}>{inWords(issuer)}</span>
      <span className={css.quiet}>
        {[documentNumber, issuedOn].filter((part) => part !== null).join(' · ')}
      </span>
      {scale && hasPeriod(document.notice) && (
        <PeriodStrip notice={document.notice} scale={scale} />
      )}
      <span className={css.quiet}>{periodOf(campaign, t)}</span>
    </>
  );
}

function hasPeriod({ campaign }: Notice): boolean {
  return campaign.from !== null || campaign.to !== null;
}

function scaleOfAll(documents: readonly Document[]): TimeScale | null {
  return timeScaleOf(
    documents
      .flatMap((document) =>
        document.kind === 'notice'
          ? [document.notice.issuedOn, document.notice.campaign.from, document.notice.campaign.to]
          : [],
      )
      .filter((day) => day !== null),
  );
}
