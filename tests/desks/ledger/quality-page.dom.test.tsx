import { fireEvent, screen, within } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { QualityIssue } from '../../../src/contract/quality-issues.ts';
import type { LedgerView } from '../../../src/desks/ledger/ledger-view.ts';
import { QualityPage } from '../../../src/desks/ledger/quality-page.tsx';
import { emptyPage, fakeServer } from '../../support/fake-server.ts';
import { countsOf } from '../../support/quality-counts.ts';
import { renderPart } from '../../support/render-part.tsx';

const [one, other] = [500_199_001_001_000, 500_199_001_002_000];
const counts = {
  items: [
    countsOf(one, {
      looked: { hazards: 20, dutiableHazards: 8, premises: 3 },
      issues: { hazard_without_unit: 2, bottled_gas_upstairs: 1 },
    }),
    countsOf(other, { hasLedger: false, looked: { communities: 1 } }),
  ],
  total: 2,
};
const areas = {
  items: [areaOf(one, '柏树社区'), areaOf(other, '松树社区')],
  total: 2,
};
const premises: QualityIssue = {
  id: 'bottled_gas_upstairs:M1',
  kind: 'bottled_gas_upstairs',
  subject: { kind: 'premises', id: 'M1', name: '二楼小面馆' },
  area: one,
  building: 'B1',
  compound: null,
  hazard: null,
  place: '3栋',
  hasPropertyManager: false,
  twin: null,
  numbers: { floor: 2 },
  days: null,
};

function open(issues: object = { items: [premises], total: 1, nextCursor: null }, rows = counts) {
  const opened: object[] = [];
  const requests = fakeServer({
    'GET /api/areas': () => areas,
    'GET /api/quality-issues/counts': () => rows,
    'GET /api/quality-issues': () => issues,
  });
  renderPart(<Page onOpen={(object) => opened.push(object)} />);
  return { requests, opened };
}

function Page({ onOpen }: { onOpen: (object: object) => void }): ReactElement {
  const [view, setView] = useState<Pick<LedgerView, 'area' | 'issue' | 'issueRow'>>({
    area: null,
    issue: null,
    issueRow: null,
  });
  return (
    <QualityPage
      view={view}
      onViewChange={(change) => setView({ ...view, ...change })}
      onOpen={onOpen}
    />
  );
}

describe('the data quality page', () => {
  it('counts by community, and says unknown where there is no ledger [S0-R11][L32]', async () => {
    open();
    const row = await screen.findByRole('row', { name: /柏树社区/ });
    expect(within(row).getByRole('button', { name: /缺责任单位 2 \/ 8/ })).toBeTruthy();
    const unknown = screen.getByRole('row', { name: /松树社区/ });
    expect(within(unknown).getByText('未建台账')).toBeTruthy();
    expect(within(unknown).getAllByText('未知').length).toBe(2);
    expect(within(unknown).queryByText(/^0/)).toBeNull();
    expect(screen.getByText(/已查看隐患 20 处/)).toBeTruthy();
  });

  it('leads from a number to its records, and from a record to where it is mended [S0-H2][S4-R7]', async () => {
    const { requests, opened } = open();
    fireEvent.click(await screen.findByRole('button', { name: /柏树社区 二楼及以上用瓶装气/ }));
    const list = await screen.findByRole('listbox');
    expect(await within(list).findByText('二楼小面馆')).toBeTruthy();
    expect(within(list).getByText('无物业')).toBeTruthy();
    expect(within(list).getByText('3栋 · 2 楼')).toBeTruthy();
    const asked = requests.findLast(({ url }) => url.pathname === '/api/quality-issues');
    expect(asked?.url.search).toBe(`?row=${one}&kind=bottled_gas_upstairs`);
    fireEvent.click(within(list).getByText('二楼小面馆'));
    expect(opened).toEqual([{ kind: 'building', id: 'B1' }]);
    fireEvent.click(screen.getByRole('button', { name: '返回汇总' }));
    expect(await screen.findByRole('row', { name: /柏树社区/ })).toBeTruthy();
  });

  it('says what was looked at where nothing is wrong', async () => {
    const clean = { items: [countsOf(one, { looked: { hazards: 20 } })], total: 1 };
    open(emptyPage, clean);
    expect(await screen.findByText(/已查看隐患 20 处.*未发现问题/)).toBeTruthy();
  });
});

function areaOf(code: number, name: string) {
  return {
    code,
    level: 'community',
    name,
    geometry: null,
    buildings: 0,
    buildingsInspected: 0,
    hazardsTotal: 0,
    hazardsOpen: 0,
    hazardsOverdue: 0,
  };
}
