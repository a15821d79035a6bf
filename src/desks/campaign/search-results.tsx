import { Button } from 'antd';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useWords } from '../../text/use-words.ts';
import { DataList } from '../../ui/data-list.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import css from './campaign.module.css';
import { anchorOf, type Place } from './campaign-view.ts';
import type { Document } from './documents.ts';
import { type Entry, entriesOf } from './entries.ts';
import { searchEntries } from './search-documents.ts';

type SearchResultsProps = {
  readonly documents: readonly Document[];
  readonly text: string;
  readonly place: Place;
  readonly onOpen: (place: Place) => void;
  readonly onClear: () => void;
};

/** The lines that hold what is searched for; one opens at its place. */
export function SearchResults(props: SearchResultsProps): ReactElement {
  const { documents, text, place, onOpen, onClear } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const [active, setActive] = useState<string | null>(null);
  const entries = useMemo(() => entriesOf(documents), [documents]);
  const found = useMemo(() => searchEntries(entries, text), [entries, text]);
  return (
    <section className={css.results} aria-label={t('notice.results')}>
      <div className={css.resultsHead}>
        <span className={css.quiet}>
          {t('notice.results')} {formatCount(found.length, language)}
        </span>
        <Button type="link" size="small" onClick={onClear}>
          {t('notice.clearSearch')}
        </Button>
      </div>
      {found.length === 0 ? (
        <EmptyNote sentence={t('notice.resultsEmpty', { text })} />
      ) : (
        <div className={css.resultsList}>
          <DataList
            label={t('notice.results')}
            items={found}
            total={found.length}
            keyOf={keyOf}
            rowHeightPixels={60}
            renderItem={(entry) => <Result entry={entry} documents={documents} />}
            activeKey={active}
            onActiveChange={setActive}
            openKey={place.part === null ? null : keyOfPlace(place, place.part)}
            onOpen={(entry) => onOpen(entry.place)}
          />
        </div>
      )}
    </section>
  );
}

function keyOf({ place }: Entry): string {
  return keyOfPlace(place, place.part);
}

function keyOfPlace({ doc, item }: Place, part: Entry['place']['part']): string {
  return `${doc}/${anchorOf(part, item)}`;
}

type ResultProps = { readonly entry: Entry; readonly documents: readonly Document[] };

function Result({ entry, documents }: ResultProps): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  const { place, name, within } = entry;
  const document = documents.find(({ id }) => id === place.doc);
  const where = [
    document?.kind === 'notice'
      ? inWords(document.notice.campaign.name)
      : document && t(`notice.document.${document.kind}`),
    t(`notice.part.${place.part}`),
    within && inWords(within),
  ];
  return (
    <div className={css.result}>
      <div title={inWords(name)}>{inWords(name)}</div>
      <div className={css.quiet}>{where.filter(Boolean).join(' · ')}</div>
    </div>
  );
}
