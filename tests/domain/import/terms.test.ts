import { describe, expect, it } from 'vitest';
import {
  areaLevelTerms,
  categoryTerms,
  createTermIndex,
  flagTerms,
  gradeTerms,
  residentialUses,
  riskLevelTerms,
  sourceTerms,
  statusTerms,
  type Terms,
} from '../../../src/domain/import/terms.ts';
import { comparableTerm } from '../../../src/domain/import/text.ts';

const lists: Record<string, Terms<string>> = {
  areaLevelTerms,
  categoryTerms,
  flagTerms,
  gradeTerms,
  residentialUses,
  riskLevelTerms,
  sourceTerms,
  statusTerms,
};

describe('terms', () => {
  it.each(Object.keys(lists))('no word of %s stands for two codes', (name) => {
    const words = Object.entries(lists[name]!).flatMap(([code, terms]) => [
      ...new Set([code, ...terms].map(comparableTerm)),
    ]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  it.each([
    [categoryTerms, '用电隐患', 'electricity'],
    [categoryTerms, '飞线充电', 'ebike'],
    [categoryTerms, '电动 自行车', 'ebike'],
    [categoryTerms, 'GAS', 'gas'],
    [statusTerms, '待交办', 'unassigned'],
    [statusTerms, '已整改待复查', 'rectified'],
    [statusTerms, '已整改', 'rectified'],
    [statusTerms, '销案', 'closed'],
    [statusTerms, '已销案', 'closed'],
    [gradeTerms, '重大', 'major'],
    [gradeTerms, '未定级', 'ungraded'],
    [riskLevelTerms, '红', 'major'],
    [riskLevelTerms, '橙色', 'larger'],
    [riskLevelTerms, '低', 'low'],
    [sourceTerms, '１２３４５', 'complaint'],
    [sourceTerms, 'gas_inspection', 'gas_inspection'],
  ] as const)('reads a word of %#', (terms: Terms<string>, word, code) => {
    expect(createTermIndex(terms)(word)).toBe(code);
  });

  it('knows nothing of other words', () => {
    expect(createTermIndex(statusTerms)('反弹')).toBeNull();
    expect(createTermIndex(residentialUses)('yes')).toBeNull();
  });
});
