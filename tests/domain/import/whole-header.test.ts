import { describe, expect, it } from 'vitest';
import { wholeHeader } from '../../../src/domain/import/whole-header.ts';

describe('a header that a Shapefile has cut off', () => {
  it.each([
    ['楼栋编', 'buildings', '楼栋编号'],
    ['是否老旧小', 'compounds', '是否老旧小区'],
    ['是否老', null, '是否老旧小区'],
    ['passiveId', 'devices', 'passiveId'],
    ['electricit', 'sites', 'electricityYuanPerKwh'],
  ] as const)('%s of %s is %s', (header, kind, whole) => {
    expect(wholeHeader(header, kind)).toBe(whole);
  });

  it.each([
    ['名称', 'buildings'],
    ['充电场', 'sites'],
    ['无关的', 'buildings'],
    ['be', 'buildings'],
  ] as const)('%s of %s stays as it is', (header, kind) => {
    expect(wholeHeader(header, kind)).toBe(header);
  });
});
