import { type ReactElement, type ReactNode, useState } from 'react';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { PagedList, type PagedQuery } from '../../ui/paged-list.tsx';
import type { ListProps } from './list-props.ts';
import css from './overview.module.css';

type Listed = Parameters<ListProps['onOpen']>[0];

type ObjectListProps<Row extends Listed> = Pick<ListProps, 'openKey' | 'onOpen'> & {
  readonly label: string;
  /** How the list is sorted. */
  readonly note?: string;
  readonly filters: ReactNode;
  readonly query: PagedQuery<Row>;
  readonly renderItem: (row: Row) => ReactElement;
  /** One sentence. */
  readonly empty: string;
};

const rowHeightPixels = 56;

/** A list of the overview under its filters. */
export function ObjectList<Row extends Listed>(props: ObjectListProps<Row>): ReactElement {
  const { filters, empty, ...list } = props;
  const [active, setActive] = useState<string | null>(props.openKey);
  return (
    <>
      <div className={css.filters}>{filters}</div>
      <div className={css.list}>
        <PagedList
          {...list}
          keyOf={keyOf}
          rowHeightPixels={rowHeightPixels}
          activeKey={active}
          onActiveChange={setActive}
          empty={<EmptyNote sentence={empty} />}
        />
      </div>
    </>
  );
}

function keyOf({ id }: Listed): string {
  return id;
}
