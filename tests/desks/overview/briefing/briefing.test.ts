import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBriefing } from '../../../../src/desks/overview/briefing/briefing.ts';
import {
  type Block,
  briefingBlocks,
} from '../../../../src/desks/overview/briefing/briefing-blocks.ts';
import { en } from '../../../../src/text/en.ts';
import { createI18n } from '../../../../src/text/i18n.ts';
import { briefingSource } from '../../../support/briefing-source.ts';
import { hazardAt } from '../../../support/district.ts';

const inChinese = { t: createI18n('zh', null).t, language: 'zh' } as const;
const inEnglish = { t: createI18n('en', en).t, language: 'en' } as const;

const blocksOf = (...change: Parameters<typeof briefingSource>) =>
  briefingBlocks(makeBriefing(briefingSource(...change)), inChinese);
const textsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : []));
const tablesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));

describe('a briefing', () => {
  it('says in its head that it is a draft, of what, of which days, by which filter, as of which hour [L29]', () => {
    expect(textsOf(blocksOf()).slice(0, 5)).toEqual([
      '草稿（未编号、未签发）',
      '山城区隐患排查整治情况简报',
      '数据截至6月12日18时',
      '隐患发现日期：近30天',
      '筛选条件：燃气、逾期',
    ]);
    expect(textsOf(blocksOf())).not.toContain('演示数据，非真实情况');
    expect(textsOf(blocksOf({ isDemo: true }))[0]).toBe('演示数据，非真实情况');
  });

  it('gives every figure with its part and its whole', () => {
    const [figures = []] = tablesOf(blocksOf());
    expect(figures).toEqual([
      ['发现隐患', '1085项', '—'],
      ['已整改（占发现隐患）', '580项', '53.5%（580/1085项）'],
      ['已销号（占发现隐患）', '512项', '47.2%（512/1085项）'],
      ['未整改（占发现隐患）', '505项', '46.5%（505/1085项）'],
      ['待交办（占发现隐患）', '400项', '36.9%（400/1085项）'],
      ['逾期未整改（占未整改）', '37项', '7.3%（37/505项）'],
      ['7日内到期（占未整改）', '24项', '4.8%（24/505项）'],
      ['未排查楼栋', '67栋', '13.1%（67/512栋）'],
    ]);
  });

  it('ranks units by rate, lowest first, what is assigned to nobody last', () => {
    const [, units = []] = tablesOf(blocksOf());
    expect(units.map((row) => row.slice(0, 4))).toEqual([
      ['1', '乙社区', '10', '10.0%（1/10项）'],
      ['2', '甲公司', '1,085', '53.5%（580/1085项）'],
      ['3', '尚未交办', '3', '0.0%（0/3项）'],
    ]);
  });

  it('lists what is overdue with unit, building or area, and days, and says how many it lists', () => {
    const blocks = blocksOf();
    const [, , overdue = []] = tablesOf(blocks);
    expect(overdue).toEqual([
      ['7', '私拉乱接', '甲公司', '甲苑3栋', '2026-06-02', '10'],
      ['8', '私拉乱接', '尚未交办', '一社区', '2026-06-11', '1'],
    ]);
    expect(textsOf(blocks)).toContain('共37项，按逾期天数由多到少列出2项。');
    expect(textsOf(blocks)).toContain('无7日内到期隐患。');
  });

  it('tells the cases that were chosen, without names and numbers, before and after', () => {
    const told = {
      ...hazardAt('closed'),
      number: 9,
      isOverdue: false,
      unit: 'U1',
      description: '业主张三在2单元501私拉电线，电话13812345678。',
      measure: '拆除私拉电线',
      closedOn: '2026-06-01',
    };
    const blocks = blocksOf({ cases: [{ hazard: told, found: 'a', rectified: 'b' }] });
    const text = textsOf(blocks).find((words) => words.startsWith('编号9'));
    expect(text).toContain('业主张某在2单元某户私拉电线，电话＊＊＊。责任单位：甲公司。');
    expect(text).toContain('整改措施：拆除私拉电线。2026-06-01复查销号。');
    expect(blocks).toContainEqual({
      kind: 'pictures',
      pictures: [
        { name: 'a', caption: '整改前' },
        { name: 'b', caption: '整改后' },
      ],
    });
  });

  it('has no telephone and no identity number in it, whatever the records say', () => {
    const number = fc.stringMatching(/^1[3-9]\d{9}$|^\d{17}X$/);
    fc.assert(
      fc.property(number, fc.constantFrom(inChinese, inEnglish), (secret, words) => {
        const hazard = {
          ...hazardAt('assigned'),
          isOverdue: true,
          deadline: '2026-06-02',
          description: `联系人电话${secret}`,
          placeText: `甲苑3栋1单元501 ${secret}`,
          measure: `打电话${secret}`,
        };
        const source = briefingSource({
          overdue: { items: [hazard], total: 1 },
          cases: [{ hazard, found: null, rectified: null }],
        });
        const blocks = JSON.stringify(briefingBlocks(makeBriefing(source), words));
        expect(blocks).not.toContain(secret);
        expect(blocks).not.toContain('501');
      }),
    );
  });

  it('makes every table as wide as the page', () => {
    for (const block of blocksOf()) {
      if (block.kind !== 'table') continue;
      expect(block.columns.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
      for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
    }
  });
});
