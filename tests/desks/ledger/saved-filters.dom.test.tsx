import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { KeptFilter } from '../../../src/client/queries/saved-filters.ts';
import type { LedgerView } from '../../../src/desks/ledger/ledger-view.ts';
import { SavedFilters } from '../../../src/desks/ledger/saved-filters.tsx';
import { type Action, actions } from '../../../src/domain/permission.ts';
import { fakeServer } from '../../support/fake-server.ts';
import { renderPart } from '../../support/render-part.tsx';

const view: LedgerView = {
  tab: 'hazards',
  area: null,
  files: { kind: 'building', lacks: null, open: null },
  period: '',
  text: '电线',
  toDo: 'visits',
  issue: null,
  issueRow: null,
  hazards: { isOverdue: true, sort: 'overdue' },
};
const filter: KeptFilter = { status: ['assigned'], area: 500_199_001_001_000 };
const own = {
  id: 'F1',
  name: '本社区',
  isShared: false,
  isOwn: true,
  filter,
  search: null,
  faults: [],
};
/** Of the overview: the table of hazards does not offer it. */
const wholeView = { ...own, id: 'F9', name: '一张图', search: { list: 'units' } };
const broken = {
  id: 'F2',
  name: '旧单位',
  isShared: true,
  isOwn: false,
  filter: null,
  search: null,
  faults: [
    { field: 'filter.unit', found: 'U9', expected: { zh: '已登记的单位', en: 'a unit on record' } },
  ],
};

function open(granted: readonly Action[] = actions) {
  const onViewChange = vi.fn<(change: Partial<LedgerView>) => void>();
  const requests = fakeServer({
    'GET /api/saved-filters': () => ({ items: [own, broken, wholeView], total: 3 }),
    'POST /api/saved-filters': () => ({ ...own, id: 'F3', name: '逾期电线' }),
    'POST /api/saved-filters/F1/rename': () => ({ ...own, name: '我的社区' }),
    'POST /api/saved-filters/F1/share': () => ({ ...own, isShared: true }),
    'POST /api/saved-filters/F1/delete': () => own,
    'POST /api/saved-filters/F1/restore': () => own,
  });
  renderPart(<SavedFilters view={view} onViewChange={onViewChange} actions={new Set(granted)} />);
  const sent = (path: string) => requests.filter(({ url }) => url.pathname === path);
  return { onViewChange, sent };
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('saved filters', () => {
  it('keep the filter in sight under a name, and give the view of another [C18]', async () => {
    const { onViewChange, sent } = open();
    await screen.findByRole('button', { name: '使用筛选“本社区”' });
    expect(screen.queryByText('一张图')).toBeNull();
    fireEvent.change(screen.getByLabelText('为当前筛选取一个名称'), {
      target: { value: ' 逾期电线 ' },
    });
    await press('保存当前筛选');
    await waitFor(() =>
      expect(sent('/api/saved-filters').find(({ method }) => method === 'POST')?.body).toEqual({
        name: '逾期电线',
        filter: { isOverdue: true, sort: 'overdue', text: '电线' },
      }),
    );
    await press('使用筛选“本社区”');
    expect(onViewChange).toHaveBeenCalledWith({
      area: filter.area,
      period: '',
      text: '',
      hazards: { status: ['assigned'] },
    });
  });

  it('are renamed, shared, deleted and brought back', async () => {
    const { sent } = open();
    await press('为筛选“本社区”改名');
    fireEvent.change(screen.getByLabelText('新名称'), { target: { value: '我的社区' } });
    await press('提交');
    await press('让管辖范围内的人都能用“本社区”');
    await press('删除筛选“本社区”');
    await press('撤销');
    await waitFor(() => {
      expect(sent('/api/saved-filters/F1/rename')[0]?.body).toEqual({ name: '我的社区' });
      expect(sent('/api/saved-filters/F1/share')[0]?.body).toEqual({ isShared: true });
      expect(sent('/api/saved-filters/F1/restore')).toHaveLength(1);
    });
  });

  it('that are broken say why, and those of others are only applied', async () => {
    open(['filter.keep']);
    const apply = await screen.findByRole('button', { name: '使用筛选“旧单位”' });
    expect(apply).toHaveProperty('disabled', true);
    expect(screen.getByText('不能再使用：其中的“U9”应为已登记的单位。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '删除筛选“旧单位”' })).toBeNull();
    expect(screen.queryByRole('button', { name: /都能用/ })).toBeNull();
  });
});
