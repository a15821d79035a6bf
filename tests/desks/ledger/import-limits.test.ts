import { describe, expect, it } from 'vitest';
import { importLimits as limitsOfServer } from '../../../src/contract/imports.ts';
import { importLimits, refusalAtDoor } from '../../../src/desks/ledger/import-limits.ts';

it('the page states the limits that the server keeps', () => {
  expect(limitsOfServer).toMatchObject(importLimits);
});

describe('a file that is not worth sending', () => {
  it('is told apart by name and size alone', () => {
    const kindOf = (name: string, size = 100) => refusalAtDoor({ name, size })?.kind ?? null;
    expect(kindOf('区域.GeoJSON')).toBeNull();
    expect(kindOf('隐患.csv')).toBeNull();
    expect(kindOf('楼栋.zip')).toBeNull();
    expect(kindOf('情况表.xlsx')).toBe('sheet');
    expect(kindOf('楼栋.dbf')).toBe('shapefile-part');
    expect(kindOf('现场.jpg')).toBe('unknown-format');
    expect(kindOf('隐患.csv', 0)).toBe('empty');
    expect(kindOf('隐患.csv', importLimits.fileBytes)).toBeNull();
  });

  it('is named with its size in whole megabytes, rounded up', () => {
    expect(refusalAtDoor({ name: 'a.csv', size: importLimits.fileBytes + 1 })).toEqual({
      kind: 'too-large',
      megabytes: 65,
    });
  });
});
