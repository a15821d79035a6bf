import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ImportReport, Recognition } from '../../../src/contract/imports.ts';
import { ImportDesk } from '../../../src/desks/ledger/import-desk.tsx';
import { type Action, actions } from '../../../src/domain/permission.ts';
import { districtView } from '../../support/district-view.ts';
import { emptyPage, type FakeAnswer, fakeServer, Refusal } from '../../support/fake-server.ts';
import { renderPart } from '../../support/render-part.tsx';
import { recognitionOf, reportOf } from './import-reports.ts';

const square = [
  [106.5, 29.5],
  [106.6, 29.5],
  [106.6, 29.6],
  [106.5, 29.5],
];
const counts = {
  buildings: 0,
  buildingsInspected: 0,
  hazardsTotal: 2,
  hazardsOpen: 2,
  hazardsOverdue: 1,
};
const community = {
  code: 500199001001000,
  level: 'community',
  name: '柏树社区',
  geometry: { type: 'MultiPolygon', coordinates: [[square]] },
  ...counts,
};

type World = {
  readonly recognise?: (fileName: string) => Partial<Recognition>;
  readonly run?: (query: URLSearchParams) => ImportReport | Refusal;
  readonly isDemo?: boolean;
  readonly more?: Readonly<Record<string, FakeAnswer>>;
};

/** A server that takes every file, unless a test says otherwise. */
function serve({ recognise = () => ({}), run = reportFor, isDemo = false, more = {} }: World = {}) {
  return fakeServer({
    'GET /api/district': () => districtView({ isDemo }),
    'GET /api/areas': () => ({ items: [community], total: 1 }),
    'GET /api/imports': () => emptyPage,
    'POST /api/imports/recognise': ({ url }) =>
      recognitionOf(recognise(url.searchParams.get('fileName') ?? '')),
    'POST /api/imports': ({ url }) => run(url.searchParams),
    ...more,
  });
}

function reportFor(query: URLSearchParams): ImportReport {
  const batch = query.get('preview') === 'true' ? null : 'I1';
  const kind = query.get('kind') as ImportReport['kind'];
  return reportOf({ kind, fileName: query.get('fileName') ?? '', batch });
}

function open(granted: readonly Action[] = actions, onLeave: (path: string) => void = () => {}) {
  const onShowUnplaced = vi.fn<() => void>();
  renderPart(
    <ImportDesk actions={new Set(granted)} onShowUnplaced={onShowUnplaced} onLeave={onLeave} />,
  );
  return { onShowUnplaced };
}

function choose(...names: readonly string[]): void {
  const files = names.map((name) => new File(['a,b'], name));
  fireEvent.change(screen.getByLabelText('选择文件'), { target: { files } });
}

/** Once every file is checked. */
async function importAll(): Promise<void> {
  const button = await screen.findByRole('button', { name: '全部导入' });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  fireEvent.click(button);
}

describe('files dropped into a district', () => {
  it('are recognised and checked, with faults by row, before anything is written [I1] [I6]', async () => {
    const requests = serve();
    open();
    choose('隐患.csv');
    expect(await screen.findByText('2 行可以导入，1 行有问题。')).toBeTruthy();
    expect(screen.getByText('文件没有坐标。')).toBeTruthy();
    expect(screen.getByRole('row', { name: '4 整改时限 6月30日前 写明年份' })).toBeTruthy();
    expect(screen.getByText('未填隐患等级，按“未定级”导入。（2 行）')).toBeTruthy();
    const runs = requests.filter(({ url }) => url.pathname === '/api/imports');
    const asked = runs.map(({ method, url }) => [method, url.searchParams.get('preview')]);
    expect(asked.filter(([method]) => method === 'POST')).toEqual([['POST', 'true']]);
  });

  it('are written in their order by one click, and answered with counts and a map by community', async () => {
    const requests = serve({
      recognise: (name) => ({ kind: name.startsWith('区域') ? 'areas' : 'hazards' }),
    });
    const { onShowUnplaced } = open();
    choose('隐患.csv', '区域.geojson');
    await importAll();
    const answer = within(await screen.findByRole('region', { name: '导入结果' }));
    await waitFor(() => {
      const written = requests.filter(({ url }) => url.searchParams.get('preview') === 'false');
      expect(written.map(({ url }) => url.searchParams.get('kind'))).toEqual(['areas', 'hazards']);
    });
    expect(await answer.findByText('未定位 2 处，只在列表中显示。')).toBeTruthy();
    expect(await answer.findByRole('img', { name: /各社区隐患数/ })).toBeTruthy();
    expect(answer.getByRole('row', { name: '柏树社区 2 2 1' })).toBeTruthy();
    fireEvent.click(answer.getByRole('button', { name: '查看未定位的隐患' }));
    expect(onShowUnplaced).toHaveBeenCalledOnce();
  });

  it('say in one sentence why they cannot be read, and the others go on', async () => {
    serve({
      run: (query) =>
        query.get('fileName') === '坏.csv'
          ? new Refusal({
              type: 'unreadable-file',
              status: 422,
              title: 'The file is cut off in line 3.',
              titleZh: '文件在第 3 行中断。',
            })
          : reportFor(query),
    });
    open();
    choose('坏.csv', '情况表.xlsx', '好.csv');
    await waitFor(() =>
      expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
        '未接收文件在第 3 行中断。',
        '未接收这是表格文件，将在后续版本直接导入；现在请另存为 CSV 后拖入。',
      ]),
    );
    expect(await screen.findByText('2 行可以导入，1 行有问题。')).toBeTruthy();
  });

  it('cannot be imported as long as no row of them can be taken', async () => {
    serve({ run: () => reportOf({ created: 0, refused: 3 }) });
    open();
    choose('隐患.csv');
    expect(await screen.findByText(/没有可导入的行/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '全部导入' })).toBeNull();
  });

  it('ask for kind and coordinate system where these cannot be told', async () => {
    serve({ recognise: () => ({ kind: null, crs: null }) });
    open();
    choose('表.csv');
    expect(await screen.findByText(/请选择数据种类和坐标系/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '全部导入' })).toBeNull();
  });
});

describe('a demonstration', () => {
  it('is deleted only by who writes its name, and leads to the set-up', async () => {
    const onLeave = vi.fn<(path: string) => void>();
    const requests = serve({
      isDemo: true,
      more: { 'POST /api/demo/delete': () => ({ setUpPath: '/set-up?token=t' }) },
    });
    open(actions, onLeave);
    fireEvent.click(await screen.findByRole('button', { name: '删除演示数据，从自己的区开始' }));
    const dialog = within(await screen.findByRole('dialog'));
    const confirm = dialog.getByRole('button', { name: '删除演示数据' });
    expect(confirm).toHaveProperty('disabled', true);
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: '山城区' } });
    fireEvent.click(confirm);
    await waitFor(() => expect(onLeave).toHaveBeenCalledWith('/set-up?token=t'));
    const sent = requests.find(({ url }) => url.pathname === '/api/demo/delete');
    expect(sent?.body).toEqual({ districtName: '山城区' });
  });

  it('is not offered for deletion in a real district', async () => {
    serve();
    open();
    await screen.findByRole('button', { name: '全部导出' });
    expect(screen.queryByRole('button', { name: /删除演示数据/ })).toBeNull();
  });
});

describe('a person who may only take data out', () => {
  it('sees no place to bring any in', async () => {
    serve();
    open(['export.run']);
    expect(await screen.findByRole('button', { name: '全部导出' })).toBeTruthy();
    expect(screen.queryByText('把现在的表拖进来')).toBeNull();
  });
});
