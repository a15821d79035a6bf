import { describe, expect, it } from 'vitest';
import {
  buildingColumns,
  columnsOfKind,
  createHeaderIndex,
  hazardColumns,
  missingColumns,
  rowKinds,
} from '../../../src/domain/import/columns.ts';
import { comparableHeader } from '../../../src/domain/import/text.ts';

describe('columns', () => {
  it.each(rowKinds)('no header of %s stands for two fields', (kind) => {
    const claims = new Map<string, Set<string>>();
    for (const [field, { zh, aliases }] of Object.entries(columnsOfKind[kind])) {
      for (const name of [zh, ...aliases]) {
        const key = comparableHeader(name);
        claims.set(key, (claims.get(key) ?? new Set()).add(field));
      }
    }
    const ambiguous = [...claims].filter(([, fields]) => fields.size > 1);
    expect(ambiguous).toEqual([]);
  });

  it('knows official, English and OpenStreetMap headers', () => {
    const matchBuilding = createHeaderIndex(buildingColumns);
    expect(matchBuilding('建筑高度（米）')?.field).toBe('heightMeters');
    expect(matchBuilding('building:levels')?.field).toBe('storeys');
    expect(matchBuilding('建筑位置')?.field).toBe('address');
    expect(matchBuilding('备注')).toBeNull();
    const matchHazard = createHeaderIndex(hazardColumns);
    expect(matchHazard('隐患 类别')?.field).toBe('category');
    expect(matchHazard('Found_On')?.field).toBe('foundOn');
  });

  it('never takes the running number of a sheet for an id', () => {
    expect(rowKinds.some((kind) => createHeaderIndex(columnsOfKind[kind])('序号'))).toBe(false);
  });

  it('names the required columns that a header lacks', () => {
    const missing = missingColumns('hazards', ['类别', '隐患描述', '排查日期']);
    expect(missing.map((column) => column.zh)).toEqual(['隐患类型']);
  });
});
