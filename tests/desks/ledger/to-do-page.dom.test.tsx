import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { BlockedAccess } from '../../../src/contract/blocked-accesses.ts';
import type { RenewalView } from '../../../src/contract/renewals.ts';
import type { UnitLoad } from '../../../src/contract/unit-loads.ts';
import type { VisitView } from '../../../src/contract/visits.ts';
import type { WatchedBuilding } from '../../../src/contract/watched-buildings.ts';
import type { LedgerView, ToDoList } from '../../../src/desks/ledger/ledger-view.ts';
import { ToDoPage } from '../../../src/desks/ledger/to-do-page.tsx';
import { type Action, actions } from '../../../src/domain/permission.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';
import { districtView } from '../../support/district-view.ts';
import { emptyPage, type FakeAnswer, fakeServer } from '../../support/fake-server.ts';
import { renderPart } from '../../support/render-part.tsx';

const area = 500_199_001_001_000;
const visit: VisitView = {
  id: 'N1',
  area,
  building: 'B1',
  compound: null,
  name: '3栋',
  place: '测试路3号',
  households: 40,
  notVisited: 12,
  lastVisitOn: '2024-03-01',
  knownHazards: 2,
  hasPropertyManager: false,
};
const control = {
  measure: '人员值守',
  from: '2026-11-01',
  checkEveryDays: 7,
  checkDueOn: '2026-11-17',
  isCheckDue: true,
};
const watched: WatchedBuilding = {
  building: 'B2',
  area,
  name: '江景大厦',
  address: null,
  hasPropertyManager: null,
  checkedOn: '2026-11-10',
  notInOrder: ['water_supplied'],
  lastInspectedOn: '2026-11-10',
  faults: [
    { hazard: 'H1', type: '自动报警系统故障', control: null },
    { hazard: 'H2', type: '自动喷淋故障', control },
  ],
};
const loads: readonly UnitLoad[] = [
  { unit: 'U1', total: 9, open: 4, dueSoon: 1, overdue: 2, overdueSince: '2026-11-10' },
  { unit: null, total: 3, open: 3, dueSoon: 0, overdue: 0, overdueSince: null },
];
const unit = { id: 'U1', name: '城管科', aliases: [], kind: 'government', area };
const renewal: RenewalView = {
  id: 'C1',
  area,
  name: '甲小区',
  address: '甲路1号',
  hasPropertyManager: false,
  renewalYear: 2027,
  plan: '分三批整改',
  planDue: '2026-11-10',
  isPlanOverdue: true,
  total: 6,
  open: 4,
  overdue: 1,
  lastInspectedOn: '2026-10-08',
  state: 'under_way',
};
const states = { without_plan: 3, unsurveyed: 2, under_way: 3, done: 1 };
const blocked: BlockedAccess = {
  compound: 'C2',
  area,
  name: '乙小区',
  address: null,
  hasPropertyManager: null,
  isFireAccessBlocked: true,
  hazards: 2,
  accessPlan: null,
  enforcedOn: '2026-11-18',
  enforcement: 'due',
};
const newYear = { name: '元旦', from: '2026-12-31', to: '2027-01-03' };
const seeds = readSeeds();

type World = {
  readonly granted?: readonly Action[];
  readonly more?: Readonly<Record<string, FakeAnswer>>;
};

function open(toDo: ToDoList, { granted = actions, more = {} }: World = {}) {
  const opened: object[] = [];
  const changes: Partial<LedgerView>[] = [];
  const cutoff = '2024-11-20';
  const requests = fakeServer({
    'GET /api/district': () => districtView(),
    'POST /api/district/visit-rule': () => ({ visitYears: 3 }),
    'GET /api/areas': () => emptyPage,
    'GET /api/units': () => ({ items: [unit], total: 1 }),
    'GET /api/notices': () => seeds,
    'GET /api/visits': () => ({ ...emptyPage, items: [visit], total: 1, among: 7, cutoff }),
    'GET /api/watched-buildings': () => ({ items: [watched], total: 1 }),
    'GET /api/stats/units': () => ({ items: loads, total: 2, today: '2026-11-20' }),
    'GET /api/renewals': () => ({ ...emptyPage, items: [renewal], total: 9, states }),
    'GET /api/blocked-accesses': () => ({ items: [blocked], total: 1, keyDate: newYear }),
    'GET /api/quality-issues': () => emptyPage,
    ...more,
  });
  function Page(): ReactElement {
    const [view, setView] = useState<Pick<LedgerView, 'area' | 'toDo'>>({ area: null, toDo });
    return (
      <ToDoPage
        view={view}
        onViewChange={(change) => {
          changes.push(change);
          setView({ ...view, ...change });
        }}
        actions={new Set(granted)}
        onOpen={(object) => opened.push(object)}
      />
    );
  }
  renderPart(<Page />);
  return { opened, changes, requests };
}

describe('the list of homes to visit', () => {
  it('says how many, of how many, when last, and which have known hazards [S0-R6][S0-H1][S4-R7]', async () => {
    const { opened } = open('visits');
    const row = await screen.findByRole('option');
    expect(row.textContent).toContain('未实质入户 12 / 40 户');
    expect(row.textContent).toContain('最近入户 2024-03-01');
    expect(within(row).getByText('用气隐患 2 处')).toBeTruthy();
    expect(within(row).getByText('无物业')).toBeTruthy();
    expect(screen.getByText('已统计户数的楼栋、小区 7 个')).toBeTruthy();
    expect(screen.getByText(/2024-11-20以来未实质入户/)).toBeTruthy();
    fireEvent.click(row);
    expect(opened).toEqual([{ kind: 'building', id: 'B1' }]);
  });

  it('calls it unknown where nobody has counted a household [S0-R11]', async () => {
    const none = { ...emptyPage, among: 0, cutoff: '2024-11-20' };
    open('visits', { more: { 'GET /api/visits': () => none } });
    expect(await screen.findByText(/入户情况未知/)).toBeTruthy();
  });
});

