import type { ReactElement } from 'react';
import type { Notice } from '../../client/queries/notices.ts';
import { useWords } from '../../text/use-words.ts';
import css from './campaign.module.css';
import { OptionalPart } from './part.tsx';
import { useAnchor } from './place.ts';
import { TermsTable } from './terms-table.tsx';

type TermList = Notice['lists'][number];

/** The lists of the notice: its own words, each with a code. */
export function ListsPart({ notice }: { notice: Notice }): ReactElement {
  return (
    <OptionalPart part="lists" isEmpty={notice.lists.length === 0}>
      {notice.lists.map((list) => (
        <ListOfTerms key={list.code} list={list} />
      ))}
    </OptionalPart>
  );
}

function ListOfTerms({ list }: { list: TermList }): ReactElement {
  const inWords = useWords();
  const name = inWords(list.name);
  return (
    <div {...useAnchor('lists', list.code)} className={css.block}>
      <h4>
        {name} <span className={css.quiet}>{list.terms.length}</span>
      </h4>
      <TermsTable label={name} part="lists" list={list.code} terms={list.terms} />
    </div>
  );
}
