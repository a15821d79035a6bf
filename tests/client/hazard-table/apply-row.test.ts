import { describe, expect, it } from 'vitest';
import { applyRow } from '../../../src/client/hazard-table/apply-row.ts';
import { decodeColumns, noDay, unlocated } from '../../../src/client/hazard-table/columns.ts';
import { filterHazards } from '../../../src/client/hazard-table/filter.ts';
import { rowOfChange } from '../../../src/client/hazard-table/row-of-change.ts';
import type { ChangeView } from '../../../src/contract/changes.ts';
import { changeOf, hazardAfter } from '../change-of.ts';
import { arrowOf } from './arrow-fixture.ts';

function hazardChange(values: Record<string, unknown>): ChangeView {
  return changeOf({ entity: 'hazard', entityId: 'H7', after: hazardAfter(values) });
}

function rowOf(values: Record<string, unknown>) {
  const row = rowOfChange(hazardChange(values));
  if (row === null) throw new Error('Expected a row');
  return row;
}

describe('a live hazard', () => {
  it('changes its row', () => {
    const columns = decodeColumns(arrowOf([{ number: 7, status: 'assigned' }, { number: 8 }]));
    applyRow(columns, rowOf({ status: 'closed', position: null, deadline: null }));
    expect(columns.count).toBe(2);
    expect(columns.status[0]).toBe(4);
    expect([columns.lng[0], columns.deadlineDay[0]]).toEqual([unlocated, noDay]);
  });

  it('is appended when its number is new, and can be changed again', () => {
    const columns = decodeColumns(arrowOf([]));
    for (let number = 1; number <= 200; number++) applyRow(columns, rowOf({ number }));
    applyRow(columns, rowOf({ number: 150, status: 'closed' }));
    expect(columns.count).toBe(200);
    expect(filterHazards(columns, { status: ['closed'] }).matching).toBe(1);
    expect(columns.rowOfNumber.get(150)).toBe(149);
  });
});
