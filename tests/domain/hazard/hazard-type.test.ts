import { describe, expect, it } from 'vitest';
import { fitsCheckItem, officialType } from '../../../src/domain/hazard/hazard-type.ts';
import { hazardCategories } from '../../../src/domain/hazard.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';

const { taxonomy } = readSeeds();
const typeOf = (category: (typeof hazardCategories)[number], type: string) =>
  officialType(taxonomy, { category, type });

describe('the type of a hazard', () => {
  it('is its official term, by every term of its category [S0-R4]', () => {
    for (const { code, types } of taxonomy.categories) {
      const category = hazardCategories.find((known) => known === code) ?? 'gas';
      for (const { zh } of types) expect(typeOf(category, zh)).toEqual({ ok: true, value: zh });
    }
  });

  it('is the official term where an alias or a spaced word stands', () => {
    expect(typeOf('electricity', '电气线路私拉乱接')).toEqual({ ok: true, value: '私拉乱接' });
    expect(typeOf('ebike', ' 飞线 充电')).toEqual({ ok: true, value: '飞线充电' });
  });

  it('may be of one name in two categories [S0-R4]', () => {
    expect(typeOf('electricity', '私拉乱接')).toEqual(typeOf('gas', '私拉乱接'));
  });

  it.each([
    ['electricity', '燃气混用', 'type_of_other_category'],
    ['gas', '飞线充电', 'type_of_other_category'],
    ['gas', '燃气混用，液化石油气使用不规范', 'ambiguous_type'],
    ['gas', '不存在的类型', 'unknown_type'],
    ['gas', '燃气混用、管道设施老化', 'unknown_type'],
  ] as const)('of %s is not %s: %s [S0-R4]', (category, type, refusal) => {
    expect(typeOf(category, type)).toEqual({ ok: false, refusal });
  });
});

describe('a check item', () => {
  const fits = (space: 'corridor' | 'basement' | null, category: 'gas' | 'electricity') =>
    fitsCheckItem(taxonomy, { space, category, checkItem: 'corridor_firestop' });

  it('belongs to its space and its category [S0-E13]', () => {
    expect(fits('corridor', 'electricity')).toBe(true);
    expect(fits(null, 'electricity')).toBe(true);
    expect(fits('basement', 'electricity')).toBe(false);
    expect(fits('corridor', 'gas')).toBe(false);
  });

  it('need not be named', () => {
    const none = { space: null, category: 'fire', checkItem: null } as const;
    expect(fitsCheckItem(taxonomy, none)).toBe(true);
  });
});
