import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../text/format.ts';
import { useLanguage } from '../text/use-language.ts';
import { DataList, type DataListProps } from './data-list.tsx';
import css from './paged-list.module.css';
import { QueryPart } from './query-part.tsx';

/** What an infinite query of TanStack answers, as far as a list needs it. */
export type PagedQuery<Item> = {
  readonly data:
    | { readonly pages: readonly { readonly items: readonly Item[]; readonly total: number }[] }
    | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
};

type PagedListProps<Item> = Omit<
  DataListProps<Item>,
  'items' | 'total' | 'hasMore' | 'isLoadingMore' | 'onNeedMore'
> & {
  readonly query: PagedQuery<Item>;
  /** Beside the count, such as how the list is sorted. */
  readonly note?: ReactNode;
  /** Names of columns, above the rows. */
  readonly header?: ReactNode;
  readonly empty: ReactNode;
};

/** A list that is read page by page while it is scrolled, with "n / N" above it. */
export function PagedList<Item>(props: PagedListProps<Item>): ReactElement {
  const { query, note, header, empty, ...list } = props;
  return (
    <div className={css.list}>
      <QueryPart name={props.label} query={query} rows={8}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          const total = data.pages[0]?.total ?? items.length;
          return (
            <>
              <Count shown={items.length} total={total} note={note} />
              {items.length > 0 && header}
              <div className={css.rows}>
                {items.length === 0 ? (
                  empty
                ) : (
                  <DataList
                    {...list}
                    items={items}
                    total={total}
                    hasMore={query.hasNextPage}
                    isLoadingMore={query.isFetchingNextPage}
                    onNeedMore={query.fetchNextPage}
                  />
                )}
              </div>
            </>
          );
        }}
      </QueryPart>
    </div>
  );
}

function Count({ shown, total, note }: { shown: number; total: number; note: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={css.count}>
      <span>
        {t('common.shown', {
          shown: formatCount(shown, language),
          total: formatCount(total, language),
        })}
      </span>
      {note !== undefined && <span>{note}</span>}
    </div>
  );
}
