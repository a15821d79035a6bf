import { describe, expect, it } from 'vitest';
import { hazardTypes } from '../../data/generator/hazard-types.ts';
import { hazardCategories } from '../../src/domain/hazard.ts';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';

const { taxonomy, notices } = readSeeds();
const { categories, spaces } = taxonomy;

const officialTypes: [row: string, category: string, term: string][] = [
  ['S0-E2.1', 'electricity', '线路敷设不规范'],
  ['S0-E2.2', 'electricity', '私拉乱接'],
  ['S0-E2.3', 'electricity', '电气设备使用不规范'],
  ['S0-E2.4', 'electricity', '防火封堵不规范'],
  ['S0-E2.5', 'electricity', '电气设施老化'],
  ['S0-E2.6', 'electricity', '电动自行车违规充电停放'],
  ['S0-E3.1', 'gas', '管道敷设不规范'],
  ['S0-E3.2', 'gas', '私拉乱接'],
  ['S0-E3.3', 'gas', '违规圈围占压燃气管道设施'],
  ['S0-E3.4', 'gas', '燃气燃烧器具安装使用不规范'],
  ['S0-E3.5', 'gas', '燃气安全装置安装使用不规范'],
  ['S0-E3.6', 'gas', '用气安全措施安装使用不规范'],
  ['S0-E3.7', 'gas', '管道设施老化'],
  ['S0-E3.8', 'gas', '燃气混用'],
  ['S0-E3.9', 'gas', '液化石油气使用不规范'],
];

const checkItems: [row: string, space: string, electricity: string[], gas: string[]][] = [
  [
    'S0-E11',
    '楼栋转换层、架空层、设备层等空间',
    ['电气线路敷设不规范'],
    [
      '燃气管道设施老化锈蚀',
      '转换层使用燃气用具',
      '改变转换层用途造成燃气管道穿越卧室、卫生间',
      '违规包裹、圈围燃气管道设施',
      '违规使用、储存液化石油气',
    ],
  ],
  [
    'S0-E12',
    '地下室、半地下室、车库、庭院等空间',
    ['私拉乱接电线', '超负荷使用大功率电气设备'],
    [
      '违规改造圈围燃气管道设施',
      '未规范安装使用可燃气体泄漏报警装置',
      '未规范安装使用机械送排风装置',
      '违规包裹、圈围燃气管道设施',
      '排水管道、化粪池、电力线路、发电设备与燃气管道间距不足',
    ],
  ],
  [
    'S0-E13',
    '楼道、大厅等空间',
    ['违规私拉乱接', '电缆井内电气线路敷设不规范', '防火封堵不规范'],
    ['燃气管道设施老化锈蚀', '未规范安装使用可燃气体泄漏报警装置', '未规范安装使用机械送排风装置'],
  ],
  [
    'S0-E14',
    '单位用户',
    ['超负荷使用大功率电气设备', '电气设备附近堆放易燃物品', '外露电线绝缘层老化、破损'],
    [
      '燃气灶、热水器等燃气用具安装不规范或超期使用',
      '私拉乱接燃气管道',
      '未安装或停用可燃气体泄漏报警装置',
      '可燃气体泄漏报警装置信号未接入消防控制系统',
      '管道气和液化石油气混用',
      '二楼及以上楼层违规使用液化石油气',
    ],
  ],
  [
    'S0-E15',
    '居民用户',
    ['超负荷使用大功率电器', '电取暖设备附近堆放易燃物品', '外露电线绝缘层老化、破损'],
    [
      '私拉乱接燃气管道',
      '燃气灶、热水器等燃气用具无产品合格证书、安装不规范或超期使用',
      '燃气灶具无熄火保护装置',
      '表后管道非燃气专用管道或超期使用',
      '户内立管和表具老化锈蚀',
      '二楼及以上楼层违规使用液化石油气',
    ],
  ],
];

