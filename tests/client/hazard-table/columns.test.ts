import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import {
  decodeColumns,
  growColumns,
  noDay,
  unlocated,
} from '../../../src/client/hazard-table/columns.ts';
import { dayOfDate } from '../../../src/domain/civil-date.ts';
import { hazardCategories, hazardGrades, hazardStatuses } from '../../../src/domain/hazard.ts';
import { arrowOf } from './arrow-fixture.ts';

describe('the columns of an Arrow stream', () => {
  it('hold every row under its number', () => {
    const columns = decodeColumns(arrowOf([{ number: 12 }, { number: 40 }, { number: 7 }]));
    expect(columns.count).toBe(3);
    expect([...columns.number]).toEqual([12, 40, 7]);
    expect(columns.rowOfNumber.get(40)).toBe(1);
  });

  it('keep micro-degrees and mark a hazard without a position', () => {
    const columns = decodeColumns(
      arrowOf([{ position: [106.616814, 29.422288] }, { position: null }]),
    );
    expect([columns.lng[0], columns.lat[0]]).toEqual([106616814, 29422288]);
    expect([columns.lng[1], columns.lat[1]]).toEqual([unlocated, unlocated]);
  });

  it('code the words in the order of the domain, whatever the order of the dictionary', () => {
    const rows = [...hazardStatuses].reverse().map((status) => ({ status }));
    const columns = decodeColumns(arrowOf([...rows, { category: 'ebike', grade: 'major' }]));
    expect([...columns.status.subarray(0, 5)]).toEqual([4, 3, 2, 1, 0]);
    expect(hazardCategories[columns.category[5] ?? 9]).toBe('ebike');
    expect(hazardGrades[columns.grade[5] ?? 9]).toBe('major');
  });

  it('keep days, and no deadline as later than any day', () => {
    const columns = decodeColumns(arrowOf([{ deadline: '2026-09-30' }, { deadline: null }]));
    expect(columns.deadlineDay[0]).toBe(dayOfDate('2026-09-30'));
    expect(columns.deadlineDay[1]).toBe(noDay);
  });

  it('keep 15-digit areas exactly', () => {
    const columns = decodeColumns(arrowOf([{ area: 500199001007999 }]));
    expect(columns.areas.values[columns.area[0] ?? -1]).toBe(500199001007999);
  });

  it('may be none', () => {
    expect(decodeColumns(arrowOf([])).count).toBe(0);
  });

  it('keep their rows when they grow', () => {
    const columns = decodeColumns(arrowOf([{ number: 3 }, { number: 9 }]));
    growColumns(columns);
    expect(columns.number.length).toBeGreaterThan(2);
    expect([columns.number[0], columns.number[1], columns.count]).toEqual([3, 9, 2]);
  });
});

describe('a stream that breaks the contract', () => {
  it('is refused when a word is unknown', () => {
    expect(() => decodeColumns(arrowOf([{ status: 'forgotten' }]))).toThrow(/forgotten.*status/);
  });

  it('is refused when a column is missing', () => {
    const bytes = tableToIPC(tableFromArrays({ numberStep: [1] }), { format: 'stream' });
    expect(() => decodeColumns(new Uint8Array(bytes ?? []).buffer)).toThrow(/lng/);
  });
});
