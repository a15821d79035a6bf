import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../ui/empty-note.tsx';
import type { PagedQuery } from '../../ui/paged-list.tsx';
import { Section } from '../../ui/panel.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { type ObjectRow, ObjectRows } from './object-rows.tsx';

type PagedRowsProps<Item> = {
  readonly title: string;
  readonly query: PagedQuery<Item>;
  readonly empty: string;
  readonly rowOf: (item: Item) => ObjectRow;
};

/** A part of a panel with the objects that belong to the open one, page by page. */
export function PagedRows<Item>(props: PagedRowsProps<Item>): ReactElement {
  const { title, query, empty, rowOf } = props;
  const { t } = useTranslation();
  return (
    <Section title={title}>
      <QueryPart name={title} query={query} rows={2}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const total = pages[0]?.total ?? 0;
          if (items.length === 0) return <EmptyNote sentence={empty} />;
          return (
            <>
              <ObjectRows rows={items.map(rowOf)} />
              {query.hasNextPage && (
                <Button
                  type="link"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('common.more')} {t('common.shown', { shown: items.length, total })}
                </Button>
              )}
            </>
          );
        }}
      </QueryPart>
    </Section>
  );
}
