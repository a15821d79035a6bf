import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import css from './data-list.module.css';
import { stepOf } from './list-keys.ts';

/** First and last row of a list that are drawn. */
export type RowRange = { readonly first: number; readonly last: number };

type LongListProps<Item> = {
  readonly label: string;
  readonly total: number;
  /** undefined: not read yet. */
  readonly itemAt: (index: number) => Item | undefined;
  readonly keyOf: (item: Item) => string;
  readonly rowHeightPixels: number;
  readonly renderItem: (item: Item) => ReactNode;
  /** In the place of a row that is not read yet. */
  readonly renderLoading: () => ReactNode;
  /** What is open in the page. */
  readonly openKey: string | null;
  readonly onOpen: (item: Item) => void;
  readonly onRange: (range: RowRange) => void;
};

/**
 * A list whose scroll bar tells the truth: all rows have their place from the first, and those in
 * sight are asked for. Arrows, page keys, Home and End go anywhere in it, Enter opens.
 */
export function LongList<Item>(props: LongListProps<Item>): ReactElement {
  const { total, itemAt, rowHeightPixels, onRange } = props;
  const listId = useId();
  const viewport = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number | null>(null);
  // Its answers change without its props: a compiler of React would have to leave it alone.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeightPixels,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => onRange({ first, last }), [onRange, first, last]);

  function moveBy(step: number): void {
    const from = active ?? (step > 0 ? -1 : 0);
    const next = Math.max(0, Math.min(total - 1, from + step));
    setActive(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const height = viewport.current?.clientHeight ?? 0;
    const step = stepOf(event.key, Math.floor(height / rowHeightPixels));
    const item = active === null ? undefined : itemAt(active);
    if (step !== null) moveBy(step);
    else if (event.key === 'Enter' && item !== undefined) props.onOpen(item);
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={viewport}
      className={css.viewport}
      // A select could hold neither a hundred thousand rows nor rows of two lines.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label={props.label}
      aria-activedescendant={
        rows.some(({ index }) => index === active) ? `${listId}-${active}` : undefined
      }
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {rows.map(({ index, key, start, size }) => {
          const item = itemAt(index);
          return (
            // The list itself has the keyboard and names its options by aria-activedescendant.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={key}
              id={`${listId}-${index}`}
              // An option of a select could hold no row of two lines.
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              aria-selected={item !== undefined && props.keyOf(item) === props.openKey}
              aria-setsize={total}
              aria-posinset={index + 1}
              aria-busy={item === undefined}
              data-active={index === active}
              className={css.item}
              style={{ transform: `translateY(${start}px)`, height: size }}
              onClick={() => {
                setActive(index);
                if (item !== undefined) props.onOpen(item);
              }}
            >
              {item === undefined ? props.renderLoading() : props.renderItem(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
