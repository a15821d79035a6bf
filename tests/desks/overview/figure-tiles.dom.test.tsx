import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { FigureTiles } from '../../../src/desks/overview/figure-tiles.tsx';
import { Funnel } from '../../../src/desks/overview/funnel.tsx';
import type { RowsLinkProps } from '../../../src/desks/overview/rows-link.ts';
import { renderPart } from '../../support/render-part.tsx';

const counts = {
  unassigned: 1,
  assigned: 2,
  rectifying: 3,
  rectified: 4,
  closed: 12_000,
  overdue: 5,
  dueSoon: 0,
};
const was = { found: 12_000, rectified: 11_900, overdue: 8, dueSoon: 2 };
const shown = { counts, filter: { unit: 'U1' }, today: '2026-11-20', Rows };

function Rows({ filter, children }: RowsLinkProps) {
  return <a href={`#${JSON.stringify(filter)}`}>{children}</a>;
}

function open(target: number | null = null) {
  const onNeverInspected = vi.fn<() => void>();
  renderPart(
    <FigureTiles
      {...shown}
      trend={[was, { ...was, found: 12_010 }]}
      before={was}
      since="2026-11-13"
      inspected={{ buildings: 50, inspected: 40, before: 37, trend: [37, 40] }}
      target={target}
      onNeverInspected={onNeverInspected}
    />,
  );
  return { tiles: screen.getByText('发现隐患').closest('dl') as HTMLElement, onNeverInspected };
}

it('six figures say what they are, what they were, and lead to their rows [L6]', () => {
  const { tiles, onNeverInspected } = open();
  const tileOf = (label: string) => within(tiles).getByText(label).parentElement as HTMLElement;
  const found = tileOf('发现隐患');
  expect(found.textContent).toContain('1.2万');
  expect(found.title).toMatch(/^12,010 处.*2026-11-13 为 12,000/);
  expect(found.textContent).toContain('+10');
  expect(tileOf('整改率').textContent).toContain('100.0%');
  expect(tileOf('整改率').textContent).toContain('+0.8 个点');
  expect(tileOf('逾期未整改').textContent).toContain('−3');
  expect(within(tileOf('逾期未整改')).getByRole('link').getAttribute('href')).toBe(
    `#${JSON.stringify({ unit: 'U1', isOverdue: true })}`,
  );
  expect(within(tileOf('7日内到期')).queryByRole('link')).toBeNull();
  const never = tileOf('未排查楼栋');
  expect(never.textContent).toContain('共 50 栋');
  expect(never.textContent).toContain('−3');
  within(never).getByRole('button', { name: '10' }).click();
  expect(onNeverInspected).toHaveBeenCalledOnce();
});

it('the rate says what a campaign aims at, where one does [S1-G4]', () => {
  const { tiles } = open(100);
  expect(within(tiles).getByText('整改率').parentElement?.textContent).toContain('目标 100%');
});

it('the funnel counts the five steps of a life, each a link to its hazards [L20]', () => {
  renderPart(<Funnel {...shown} />);
  const steps = screen.getAllByRole('listitem');
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    '1待交办',
    '2已交办',
    '3整改中',
    '4待复查',
    '1.2万已销号',
  ]);
  expect(steps[4]?.title).toBe('已销号 99.9%（12000/12010项）');
  const link = within(steps[1] as HTMLElement).getByRole('link');
  expect(link.getAttribute('href')).toContain('"status":["assigned"]');
});
