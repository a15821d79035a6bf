import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TrendPart } from '../../../src/desks/overview/trend-part.tsx';
import { renderPart } from '../../support/render-part.tsx';

const days = [
  { on: '2026-10-05', found: 4, rectified: 0, closed: 0 },
  { on: '2026-10-06', found: 1, rectified: 3, closed: 0 },
  { on: '2026-10-12', found: 0, rectified: 1, closed: 2 },
];

it('the trend stands as a table by week, newest first, and by month when asked [L8]', () => {
  renderPart(<TrendPart days={days} />);
  const rows = () =>
    within(screen.getByRole('table'))
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);
  expect(rows()).toEqual(['2026-10-12012', '2026-10-05530']);
  fireEvent.click(screen.getByText('按月'));
  expect(rows()).toEqual(['2026-10542']);
});

it('without hazards says so', () => {
  renderPart(<TrendPart days={[]} />);
  expect(screen.getByText('筛选范围内没有隐患，没有可画的趋势。')).toBeTruthy();
});
