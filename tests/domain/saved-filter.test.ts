import { describe, expect, it } from 'vitest';
import { nameFilter, savedFilterLimits } from '../../src/domain/saved-filter.ts';

const name = (more: Partial<Parameters<typeof nameFilter>[0]>) =>
  nameFilter({ name: '逾期电气', text: '', taken: [], ...more });

describe('a filter is kept under a name', () => {
  it('that no other of the person has', () => {
    expect(name({})).toEqual({ ok: true, value: '逾期电气' });
    expect(name({ taken: ['逾期电气'] })).toMatchObject({ refusal: 'name_taken' });
  });

  it.each([
    [{ name: '李某 13800138000' }],
    [{ text: '13800138000' }],
    [{ text: '身份证 50010319900101123X' }],
  ])('without anybody’s number: %j', (more) => {
    expect(name(more)).toMatchObject({ refusal: 'personal_data' });
  });

  it('with the numbers that a ledger has', () => {
    expect(name({ name: '20号楼 2026 第3批', text: '500199001001000' })).toMatchObject({
      ok: true,
    });
  });

  it('while there are not too many', () => {
    const taken = Array.from({ length: savedFilterLimits.filters }, (_, index) => `筛选${index}`);
    expect(name({ taken })).toMatchObject({ refusal: 'too_many_filters' });
  });
});
