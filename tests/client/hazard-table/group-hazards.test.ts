import { describe, expect, it } from 'vitest';
import { applyRow } from '../../../src/client/hazard-table/apply-row.ts';
import { decodeColumns, type HazardColumns } from '../../../src/client/hazard-table/columns.ts';
import { createRowCounter } from '../../../src/client/hazard-table/count-rows.ts';
import { filterHazards, type HazardFilter } from '../../../src/client/hazard-table/filter.ts';
import { groupsOfTally } from '../../../src/client/hazard-table/group-hazards.ts';
import { rowOfChange } from '../../../src/client/hazard-table/row-of-change.ts';
import { dayOfDate } from '../../../src/domain/civil-date.ts';
import { noHazards } from '../../../src/domain/hazard/count-hazards.ts';
import { changeOf, hazardAfter } from '../change-of.ts';
import { arrowOf, type FixtureRow } from './arrow-fixture.ts';

const today = '2026-09-01';

function groupsOf(columns: HazardColumns, filter: HazardFilter) {
  const counter = createRowCounter(columns, null);
  return groupsOfTally(columns, counter.groups(filterHazards(columns, filter), dayOfDate(today)));
}

function grouped(hazards: readonly Partial<FixtureRow>[], filter: HazardFilter = {}) {
  const columns = decodeColumns(arrowOf(hazards));
  return groupsOf(columns, filter);
}

describe('the groups of the hazards', () => {
  it('count a deadline of today as due soon, one of yesterday as overdue, a far one as neither', () => {
    const deadlines = ['2026-08-31', '2026-09-01', '2026-09-08', '2026-09-09', null];
    const { matching } = grouped(deadlines.map((deadline) => ({ deadline })));
    expect(matching).toEqual({ ...noHazards, assigned: 5, overdue: 1, dueSoon: 2 });
  });

  it('press nobody for what is rectified or closed', () => {
    const { matching } = grouped([
      { status: 'rectified', deadline: '2026-08-01' },
      { status: 'closed', deadline: '2026-09-02' },
    ]);
    expect(matching).toEqual({ ...noHazards, rectified: 1, closed: 1 });
  });

  it('tell one type from the same word in the other category [S0-R4]', () => {
    const { types } = grouped([
      { category: 'gas', type: '私拉乱接' },
      { category: 'electricity', type: '私拉乱接' },
      { category: 'gas', type: '私拉乱接' },
    ]);
    expect(types.map(({ category, type, assigned }) => [category, type, assigned])).toEqual([
      ['electricity', '私拉乱接', 1],
      ['gas', '私拉乱接', 2],
    ]);
  });

  it('count each day for what happened on it, of the hazards that match', () => {
    const { days } = grouped(
      [
        { foundOn: '2026-08-01', rectifiedOn: '2026-08-03', closedOn: '2026-08-03' },
        { foundOn: '2026-08-01', unit: null },
        { foundOn: '2026-08-03', unit: 'U2' },
      ],
      { unit: 'U1' },
    );
    expect(days).toEqual([
      { on: '2026-08-01', found: 1, rectified: 0, closed: 0 },
      { on: '2026-08-03', found: 0, rectified: 1, closed: 1 },
    ]);
  });

  it('follow a live change to a unit and a type that nobody had before', () => {
    const columns = decodeColumns(arrowOf([{ number: 1 }]));
    const row = rowOfChange(
      changeOf({ entity: 'hazard', after: hazardAfter({ number: 1, unit: 'U9', type: '堵塞' }) }),
    );
    if (row !== null) applyRow(columns, row);
    const { units, types } = groupsOf(columns, { unit: 'U9' });
    expect(units.map(({ unit }) => unit)).toEqual(['U9']);
    expect(types.map(({ type }) => type)).toEqual(['堵塞']);
  });

  it('are empty for an empty table', () => {
    expect(grouped([])).toEqual({ matching: noHazards, areas: [], units: [], types: [], days: [] });
  });
});
