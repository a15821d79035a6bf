import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaFault } from '../../../src/domain/import/area-fault.ts';
import { createAreaNames } from '../../../src/domain/import/area-names.ts';

const subdistrict1 = 500_199_001_000_000;
const subdistrict2 = 500_199_002_000_000;
const riverside = 500_199_001_001_000;
const bridge1 = 500_199_001_002_000;
const bridge2 = 500_199_002_001_000;

const areas = [
  { code: 500_199_000_000_000, name: '测试区' },
  { code: subdistrict1, name: '临江街道' },
  { code: subdistrict2, name: '望滩镇' },
  { code: riverside, name: '临江社区' },
  { code: bridge1, name: '桥头社区居民委员会' },
  { code: bridge2, name: '桥头村' },
  { code: 500_199_002_002_000, name: 'Ｂ区社区' },
];

const match = createAreaNames(areas);
const community = (name: string, subdistrict: string | null = null) =>
  match({ community: name, subdistrict });
const inSubdistrict = (name: string) => match({ community: null, subdistrict: name });

describe('the areas that a ledger names', () => {
  it.each(['临江社区', '临江', ' 临 江 社区', '临江社区居委会', '临江社区居民委员会', '临江村'])(
    'is found as %j',
    (name) => {
      expect(community(name)).toEqual({ kind: 'found', code: riverside });
    },
  );

  it.each(['临江街道', '临江', '临江街道办事处', '临江 街道'])(
    'is found as %j in the column of subdistricts',
    (name) => {
      expect(inSubdistrict(name)).toEqual({ kind: 'found', code: subdistrict1 });
    },
  );

  it('is the same in full width, whichever of the two writes so', () => {
    expect(community('B区社区').kind).toBe('found');
    expect(community('Ｂ区').kind).toBe('found');
  });

  it('is the one that is written out where another differs by its ending only', () => {
    expect(community('桥头村')).toEqual({ kind: 'found', code: bridge2 });
    expect(community('桥头')).toEqual({
      kind: 'ambiguous',
      level: 'community',
      codes: [bridge1, bridge2],
    });
  });

  it('is told from another of its name by the subdistrict beside it', () => {
    expect(community('桥头', '临江')).toEqual({ kind: 'found', code: bridge1 });
    expect(community('桥头', '望滩镇')).toEqual({ kind: 'found', code: bridge2 });
    expect(community('临江社区', '望滩镇').kind).toBe('unknown');
  });

  it('may be missing, and then names that are like it are told', () => {
    expect(community('临汀社区')).toEqual({
      kind: 'unknown',
      level: 'community',
      near: ['临江社区'],
    });
    expect(community('白云')).toEqual({ kind: 'unknown', level: 'community', near: [] });
  });

  it('are nobody where none was imported', () => {
    const none = createAreaNames([{ code: 500_199_000_000_000, name: '测试区' }]);
    expect(none({ community: '临江', subdistrict: null })).toEqual({ kind: 'no_areas' });
    expect(none({ community: null, subdistrict: '临江' })).toEqual({ kind: 'no_areas' });
  });

  it('are found by their own names, whatever these are, unless two share one', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), {
      selector: (name) =>
        name
          .normalize('NFKC')
          .replace(/[\s\p{Cf}]/gu, '')
          .toLowerCase(),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(names, (list) => {
        const known = list.map((name, i) => ({ code: subdistrict1 + (i + 1) * 1000, name }));
        const find = createAreaNames(known);
        for (const { code, name } of known) {
          expect(find({ community: name, subdistrict: null })).toEqual({ kind: 'found', code });
        }
      }),
    );
  });
});

describe('an area that is not found by its name', () => {
  it('is a fault that names the codes of those that share it', () => {
    const miss = community('桥头');
    if (miss.kind !== 'ambiguous') throw new Error(miss.kind);
    expect(areaFault({ community: '桥头', subdistrict: null }, miss)).toEqual({
      field: '所属社区',
      found: '桥头',
      expected: {
        zh: '区划编码：同名的有 500199001002、500199002001',
        en: 'an area code, since several bear this name: 500199001002, 500199002001',
      },
    });
  });

  it('is a fault that names those like it', () => {
    const miss = inSubdistrict('临河街道');
    if (miss.kind !== 'unknown') throw new Error(miss.kind);
    const fault = areaFault({ community: null, subdistrict: '临河街道' }, miss);
    expect(fault.field).toBe('所属镇街');
    expect(fault.expected.zh).toBe('已导入的镇街名称，相近的有：临江街道');
  });
});
