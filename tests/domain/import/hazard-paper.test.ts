import { describe, expect, it } from 'vitest';
import { parseRows } from '../../../src/domain/import/parse-rows.ts';
import { recogniseKind } from '../../../src/domain/import/recognise-kind.ts';
import { options, soundHazard, tableRow } from './source-rows.ts';

function parseHazard(properties: Record<string, unknown>) {
  const { parsed, faults } = parseRows('hazards', [tableRow(properties)], options);
  return { draft: parsed[0]?.draft, mends: parsed[0]?.mends, faults };
}

/** As the plan of a building and its situation tables are headed. */
const officialLedger = {
  序号: 1,
  所属街道: '临江街道',
  '村（社区）': '临江社区',
  小区名称: '演示里',
  建筑名称: '3栋',
  地址: '临江路 12 号',
  排查时间: '2026-05-08',
  排查空间: '楼道、大厅等空间',
  检查项: 'corridor_wiring',
  隐患类别: '用电隐患',
  隐患类型: '私拉乱接',
  隐患描述: '三楼过道飞线',
  整改主体: '物业服务企业',
  整改措施: '拆除飞线',
  '整改资金（万元）': '1.25',
  整改时限: '2026年12月底前',
  整改预案: '分两批更换',
  轻重缓急: '急',
};

describe('what a ledger says of a hazard beside its life', () => {
  it('is read with official headers', () => {
    const headers = Object.keys(officialLedger);
    expect(recogniseKind(headers, 'none').kind).toBe('hazards');
    const { draft, faults } = parseHazard(officialLedger);
    expect(faults).toEqual([]);
    expect(draft).toMatchObject({
      externalId: null,
      areaWords: { community: '临江社区', subdistrict: '临江街道' },
      compoundRef: '演示里',
      buildingRef: '3栋',
      placeText: '临江路 12 号',
      space: 'corridor',
      checkItem: 'corridor_wiring',
      rectifyingParty: 'property_manager',
      unitName: null,
      measure: '拆除飞线',
      fundsYuan: 12_500,
      plan: '分两批更换',
      priority: 'urgent',
      deadline: '2026-12-31',
    });
  });

  it.each([
    ['整改资金', '3,000元', 3000],
    ['整改资金', '0.5万元', 5000],
    ['整改资金（元）', 1200.5, 1200.5],
    ['整改资金(万元)', '2万元', 20_000],
    ['整改资金(万元)', '800元', 800],
  ])('is money in yuan: %s %s', (header, text, yuan) => {
    const { draft, mends } = parseHazard({ ...soundHazard, [header]: text });
    expect([draft?.fundsYuan, mends]).toEqual([yuan, []]);
  });

  it('is left out, which is told, where it is none of the words', () => {
    const odd = { 排查空间: '天台', 检查项: '线路', 整改资金: '待定', 轻重缓急: '不急' };
    const { draft, mends } = parseHazard({ ...soundHazard, ...odd });
    expect(draft).toMatchObject({ space: null, checkItem: null, fundsYuan: null, priority: null });
    expect(mends).toEqual([
      'left-out-space',
      'left-out-check-item',
      'left-out-funds',
      'left-out-priority',
    ]);
  });

  it('takes a rectifying party that is none of the five for the responsible unit', () => {
    expect(parseHazard({ ...soundHazard, 整改主体: '演示餐饮店' }).draft).toMatchObject({
      rectifyingParty: null,
      unitName: '演示餐饮店',
    });
    const both = { ...soundHazard, 整改主体: '演示餐饮店', 责任单位: '临江社区' };
    const { draft, mends } = parseHazard(both);
    expect(draft).toMatchObject({ rectifyingParty: null, unitName: '临江社区' });
    expect(mends).toEqual(['left-out-party']);
  });

  it('is no telephone number: such a row is refused with a sentence', () => {
    for (const header of ['责任单位', '整改主体']) {
      const { draft, faults } = parseHazard({ ...soundHazard, [header]: '演示甲 199-0000-0001' });
      expect(draft).toBeUndefined();
      expect(faults).toHaveLength(1);
      expect(faults[0]?.expected.zh).toContain('不含联系电话');
    }
  });
});
