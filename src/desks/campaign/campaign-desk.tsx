import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type NoticeBook, noticesQuery } from '../../client/queries/notices.ts';
import { useToday } from '../../ui/clock.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import css from './campaign.module.css';
import type { CampaignView, Place } from './campaign-view.ts';
import { DocumentList } from './document-list.tsx';
import { DocumentPage } from './document-page.tsx';
import { documentsOf } from './documents.ts';
import { scrollToPlace } from './place.ts';
import { SearchResults } from './search-results.tsx';

type CampaignDeskProps = {
  readonly view: CampaignView;
  readonly onViewChange: (change: Partial<CampaignView>) => void;
};

/** What the notices ask for, to be looked up. */
export function CampaignDesk({ view, onViewChange }: CampaignDeskProps): ReactElement {
  const { t } = useTranslation();
  const notices = useQuery(noticesQuery());
  return (
    <QueryPart name={t('notice.title')} query={notices} rows={10}>
      {(book) =>
        book.notices.length === 0 ? (
          <EmptyNote sentence={t('notice.empty')} />
        ) : (
          <Book book={book} view={view} onViewChange={onViewChange} />
        )
      }
    </QueryPart>
  );
}

type BookProps = CampaignDeskProps & { readonly book: NoticeBook };

/** On a telephone the list or the document, elsewhere both. */
function Book({ book, view, onViewChange }: BookProps): ReactElement {
  const { t } = useTranslation();
  const today = useToday();
  const documents = useMemo(() => documentsOf(book), [book]);
  const document = documents.find(({ id }) => id === view.doc) ?? documents[0];
  const { doc, part, item } = view;
  const place = useMemo<Place>(() => ({ doc, part, item }), [doc, part, item]);
  function open(next: Place): void {
    onViewChange(next);
    // The address may name this place already.
    if (next.doc === document?.id) scrollToPlace(next);
  }
  return (
    <div className={css.desk} data-reads={doc !== null}>
      <div className={css.side}>
        <div className={css.search}>
          <SearchBox
            label={t('notice.search')}
            text={view.text}
            onSearch={(text) => onViewChange({ text })}
          />
        </div>
        {view.text === '' ? (
          <DocumentList
            documents={documents}
            open={document?.id ?? null}
            onOpen={(id) => open({ doc: id, part: null, item: null })}
          />
        ) : (
          <SearchResults
            documents={documents}
            text={view.text}
            place={place}
            onOpen={open}
            onClear={() => onViewChange({ text: '' })}
          />
        )}
      </div>
      {/* A column that scrolls must be reachable without a pointer. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div key={document?.id} className={css.page} tabIndex={0}>
        {document && (
          <DocumentPage
            document={document}
            place={place}
            today={today}
            onPart={(next) => onViewChange({ doc: document.id, part: next, item: null })}
            onBack={() => onViewChange({ doc: null, part: null, item: null })}
          />
        )}
      </div>
    </div>
  );
}