describe('the taxonomy of hazards', () => {
  it('has the categories of the domain, in its order', () => {
    expect(categories.map(({ code }) => code)).toEqual(hazardCategories);
  });

  it('calls the two categories of the first notice by its words [S0-E1]', () => {
    const named = categories.filter(({ rows }) => rows.includes('S0-E1'));
    expect(named.map(({ code, zh, types }) => [code, zh, types.length])).toEqual([
      ['electricity', '用电隐患', 6],
      ['gas', '用气隐患', 9],
    ]);
  });

  it.each(officialTypes)('[%s] holds the %s type %s', (row, category, term) => {
    const holders = categories.flatMap(({ code, types }) =>
      types.filter(({ rows }) => rows.includes(row)).map(({ zh }) => [code, zh]),
    );
    expect(holders).toEqual([[category, term]]);
  });

  it('knows every type that the demo district has, in its category', () => {
    const terms = new Set(
      categories.flatMap(({ code, types }) => types.map(({ zh }) => `${code}/${zh}`)),
    );
    const unknown = hazardTypes.filter(({ category, term }) => !terms.has(`${category}/${term}`));
    expect(hazardTypes.length).toBeGreaterThan(15);
    expect(unknown).toEqual([]);
  });

  it('reads the joined words of the first notice as either of two types [S0-X4]', () => {
    const types = categories.flatMap((category) => category.types);
    const joined = types.filter(({ aliases }) =>
      aliases.includes('燃气混用，液化石油气使用不规范'),
    );
    expect(joined.map(({ zh }) => zh)).toEqual(['燃气混用', '液化石油气使用不规范']);
  });

  it('keeps no blanks in its words, since terms are compared without [S0-X5]', () => {
    const words = categories.flatMap(({ zh, aliases, types }) => [
      zh,
      ...aliases,
      ...types.flatMap((type) => [type.zh, ...type.aliases]),
    ]);
    expect(words.filter((word) => /\s/.test(word))).toEqual([]);
  });

  it('lets no alias lead to two types of a category, but for the joined words', () => {
    const twice = categories.flatMap(({ types }) =>
      repeated(types.flatMap(({ zh, aliases }) => [zh, ...aliases])),
    );
    expect(twice).toEqual(['燃气混用，液化石油气使用不规范']);
  });

  it.each(['S1-E4', 'S1-E6', 'S4-E9'])('finds a type for each hazard of the list of %s', (row) => {
    const known = new Set(
      categories.flatMap(({ types }) => types.flatMap(({ zh, aliases }) => [zh, ...aliases])),
    );
    const lists = notices.flatMap(({ lists: all }) => all.filter(({ rows }) => rows.includes(row)));
    const terms = lists.flatMap((list) => list.terms.map(({ zh }) => zh));
    expect(terms.length).toBeGreaterThan(3);
    expect(terms.filter((term) => !known.has(term))).toEqual([]);
  });
});

describe('the spaces of an inspection', () => {
  it('are three kinds of common spaces and two of users [S0-E4]', () => {
    const named = spaces.filter(({ rows }) => rows.includes('S0-E4'));
    expect(named.map(({ code, zh }) => [code, zh])).toEqual([
      ['space_transfer', '楼栋转换层、架空层、设备层等空间'],
      ['space_basement', '地下室、半地下室、车库、庭院等空间'],
      ['space_corridor', '楼道、大厅等空间'],
      ['user_unit', '单位用户'],
      ['user_resident', '居民用户'],
    ]);
  });

  it('gain the charging facilities in the professional inspection, without items [S0-E4b]', () => {
    const named = spaces.filter(({ rows }) => rows.includes('S0-E4b'));
    expect(named.map(({ zh, items }) => [zh, items])).toEqual([['充电设施', []]]);
  });

  it.each(checkItems)('[%s] lists what is checked in %s', (row, space, electricity, gas) => {
    const [found, ...others] = spaces.filter(({ rows }) => rows.includes(row));
    expect(others).toEqual([]);
    expect(found?.zh).toBe(space);
    const termsOf = (category: string) =>
      found?.items.filter((item) => item.category === category).map(({ zh }) => zh);
    expect([termsOf('electricity'), termsOf('gas')]).toEqual([electricity, gas]);
  });

  it('hold 37 items, 12 of electricity and 25 of gas, each of a type of its category', () => {
    const items = spaces.flatMap((space) => space.items);
    const electricity = items.filter(({ category }) => category === 'electricity');
    expect([items.length, electricity.length]).toEqual([37, 12]);
    const types = new Set(
      categories.flatMap(({ code, types: own }) => own.map((type) => `${code}/${type.code}`)),
    );
    expect(items.filter(({ category, type }) => !types.has(`${category}/${type}`))).toEqual([]);
  });

  it('give categories, types, spaces and items a code of their own each', () => {
    expect(repeated(categories.flatMap(({ types }) => types.map(({ code }) => code)))).toEqual([]);
    expect(repeated(spaces.map(({ code }) => code))).toEqual([]);
    expect(repeated(spaces.flatMap(({ items }) => items.map(({ code }) => code)))).toEqual([]);
  });
});

function repeated(words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}
