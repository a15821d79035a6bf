import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { CoveragePart } from '../../../src/desks/overview/coverage-part.tsx';
import { WatchPart } from '../../../src/desks/overview/watch-part.tsx';
import { fakeServer } from '../../support/fake-server.ts';
import { area } from '../../support/object-views.ts';
import { renderPart } from '../../support/render-part.tsx';

const live = { online: 2, offline: 1, noData: 5 };
const coverage = [
  { group: 'existing_unit', kind: 'gas_detector', isTarget: true, required: 10, installed: 8 },
  { group: 'new_unit', kind: 'gas_detector', isTarget: true, required: 10, installed: 18 },
  { group: 'hardship', kind: 'self_closing_valve', isTarget: true, required: '<3', installed: 1 },
  {
    group: 'other_resident',
    kind: 'self_closing_valve',
    isTarget: false,
    required: null,
    installed: 3,
  },
].map((row) => ({ ...row, ...live }));

it('installed stands against required, live apart from both, and what nobody counted is unknown [L23] [S1-G5] [S1-G6] [S1-G7] [S1-G8]', async () => {
  fakeServer({
    'GET /api/stats/devices': () => ({ coverage, kinds: [], uncountedOldCompounds: 4, now: 0 }),
  });
  renderPart(<CoveragePart area={area} />);
  await screen.findByText('既有单位用户');
  const [units, several, hardship, others] = screen.getAllByRole('listitem');
  expect(units?.textContent).toContain('已装 80.0%（8/10）');
  expect(units?.textContent).toContain('还差 2');
  expect(units?.textContent).toContain('在线 2 · 离线 1 · 无数据 5');
  expect(units?.textContent).toContain('目标 100%');
  expect(several?.textContent).toContain('已装 18台，用户 10户，一户可有多台');
  expect(hardship?.textContent).toContain('已装 1，应装少于3户');
  expect(others?.textContent).toContain('已装 3，应装数未知');
  expect(others?.textContent).toContain('全力推进，未定数量');
  expect(screen.getByText('另有 4 个老旧小区尚未统计户数，应装数偏少。')).toBeTruthy();
});

const control = {
  measure: '每日巡查',
  from: '2026-11-01',
  checkEveryDays: 1,
  checkDueOn: null,
  isCheckDue: false,
};

it('named high-rises tell what is out of order and what keeps it in check meanwhile [L28] [S4-H1]', async () => {
  const building = {
    building: 'B1',
    area,
    name: '望滩江岸1栋',
    address: null,
    hasPropertyManager: null,
    checkedOn: null,
    notInOrder: [],
    lastInspectedOn: null,
    faults: [
      { hazard: 'F1', type: '自动报警系统故障', control: null },
      { hazard: 'F2', type: '消火栓无水', control },
    ],
  };
  fakeServer({ 'GET /api/watched-buildings': () => ({ items: [building], total: 1 }) });
  const onOpen = vi.fn<(id: string) => void>();
  renderPart(<WatchPart area={area} onOpen={onOpen} />);
  expect(
    await screen.findByText('共 1 栋，消防系统故障 2 处，其中 1 处没有临时防范措施。'),
  ).toBeTruthy();
  const [row] = screen.getAllByRole('listitem');
  const lines = within(row as HTMLElement).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    '自动报警系统故障未采取临时防范措施',
    '消火栓无水每日巡查',
  ]);
  expect(row?.textContent).toContain('未排查');
  fireEvent.click(screen.getByRole('button', { name: '望滩江岸1栋' }));
  expect(onOpen).toHaveBeenCalledWith('B1');
});

it('a watch list that is empty says how a building gets on it', async () => {
  fakeServer({ 'GET /api/watched-buildings': () => ({ items: [], total: 0 }) });
  renderPart(<WatchPart area={null} onOpen={() => {}} />);
  expect(await screen.findByText(/名单中还没有重点高层建筑/)).toBeTruthy();
});