describe('the years after which homes are to be visited', () => {
  it('are set by whoever may, once they were chosen and confirmed [S0-H1]', async () => {
    const { requests } = open('visits');
    fireEvent.mouseDown(await screen.findByRole('combobox', { name: '连续未实质入户满' }));
    fireEvent.click(await screen.findByTitle('3 年'));
    const posts = () => requests.filter(({ method }) => method === 'POST');
    expect(posts()).toEqual([]);
    fireEvent.click(await screen.findByRole('button', { name: '更改入户年限' }));
    await waitFor(() => expect(posts().map(({ body }) => body)).toEqual([{ visitYears: 3 }]));
  });

  it('are none of the business of others', async () => {
    open('visits', { granted: ['household.read'] });
    expect(await screen.findByRole('option')).toBeTruthy();
    expect(screen.queryByText('连续未实质入户满')).toBeNull();
  });
});

describe('the watch list', () => {
  it('says what is not in order, what keeps a fault in check and whether that is due [S4-H1][S4-E3][S4-R1]', async () => {
    const { opened } = open('watched');
    expect(await screen.findByText('2026-11-10排查，1 项不符合：是否通水')).toBeTruthy();
    expect(screen.getByText(/未采取临时防范措施/)).toBeTruthy();
    expect(screen.getByText(/人员值守，每 7 天检查，下次 2026-11-17（已到期）/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '自动喷淋故障' }));
    fireEvent.click(screen.getByRole('button', { name: '江景大厦' }));
    expect(opened).toEqual([
      { kind: 'hazard', id: 'H2' },
      { kind: 'building', id: 'B2' },
    ]);
  });
});

describe('the compounds that are not renewed', () => {
  it('say what is found and open, and how far their plan is [S3-R8]', async () => {
    const { opened } = open('renewals');
    const row = await screen.findByRole('option');
    for (const words of [
      '整改中',
      '隐患 6 项，未整改 4 项，逾期 1 项',
      '最近排查 2026-10-08',
      '列入 2027 年度改造项目清单',
      '计划 2026-11-10 完成，已超期',
      '整改计划：分三批整改',
    ]) {
      expect(row.textContent).toContain(words);
    }
    expect(
      screen.getByText(/共 9 个：有隐患无计划 3，未摸底 2，整改中 3，已整改完毕 1/),
    ).toBeTruthy();
    fireEvent.click(row);
    expect(opened).toEqual([{ kind: 'compound', id: 'C1' }]);
  });
});

describe('the compounds with a blocked fire access', () => {
  it('say what blocks it, that a plan is missing and whether offices came together [S4-R2]', async () => {
    const { opened } = open('access');
    expect(await screen.findByText('重要节点：元旦（2026-12-31 至 2027-01-03）')).toBeTruthy();
    expect(screen.getByText('小区登记为严重堵塞 · 占堵消防通道的未整改隐患 2 项')).toBeTruthy();
    expect(screen.getByText('尚无一小区一对策')).toBeTruthy();
    expect(screen.getByText('元旦联合执法尚未开展 · 最近联合执法 2026-11-18')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '乙小区' }));
    expect(opened).toEqual([{ kind: 'compound', id: 'C2' }]);
  });

  it('are for those who may read enforcement', async () => {
    open('access', { granted: ['household.read'] });
    expect(await screen.findByText(/江景大厦|3栋/)).toBeTruthy();
    expect(screen.queryByText('生命通道')).toBeNull();
  });
});

describe('what presses each unit', () => {
  it('stands with its denominator, and leads to the hazards behind each number [C23]', async () => {
    const { changes } = open('units');
    const row = await screen.findByRole('row', { name: /城管科/ });
    expect(within(row).getByText('10 天')).toBeTruthy();
    expect(within(row).getByText('50.0%（2/4项）')).toBeTruthy();
    fireEvent.click(within(row).getByRole('button', { name: '城管科 逾期 2' }));
    fireEvent.click(within(row).getByRole('button', { name: '城管科 7日内到期 1' }));
    const to = { tab: 'hazards', period: '', text: '' };
    expect(changes).toEqual([
      { ...to, hazards: { isOverdue: true, unit: 'U1' } },
      { ...to, hazards: { dueWithinDays: 7, unit: 'U1' } },
    ]);
    expect(screen.getByRole('row', { name: /未交办到单位/ })).toBeTruthy();
  });
});

describe('the lists', () => {
  it('are one choice apart; bottled gas is for those who see the quality of records [S0-H2]', async () => {
    const { changes } = open('visits');
    fireEvent.click(await screen.findByText('楼上瓶装气'));
    expect(changes).toEqual([{ toDo: 'bottled' }]);
    expect(await screen.findByText('在已查看的范围内没有这类问题。')).toBeTruthy();
  });

  it('leave bottled gas out for who may not read it', async () => {
    open('bottled', { granted: ['household.read'] });
    expect(await screen.findByRole('option')).toBeTruthy();
    expect(screen.queryByText('楼上瓶装气')).toBeNull();
  });
});
