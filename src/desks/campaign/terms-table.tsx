import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../text/language.ts';
import { useWords, type Words } from '../../text/use-words.ts';
import css from './campaign.module.css';
import type { PartId } from './campaign-view.ts';
import { ReferenceTable } from './reference-table.tsx';

type Term = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases: readonly string[];
  readonly note: Words | null;
};

type TermsTableProps = {
  readonly label: string;
  readonly part: PartId;
  /** The code of the list in which the terms stand. */
  readonly list: string;
  readonly terms: readonly Term[];
};

/** The terms of one list: in Chinese, in English, by code, and by their other names. */
export function TermsTable({ label, part, list, terms }: TermsTableProps): ReactElement {
  const { t } = useTranslation();
  return (
    <ReferenceTable<Term>
      label={label}
      part={part}
      rows={terms}
      itemOf={({ code }) => `${list}.${code}`}
      columns={[
        { name: t('notice.column.chinese'), cell: ({ zh }) => zh, isChinese: true, width: '28%' },
        {
          name: t('notice.column.english'),
          cell: ({ en }) => <span lang={localeOf.en}>{en}</span>,
          width: '30%',
        },
        {
          name: t('notice.column.code'),
          cell: ({ code }) => <code className={css.code}>{code}</code>,
          width: '20%',
        },
        {
          name: t('notice.column.aliases'),
          cell: (term) => hasMore(term) && <AliasesAndNote term={term} />,
          isQuiet: true,
        },
      ]}
    />
  );
}

function hasMore({ aliases, note }: Term): boolean {
  return note !== null || aliases.length > 0;
}

function AliasesAndNote({ term }: { term: Term }): ReactElement {
  const inWords = useWords();
  const { aliases, note } = term;
  return (
    <div>
      {note !== null && <p>{inWords(note)}</p>}
      {aliases.length > 0 && <p lang={localeOf.zh}>{aliases.join('；')}</p>}
    </div>
  );
}
