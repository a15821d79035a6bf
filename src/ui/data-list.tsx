import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import css from './data-list.module.css';
import { stepOf } from './list-keys.ts';

export type DataListProps<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  /** How many there are in all; the rest comes with `onNeedMore`. */
  readonly total: number;
  readonly keyOf: (item: Item) => string;
  readonly rowHeightPixels: number;
  readonly renderItem: (item: Item) => ReactNode;
  /** Items of one heading stand together; the caller has sorted them so. */
  readonly headingOf?: (item: Item) => string;
  /** Where the keyboard is. */
  readonly activeKey: string | null;
  readonly onActiveChange: (key: string) => void;
  /** What is open in the page. */
  readonly openKey?: string | null;
  readonly onOpen: (item: Item) => void;
  /** Space on the active item. */
  readonly onSpace?: (item: Item) => void;
  readonly hasMore?: boolean;
  readonly isLoadingMore?: boolean;
  readonly onNeedMore?: () => void;
};

type Row<Item> =
  | { readonly kind: 'heading'; readonly heading: string }
  | { readonly kind: 'item'; readonly item: Item; readonly index: number };

const headingHeightPixels = 30;
/** So many rows before the end the next page is asked for. */
const rowsAhead = 12;

/**
 * A list of any length that draws only what is in sight: arrows move, Enter opens, Space does what
 * the caller says. New data moves neither the scroll position nor the active item.
 */
export function DataList<Item>(props: DataListProps<Item>): ReactElement {
  const { items, keyOf, rowHeightPixels, activeKey } = props;
  const listId = useId();
  const viewport = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(items, props.headingOf), [items, props.headingOf]);
  const activeIndex = items.findIndex((item) => keyOf(item) === activeKey);
  const lastIndex = useRef(0);
  if (activeIndex >= 0) lastIndex.current = activeIndex;

  // Its answers change without its props: a compiler of React would have to leave it alone.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => viewport.current,
    estimateSize: (index) =>
      rows[index]?.kind === 'heading' ? headingHeightPixels : rowHeightPixels,
    getItemKey: (index) => keyOfRow(rows[index], keyOf) ?? index,
    overscan: 8,
  });
  const virtualRows = virtualizer.getVirtualItems();
  const lastVisible = virtualRows.at(-1)?.index ?? 0;
  const needsMore =
    props.hasMore === true &&
    props.isLoadingMore !== true &&
    lastVisible + rowsAhead >= rows.length;
  const { onNeedMore } = props;
  useEffect(() => {
    if (needsMore) onNeedMore?.();
  }, [needsMore, onNeedMore]);

  function moveTo(index: number): void {
    const item = items[Math.max(0, Math.min(items.length - 1, index))];
    if (item === undefined) return;
    props.onActiveChange(keyOf(item));
    const row = rows.findIndex((other) => other.kind === 'item' && other.item === item);
    virtualizer.scrollToIndex(row, { align: 'auto' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = stepOf(
      event.key,
      Math.floor((viewport.current?.clientHeight ?? 0) / rowHeightPixels),
    );
    const active = items[activeIndex];
    if (step !== null) {
      moveTo(
        activeIndex < 0 && Math.abs(step) === 1 ? lastIndex.current : lastIndex.current + step,
      );
    } else if (event.key === 'Enter' && active !== undefined) {
      props.onOpen(active);
    } else if (event.key === ' ' && props.onSpace) {
      if (active !== undefined) props.onSpace(active);
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <div
      ref={viewport}
      className={css.viewport}
      // A select could hold neither a page of thousands nor rows of two lines.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label={props.label}
      aria-activedescendant={activeIndex < 0 ? undefined : optionId(listId, activeIndex)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualRows.map(({ index, key, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const place = { transform: `translateY(${start}px)`, height: size };
          return row.kind === 'heading' ? (
            <div key={key} role="presentation" className={css.heading} style={place}>
              {row.heading}
            </div>
          ) : (
            <Option key={key} list={props} listId={listId} row={row} place={place} />
          );
        })}
      </div>
    </div>
  );
}

type ItemRow<Item> = Extract<Row<Item>, { kind: 'item' }>;

type OptionProps<Item> = {
  readonly list: DataListProps<Item>;
  readonly listId: string;
  readonly row: ItemRow<Item>;
  readonly place: CSSProperties;
};

function Option<Item>({ list, listId, row, place }: OptionProps<Item>): ReactElement {
  const key = list.keyOf(row.item);
  return (
    // The list itself has the keyboard and names its options by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={optionId(listId, row.index)}
      // An option of a select could hold no row of two lines.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={key === list.openKey}
      aria-setsize={list.total}
      aria-posinset={row.index + 1}
      data-active={key === list.activeKey}
      className={css.item}
      style={place}
      onClick={() => {
        list.onActiveChange(key);
        list.onOpen(row.item);
      }}
    >
      {list.renderItem(row.item)}
    </div>
  );
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

function rowsOf<Item>(
  items: readonly Item[],
  headingOf: ((item: Item) => string) | undefined,
): readonly Row<Item>[] {
  let heading: string | null = null;
  return items.flatMap((item, index): Row<Item>[] => {
    const row: Row<Item> = { kind: 'item', item, index };
    const next = headingOf?.(item) ?? null;
    if (next === null || next === heading) return [row];
    heading = next;
    return [{ kind: 'heading', heading: next }, row];
  });
}

function keyOfRow<Item>(row: Row<Item> | undefined, keyOf: (item: Item) => string): string | null {
  if (row === undefined) return null;
  return row.kind === 'heading' ? `heading:${row.heading}` : `item:${keyOf(row.item)}`;
}
