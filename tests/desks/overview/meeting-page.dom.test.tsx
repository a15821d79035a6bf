import { fireEvent, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, it, vi } from 'vitest';
import type { CountedHazards } from '../../../src/desks/overview/counted-hazards.ts';
import { MeetingPage } from '../../../src/desks/overview/meeting-page.tsx';
import type { OverviewView } from '../../../src/desks/overview/overview-view.ts';
import type { RowsLinkProps } from '../../../src/desks/overview/rows-link.ts';
import { noHazards } from '../../../src/domain/hazard/count-hazards.ts';
import { Clock } from '../../../src/ui/clock.tsx';
import { hazardAt } from '../../support/district.ts';
import { districtView } from '../../support/district-view.ts';
import { emptyPage, type FakeAnswer, fakeServer } from '../../support/fake-server.ts';
import { area } from '../../support/object-views.ts';
import { renderPart } from '../../support/render-part.tsx';

const today = '2026-11-20';
const late = {
  ...hazardAt('assigned'),
  id: 'H1',
  building: null,
  unit: 'U1',
  deadline: '2026-11-01',
  isOverdue: true,
};
const leader = {
  account: 'L',
  name: '领导',
  role: 'leader',
  district: '500199',
  area,
  actions: ['matter.read', 'report.read'],
};
const answers: Record<string, FakeAnswer> = {
  'GET /api/session': () => ({ session: leader }),
  'GET /api/hazards': () => ({ items: [late], total: 9, nextCursor: null }),
  'GET /api/areas': () => emptyPage,
  'GET /api/district': () => districtView,
  'GET /api/units': () => ({
    items: [{ id: 'U1', name: '安居物业', aliases: [], kind: 'property_manager', area }],
    total: 1,
  }),
  'GET /api/matters': () => emptyPage,
  'GET /api/reports': () => emptyPage,
};
const areas = [1, 2].map((index) => ({
  code: area + index * 1000,
  name: `第${index}社区`,
  level: 'community' as const,
  buildings: 10,
  buildingsInspected: 4,
  hazardsTotal: 0,
  hazardsOpen: 0,
  hazardsOverdue: 0,
  counts: { ...noHazards, assigned: 1, closed: index },
}));
const view = { area: null, hazards: {}, since: '2026-11-13' } as OverviewView;
const counted = {
  matching: { matching: noHazards },
  before: null,
} as CountedHazards;

function Rows({ filter, children }: RowsLinkProps): ReactElement {
  return <a href={`#${JSON.stringify(filter)}`}>{children}</a>;
}

function open() {
  fakeServer(answers);
  const onArea = vi.fn<(code: number) => void>();
  const onOpenHazard = vi.fn<(row: object) => void>();
  renderPart(
    <Clock offsetMs={0} read={() => Date.parse(today)}>
      <MeetingPage
        view={view}
        today={today}
        place="山城区"
        areas={areas}
        hazards={counted}
        Rows={Rows}
        onArea={onArea}
        onOpenHazard={onOpenHazard}
        drawMap={(onPicture) => (
          <button type="button" onClick={() => onPicture(null)}>
            画
          </button>
        )}
      />
    </Clock>,
  );
  return { onArea, onOpenHazard };
}

it('names the worst overdue with their unit, each opened by a click, and says of how many they are [L21]', async () => {
  const { onOpenHazard } = open();
  const worst = await screen.findByRole('region', { name: '逾期最久' });
  const row = await within(worst).findByRole('button', { name: /安居物业/ });
  expect(row.textContent).toContain('逾期 19 天');
  fireEvent.click(row);
  expect(onOpenHazard).toHaveBeenCalledWith(expect.objectContaining({ id: 'H1' }));
  expect(within(worst).getByRole('link', { name: '共 9 项逾期' })).toBeTruthy();
});

it('a density never stands without how much was inspected, and what is unknown is said so [L32]', async () => {
  const { onArea } = open();
  const density = screen.getByRole('region', { name: '已排查隐患密度' });
  expect(density.textContent).toContain('排查覆盖率 40.0%（8/20栋）');
  expect(await screen.findByText('没有登记待答复的需协调事项。')).toBeTruthy();
  expect(await screen.findByText('没有报送记录，哪些单位未报送尚不掌握。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '第2社区' }));
  expect(onArea).toHaveBeenCalledWith(area + 2000);
});

it('is printed by one click, without the map where it cannot be drawn [C1]', () => {
  const print = vi.fn<() => void>();
  vi.stubGlobal('print', print);
  open();
  fireEvent.click(screen.getByRole('button', { name: '打印' }));
  expect(print).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '画' }));
  expect(print).toHaveBeenCalledOnce();
});
