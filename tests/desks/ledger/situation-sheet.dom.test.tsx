import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { CompoundFile } from '../../../src/client/queries/compounds.ts';
import type { HazardRow } from '../../../src/client/queries/hazards.ts';
import type { NoticeSheet } from '../../../src/client/queries/notices.ts';
import { SituationSheet } from '../../../src/desks/ledger/situation-sheet.tsx';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';
import { hazardAt } from '../../support/district.ts';
import { emptyPage, fakeServer } from '../../support/fake-server.ts';
import { compound } from '../../support/object-views.ts';
import { renderPart } from '../../support/render-part.tsx';

const sheet = readSeeds()
  .notices.flatMap(({ tables }) => tables)
  .find(({ code }) => code === 'situation_table') as NoticeSheet;
const open: HazardRow = {
  ...hazardAt('assigned'),
  id: 'H1',
  description: '楼道飞线',
  deadline: '2026-06-30',
  deadlineText: '6月30日前',
  isOverdue: false,
};
const done: HazardRow = {
  ...hazardAt('rectified'),
  id: 'H2',
  description: '雨棚可燃',
  isOverdue: false,
};

function show(facts: Partial<CompoundFile>) {
  fakeServer({ 'GET /api/contacts': () => emptyPage });
  const onOpenHazard = vi.fn<(hazard: HazardRow) => void>();
  renderPart(
    <SituationSheet
      sheet={sheet}
      compound={{ ...compound, ...facts }}
      hazards={[open, done]}
      confirmed={null}
      onOpenHazard={onOpenHazard}
    />,
  );
  const cell = (code: string) =>
    document.querySelector(`td[data-column="${code}"]`)?.textContent?.replaceAll(/\s+/g, ' ');
  return { cell, onOpenHazard };
}

it('a compound has what was found, what of it is rectified, and by when the rest shall be [S0-R3] [S0-T3]', () => {
  const { cell, onOpenHazard } = show({});
  expect(cell('found_count')).toBe('2');
  expect(cell('found_list')).toBe('1. 楼道飞线2. 雨棚可燃');
  expect(cell('rectified_count')).toBe('1');
  expect(cell('rectified_list')).toBe('1. 雨棚可燃');
  expect(cell('remaining_deadline')).toBe('6月30日前');
  expect(cell('remarks')).toBe('');
  fireEvent.click(screen.getByRole('button', { name: '2. 雨棚可燃' }));
  expect(onOpenHazard).toHaveBeenCalledWith(done);
});

it('the numbers that it reported stand beside those on record where they differ, with its remarks [S0-T3] [S0-R10]', () => {
  const { cell } = show({ reportedHazards: 5, reportedRectified: 1, remarks: '资金待落实' });
  expect(cell('found_count')).toBe('2 （上报 5）');
  expect(cell('rectified_count')).toBe('1');
  expect(cell('remarks')).toBe('资金待落实');
});
