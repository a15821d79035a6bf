import { describe, expect, it } from 'vitest';
import {
  comparableHeader,
  comparableTerm,
  isBlank,
  isDamaged,
  tidyName,
  tidyProse,
  tidyTerm,
} from '../../../src/domain/import/text.ts';

describe('comparable text', () => {
  it('overlooks width, case, blanks and byte order marks of a term', () => {
    expect(comparableTerm('\ufeff 电动 自行车 ')).toBe('电动自行车');
    expect(comparableTerm('Ｅ－Ｂike')).toBe('e-bike');
  });

  it('overlooks the unit and the mark of a must of a header', () => {
    expect(comparableHeader('* 建筑高度（米）')).toBe('建筑高度');
    expect(comparableHeader('building_levels')).toBe('buildinglevels');
    expect(comparableHeader('建筑名称：')).toBe('建筑名称');
    expect(comparableHeader('addr:street')).toBe('addr:street');
  });
});

describe('tidy text', () => {
  it('puts a name on one line with digits and letters in half width', () => {
    expect(tidyName(' Ａ区 \n１２　栋 ')).toBe('A区 12 栋');
  });

  it('keeps Chinese punctuation', () => {
    expect(tidyName('幸福里（二期）')).toBe('幸福里（二期）');
  });

  it('takes the blanks out of a term', () => {
    expect(tidyTerm('燃气 混用')).toBe('燃气混用');
  });

  it('keeps the lines of prose', () => {
    expect(tidyProse('1.甲\r\n2.乙\n')).toBe('1.甲\n2.乙');
  });
});

describe('isBlank', () => {
  it('knows what people type for nothing', () => {
    expect(['', ' ', '-', '——', '/', 'NULL', 'n/a'].every(isBlank)).toBe(true);
    expect(['无', '0', '否'].some(isBlank)).toBe(false);
  });
});

describe('isDamaged', () => {
  it('finds what a database would refuse or change', () => {
    expect(['\ud800', 'a\udc00', 'a\u0000', '\ufffd'].every(isDamaged)).toBe(true);
    expect(['𠮷野', '楼栋', '🏠'].some(isDamaged)).toBe(false);
  });
});
