import { describe, expect, it } from 'vitest';
import {
  cellOf,
  columnsOf,
  isFiledAbove,
  totalsOf,
} from '../../../src/desks/ledger/quality-table.ts';
import { qualityKindNames } from '../../../src/domain/quality/quality-kind.ts';
import { countsOf } from '../../support/quality-counts.ts';

const known = countsOf(500_199_001_001_000, {
  looked: { hazards: 20, dutiableHazards: 8, buildings: 5 },
  issues: { hazard_unlocated: 3, hazard_without_unit: 2 },
});
const unknown = countsOf(500_199_001_002_000, {
  hasLedger: false,
  looked: { buildings: 4, communities: 1 },
  issues: { building_without_height: 4, community_without_ledger: 1 },
});

describe('the table of the quality issues', () => {
  it('has a column for each kind that was found, by group, and names all the others [C23]', () => {
    const { groups, clean, empty } = columnsOf([known, unknown]);
    expect(groups).toEqual([
      {
        group: 'missing',
        kinds: ['community_without_ledger', 'hazard_without_unit', 'building_without_height'],
      },
      { group: 'unlocated', kinds: ['hazard_unlocated'] },
    ]);
    expect(clean).toContain('hazard_without_deadline');
    expect(empty).toContain('device_unlocated');
    const named = [...groups.flatMap(({ kinds }) => kinds), ...clean, ...empty];
    expect(named.toSorted()).toEqual(qualityKindNames.toSorted());
  });

  it('says of how many a number is [C23]', () => {
    expect(cellOf(known, 'hazard_without_unit')).toEqual({ kind: 'found', count: 2, among: 8 });
    expect(cellOf(known, 'hazard_without_deadline')).toEqual({ kind: 'none', among: 8 });
    expect(cellOf(known, 'site_unlocated')).toEqual({ kind: 'nothing' });
  });

  it('says unknown, never zero, where nobody has inspected yet [S0-R11][L32]', () => {
    expect(cellOf(unknown, 'hazard_unlocated')).toEqual({ kind: 'unknown' });
    expect(cellOf(unknown, 'storeys_against_height')).toEqual({ kind: 'unknown' });
    expect(cellOf(unknown, 'building_without_height')).toMatchObject({ kind: 'found' });
  });

  it('adds up its rows, and tells what no community holds from a community', () => {
    const { looked, issues } = totalsOf([known, unknown]);
    expect([looked.buildings, issues.hazard_unlocated]).toEqual([9, 3]);
    expect(isFiledAbove(known)).toBe(false);
    expect(isFiledAbove(countsOf(500_199_001_000_000))).toBe(true);
  });
});
