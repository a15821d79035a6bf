import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { UnitList } from '../../../src/desks/overview/unit-list.tsx';
import { noHazards } from '../../../src/domain/hazard/count-hazards.ts';
import { renderPart } from '../../support/render-part.tsx';

const units = [
  { ...noHazards, unit: 'U1', name: '安居物业', assigned: 1, closed: 3, overdue: 1, dueSoon: 0 },
  { ...noHazards, unit: null, name: '尚未交办', unassigned: 2 },
];

it('a unit says its rate with what it is of, and choosing it narrows map and figures to it [L7]', async () => {
  const onChoose = vi.fn<(unit: string) => void>();
  renderPart(<UnitList units={units} chosen={null} onChoose={onChoose} />);
  const [first, last] = await screen.findAllByRole('option');
  expect(first?.textContent).toContain('75.0%（3/4项）');
  expect(first?.textContent).toContain('逾期 1');
  if (first !== undefined) fireEvent.click(first);
  expect(onChoose).toHaveBeenCalledWith('U1');
  if (last !== undefined) fireEvent.click(last);
  expect(onChoose).toHaveBeenCalledTimes(1);
});

it('without hazards says so', () => {
  renderPart(<UnitList units={[]} chosen={null} onChoose={() => {}} />);
  expect(screen.getByText('筛选范围内没有隐患。')).toBeTruthy();
});
