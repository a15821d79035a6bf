import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { SearchBox } from '../../src/app/search-box.tsx';
import type { Found } from '../../src/client/queries/search.ts';
import { type FakeAnswer, fakeServer, unreachable } from '../support/fake-server.ts';
import { renderPart } from '../support/render-part.tsx';

const compound: Found = {
  kind: 'compound',
  id: 'C1',
  name: '锦绣花园',
  address: '重庆路1号',
  area: 500_199_001_001_000,
  position: [106.5, 29.5],
};
const building: Found = { ...compound, kind: 'building', id: 'B1', name: '锦绣花园1栋' };
const unit: Found = { ...compound, kind: 'unit', id: 'U1', name: '锦绣物业', position: null };
const found: FakeAnswer = () => ({ items: [compound, building, unit], total: 30 });

function open(answer: FakeAnswer) {
  const requests = fakeServer({ 'GET /api/search': answer });
  const onOpen = vi.fn<(found: Found) => void>();
  renderPart(<SearchBox onOpen={onOpen} />);
  return { requests, onOpen };
}

const box = () => screen.getByRole('combobox');
const press = (...keys: string[]) => keys.forEach((key) => fireEvent.keyDown(box(), { key }));
function type(text: string): void {
  fireEvent.focus(box());
  fireEvent.change(box(), { target: { value: text } });
}
function activeText(): string | null | undefined {
  const id = box().getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id)?.textContent;
}

describe('the search box', () => {
  it('has the keyboard after a slash, but not while somebody types elsewhere', () => {
    open(found);
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(box());
    box().blur();
    const other = document.createElement('input');
    document.body.append(other);
    fireEvent.keyDown(other, { key: '/' });
    expect(document.activeElement).not.toBe(box());
    other.remove();
  });

  it('asks once for what was typed in one go, and lists what is found with the total', async () => {
    const { requests } = open(found);
    for (const text of ['j', 'jx', 'jxhy']) type(text);
    expect(await screen.findAllByRole('option')).toHaveLength(3);
    expect(requests.map(({ url }) => url.searchParams.get('q'))).toEqual(['jxhy']);
    expect(screen.getByText(/显示 3 个，共 30 个/)).toBeTruthy();
    expect(screen.getByText('锦绣花园1栋').closest('[role=option]')?.textContent).toContain('楼栋');
  });

  it('moves by arrows and opens by Enter, the first where none was chosen', async () => {
    const { onOpen } = open(found);
    type('jx');
    await screen.findAllByRole('option');
    press('Enter');
    expect(onOpen).toHaveBeenLastCalledWith(compound);
    type('jx');
    await screen.findAllByRole('option');
    press('ArrowDown', 'ArrowDown');
    expect(activeText()).toContain('锦绣花园1栋');
    press('ArrowUp', 'ArrowUp');
    expect(activeText()).toContain('锦绣花园');
    press('ArrowDown', 'Enter');
    expect(onOpen).toHaveBeenLastCalledWith(building);
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('opens by a click', async () => {
    const { onOpen } = open(found);
    type('jx');
    fireEvent.click(await screen.findByText('锦绣物业'));
    expect(onOpen).toHaveBeenCalledWith(unit);
  });

  it('opens nothing for a text that is not answered yet', async () => {
    const { onOpen } = open(found);
    type('jx');
    await screen.findAllByRole('option');
    type('jxhy');
    press('Enter');
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('goes away on Escape', async () => {
    open(found);
    type('jx');
    await screen.findAllByRole('option');
    press('Escape');
    expect(screen.queryByRole('option')).toBeNull();
    expect(box().getAttribute('aria-expanded')).toBe('false');
  });

  it('says in a sentence that nothing was found', async () => {
    open(() => ({ items: [], total: 0 }));
    type('zzz');
    expect(await screen.findByText(/没有找到“zzz”/)).toBeTruthy();
  });

  it('says that the search failed, and tries again when asked to', async () => {
    let isDown = true;
    open((request) => (isDown ? unreachable : found(request)));
    type('jx');
    expect((await screen.findByRole('alert')).textContent).toContain('无法连接服务器');
    isDown = false;
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findAllByRole('option')).toHaveLength(3);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
