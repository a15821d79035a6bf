import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardListFilter } from '../../client/queries/hazards.ts';
import {
  type HazardSort,
  oppositeDirection,
  type SortDirection,
  usualDirection,
} from '../../domain/hazard-filter.ts';
import css from './ledger.module.css';

export type HazardOrder = { readonly sort: HazardSort; readonly direction: SortDirection };

/** The order that a filter asks for, or the usual one. */
export function orderOf({ sort = 'found', direction }: HazardListFilter): HazardOrder {
  return { sort, direction: direction ?? usualDirection[sort] };
}

/** The order after a click on a column: the other way round where it is sorted by it already. */
function orderAfterClick(order: HazardOrder, sort: HazardSort): HazardOrder {
  const direction = order.sort === sort ? oppositeDirection[order.direction] : usualDirection[sort];
  return { sort, direction };
}

type Column =
  | { readonly sort: HazardSort; readonly isWide?: true }
  | { readonly name: 'type' | 'category'; readonly isWide?: true };

const columns: readonly Column[] = [
  { sort: 'number' },
  { sort: 'status' },
  { name: 'type' },
  { name: 'category', isWide: true },
  { sort: 'grade', isWide: true },
  { sort: 'priority', isWide: true },
  { sort: 'area' },
  { sort: 'unit', isWide: true },
  { sort: 'found', isWide: true },
  { sort: 'deadline' },
  { sort: 'overdue', isWide: true },
];

type HeadProps = {
  readonly order: HazardOrder;
  readonly onOrder: (order: HazardOrder) => void;
};

/** The names of the columns; one click sorts by a column, another turns it round. */
export function HazardTableHead({ order, onOrder }: HeadProps): ReactElement {
  const { t } = useTranslation();
  return (
    // A fieldset would bring its own frame and legend into the grid.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div className={css.head} role="group" aria-label={t('hazard.sortTitle')}>
      {columns.map((column) => (
        <span
          key={'sort' in column ? column.sort : column.name}
          {...(column.isWide && { 'data-column': 'wide' })}
        >
          {'sort' in column ? (
            <SortButton
              sort={column.sort}
              order={order}
              onClick={() => onOrder(orderAfterClick(order, column.sort))}
            />
          ) : (
            t(column.name === 'type' ? 'hazard.type' : 'hazard.categoryTitle')
          )}
        </span>
      ))}
    </div>
  );
}

type SortButtonProps = {
  readonly sort: HazardSort;
  readonly order: HazardOrder;
  readonly onClick: () => void;
};

function SortButton({ sort, order, onClick }: SortButtonProps): ReactElement {
  const { t } = useTranslation();
  const column = t(`hazard.sort.${sort}`);
  const isSorted = order.sort === sort;
  const label = isSorted
    ? t('hazard.sortedBy', { column, direction: t(`hazard.direction.${order.direction}`) })
    : t('hazard.sortBy', { column });
  return (
    <button
      type="button"
      className={css.sort}
      aria-pressed={isSorted}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {column}
      {isSorted && <span aria-hidden="true">{order.direction === 'asc' ? ' ▲' : ' ▼'}</span>}
    </button>
  );
}
