import { fireEvent, screen } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DataList } from '../../src/ui/data-list.tsx';
import { renderPart } from '../support/render-part.tsx';

type Item = { readonly id: string; readonly group: string };
const items: readonly Item[] = [
  { id: 'a', group: 'first' },
  { id: 'b', group: 'first' },
  { id: 'c', group: 'second' },
];

type ListProps = {
  readonly of?: readonly Item[];
  readonly onOpen?: (item: Item) => void;
  readonly onSpace?: (item: Item) => void;
  readonly onNeedMore?: () => void;
};

function List({ of = items, onOpen = () => {}, onSpace, onNeedMore }: ListProps): ReactElement {
  const [active, setActive] = useState<string | null>(null);
  return (
    <DataList
      label="things"
      items={of}
      total={40}
      keyOf={({ id }) => id}
      rowHeightPixels={40}
      renderItem={({ id }) => `thing ${id}`}
      headingOf={({ group }) => group}
      activeKey={active}
      onActiveChange={setActive}
      onOpen={onOpen}
      {...(onSpace && { onSpace })}
      {...(onNeedMore && { hasMore: true, onNeedMore })}
    />
  );
}

const list = () => screen.getByRole('listbox');
const press = (...keys: string[]) => keys.forEach((key) => fireEvent.keyDown(list(), { key }));
function activeText(): string | undefined {
  const id = list().getAttribute('aria-activedescendant');
  return id === null ? undefined : (document.getElementById(id)?.textContent ?? undefined);
}

describe('a list', () => {
  it('moves by arrows, Home and End, and stops at its ends', () => {
    renderPart(<List />);
    press('ArrowDown');
    expect(activeText()).toBe('thing a');
    press('ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(activeText()).toBe('thing c');
    press('Home');
    expect(activeText()).toBe('thing a');
    press('ArrowUp', 'End');
    expect(activeText()).toBe('thing c');
  });

  it('opens by Enter and by a click, and hands Space to the caller', () => {
    const onOpen = vi.fn<(item: Item) => void>();
    const onSpace = vi.fn<(item: Item) => void>();
    renderPart(<List onOpen={onOpen} onSpace={onSpace} />);
    press('Enter', ' ');
    expect(onOpen).not.toHaveBeenCalled();
    press('ArrowDown', 'ArrowDown', 'Enter', ' ');
    expect(onOpen).toHaveBeenLastCalledWith(items[1]);
    expect(onSpace).toHaveBeenLastCalledWith(items[1]);
    fireEvent.click(screen.getByText('thing c'));
    expect(onOpen).toHaveBeenLastCalledWith(items[2]);
  });

  it('keeps its active item when new data come before it', () => {
    const { update } = renderPart(<List />);
    press('ArrowDown', 'ArrowDown');
    update(<List of={[{ id: 'new', group: 'first' }, ...items]} />);
    expect(activeText()).toBe('thing b');
  });

  it('goes on from where an item was that is gone', () => {
    const { update } = renderPart(<List />);
    press('ArrowDown', 'ArrowDown');
    update(<List of={items.filter(({ id }) => id !== 'b')} />);
    press('ArrowDown');
    expect(activeText()).toBe('thing c');
  });

  it('says how many there are in all, and heads each group once', () => {
    renderPart(<List />);
    expect(screen.getAllByRole('option').map((row) => row.getAttribute('aria-setsize'))).toEqual([
      '40',
      '40',
      '40',
    ]);
    expect(screen.getAllByText('first')).toHaveLength(1);
    expect(screen.getAllByText('second')).toHaveLength(1);
  });

  it('asks for more when its end is near', () => {
    const onNeedMore = vi.fn<() => void>();
    renderPart(<List onNeedMore={onNeedMore} />);
    expect(onNeedMore).toHaveBeenCalled();
  });
});
