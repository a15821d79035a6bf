import { fireEvent, screen, waitFor } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { hazardPartRows } from '../../../src/client/queries/hazards.ts';
import { HazardTable } from '../../../src/desks/ledger/hazard-table.tsx';
import type { LedgerView } from '../../../src/desks/ledger/ledger-view.ts';
import { hazardAt } from '../../support/district.ts';
import { emptyPage, type FakeRequest, fakeServer } from '../../support/fake-server.ts';
import { renderPart } from '../../support/render-part.tsx';

const total = 1000;
const empty: LedgerView = {
  tab: 'hazards',
  area: null,
  hazards: {},
  files: { kind: 'building', lacks: null, open: null },
  period: '',
  text: '',
  toDo: 'visits',
  issue: null,
  issueRow: null,
};

/** A server of so many hazards, whose cursor is the row that it comes after. */
function serve() {
  const row = (index: number) => ({
    ...hazardAt('assigned'),
    id: `H${index}`,
    number: index + 1,
    isOverdue: false,
  });
  return fakeServer({
    'GET /api/areas': () => emptyPage,
    'GET /api/units': () => emptyPage,
    'GET /api/hazards': ({ url }) => {
      const from = Number(url.searchParams.get('cursor') ?? 0);
      const limit = Number(url.searchParams.get('limit'));
      const items = Array.from({ length: Math.min(limit, total - from) }, (_, at) =>
        row(from + at),
      );
      return { items, total, nextCursor: null };
    },
    'GET /api/hazards/marks': () => ({
      total,
      cursors: Array.from({ length: total / hazardPartRows }, (_, part) =>
        String((part + 1) * hazardPartRows),
      ),
    }),
  });
}

function open(start: Partial<LedgerView> = {}) {
  const views: LedgerView[] = [];
  const requests = serve();
  function Table(): ReactElement {
    const [view, setView] = useState<LedgerView>({ ...empty, ...start });
    views.push(view);
    return (
      <HazardTable
        view={view}
        onViewChange={(change) => setView({ ...view, ...change })}
        actions={new Set()}
        openHazard={null}
        onOpen={({ id }) => setView({ ...view, text: id })}
      />
    );
  }
  renderPart(<Table />);
  return { requests, view: () => views.at(-1) };
}

const listRequests = (requests: readonly FakeRequest[]) =>
  requests.filter(({ url }) => url.pathname === '/api/hazards');
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

describe('the hazard table', () => {
  it('says how many match of how many, and holds a place for every one of them [C18]', async () => {
    open();
    expect(await screen.findByText('1,000 / 1,000 项')).toBeTruthy();
    const [first] = await screen.findAllByRole('option');
    expect(first?.getAttribute('aria-setsize')).toBe('1000');
    expect(first?.textContent).toContain('已交办');
  });

  it('sorts by a column on a click, turns it round on the next, and drops a filter on a click', async () => {
    const { requests, view } = open({ hazards: { status: ['assigned'] } });
    const head = await screen.findByRole('button', { name: '按整改时限排序' });
    fireEvent.click(head);
    expect(view()?.hazards).toMatchObject({ sort: 'deadline', direction: 'asc' });
    // It is the same button, or the keyboard would lose its place.
    expect(head.getAttribute('aria-label')).toBe('按整改时限升序，点击改变');
    fireEvent.click(head);
    expect(head.isConnected).toBe(true);
    await waitFor(() => {
      const last = listRequests(requests).at(-1)?.url.searchParams;
      expect([last?.get('sort'), last?.get('direction'), last?.get('status')]).toEqual([
        'deadline',
        'desc',
        'assigned',
      ]);
    });
    await press('取消筛选：已交办');
    expect(view()?.hazards).toEqual({ sort: 'deadline', direction: 'desc' });
  });

  it('opens a row from the keyboard', async () => {
    const { view } = open();
    await screen.findAllByRole('option');
    const list = screen.getByRole('listbox');
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) fireEvent.keyDown(list, { key });
    expect(view()?.text).toBe('H1');
  });

  it('narrows by what is asked for seldom too', async () => {
    const { view } = open();
    await press('更多筛选');
    for (const name of ['有临时管控', '重点关注高层建筑', '未定位']) {
      fireEvent.click(screen.getByRole('checkbox', { name }));
    }
    expect(view()?.hazards).toEqual({ hasControl: true, isWatched: true, isLocated: false });
    fireEvent.click(screen.getByRole('checkbox', { name: '有临时管控' }));
    expect(view()?.hazards).toEqual({ isWatched: true, isLocated: false });
  });
});
