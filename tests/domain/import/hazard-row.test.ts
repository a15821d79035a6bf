import { describe, expect, it } from 'vitest';
import { parseRows } from '../../../src/domain/import/parse-rows.ts';
import { options, soundHazard, tableRow } from './source-rows.ts';

function parseHazard(properties: Record<string, unknown>) {
  const { parsed, faults } = parseRows('hazards', [tableRow(properties)], options);
  return { draft: parsed[0]?.draft, mends: parsed[0]?.mends, faults };
}

function faultOf(properties: Record<string, unknown>) {
  const { draft, faults } = parseHazard(properties);
  expect(draft).toBeUndefined();
  expect(faults).toHaveLength(1);
  return faults[0]!;
}

describe('a row of hazards', () => {
  it('is read with official headers and terms', () => {
    const { draft, mends, faults } = parseHazard({
      ...soundHazard,
      隐患编号: 'H0001',
      所属楼栋: 'B0001',
      所属小区: 'C0001',
      区划编码: '500199001001',
      责任单位: '临江社区居民委员会',
      整改措施: '拆除飞线',
      整改时限: '2026年6月30日前',
      经度: '106°33′12″',
      纬度: 29.563,
    });
    expect(faults).toEqual([]);
    expect(mends).toEqual([]);
    expect(draft).toEqual({
      externalId: 'H0001',
      buildingRef: 'B0001',
      compoundRef: 'C0001',
      placeText: null,
      areaCode: 500199001001000,
      areaWords: null,
      unitName: '临江社区居民委员会',
      rectifyingParty: null,
      space: null,
      checkItem: null,
      fundsYuan: null,
      plan: null,
      priority: null,
      position: [expect.closeTo(106.553333, 6), 29.563],
      category: 'electricity',
      type: '私拉乱接',
      description: '三楼过道飞线',
      grade: 'general',
      determination: null,
      source: 'office',
      status: 'assigned',
      foundOn: '2026-05-08',
      deadline: '2026-06-30',
      deadlineText: '2026年6月30日前',
      measure: '拆除飞线',
      rectifiedOn: null,
      closedOn: null,
    });
  });

  it('is read with the English names of the interface', () => {
    const { draft } = parseHazard({
      category: 'ebike',
      type: '飞线充电',
      foundOn: '2026-05-08',
      status: 'rectified',
      rectifiedOn: '2026-05-09',
    });
    expect(draft).toMatchObject({ category: 'ebike', status: 'rectified' });
  });

  it('is ungraded when it is called major without a determination record', () => {
    const major = { ...soundHazard, 隐患等级: '重大' };
    const { draft, mends } = parseHazard(major);
    expect(draft?.grade).toBe('ungraded');
    expect(mends).toEqual(['major-without-determination']);
    const record = '演示甲，消防安全重大隐患判定标准，2026-05-09';
    const determined = parseHazard({ ...major, 重大隐患认定: record });
    expect(determined.draft).toMatchObject({ grade: 'major', determination: record });
    expect(determined.mends).toEqual([]);
  });

  it('says which facts were filled in for it', () => {
    const { draft, mends } = parseHazard({
      隐患类别: '消防',
      隐患类型: '占堵 消防通道',
      排查时间: 46_150,
    });
    expect(draft).toMatchObject({
      type: '占堵消防通道',
      description: '占堵消防通道',
      grade: 'ungraded',
      source: 'office',
      status: 'unassigned',
      foundOn: '2026-05-08',
    });
    expect(mends?.toSorted()).toEqual([
      'description-from-type',
      'grade-assumed',
      'source-assumed',
      'status-derived',
    ]);
  });

  it.each([
    [{}, 'unassigned'],
    [{ 责任单位: '甲' }, 'assigned'],
    [{ 责任单位: '甲', 整改完成日期: '2026-05-09' }, 'rectified'],
    [{ 整改完成日期: '2026-05-09', 销号日期: '2026-05-10' }, 'closed'],
    [{ 状态: '未整改' }, 'unassigned'],
    [{ 状态: '未整改', 整改主体: '甲' }, 'assigned'],
  ])('without an exact status has the one that its facts state: %j', (facts, status) => {
    const { 状态: _, ...rest } = soundHazard;
    const { draft, mends } = parseHazard({ ...rest, ...facts });
    expect(draft?.status).toBe(status);
    expect(mends).toContain('status-derived');
  });

  it('asks for the year of a deadline that has none', () => {
    const fault = faultOf({ ...soundHazard, 整改时限: '6月30日前' });
    expect(fault).toMatchObject({ row: 2, field: '整改时限', found: '6月30日前' });
    expect(fault.expected.zh).toContain('年份');
    expect(fault.expected.en).toContain('year');
  });

  it('keeps the words of a deadline without a day', () => {
    const { draft, mends } = parseHazard({ ...soundHazard, 整改时限: '立行立改' });
    expect(draft).toMatchObject({ deadline: null, deadlineText: '立行立改' });
    expect(mends).toEqual(['deadline-without-day']);
  });

  it('may have been due before it was found', () => {
    const { draft } = parseHazard({ ...soundHazard, 整改时限: '2026-01-31' });
    expect(draft).toMatchObject({ deadline: '2026-01-31', deadlineText: null });
  });

  it.each([
    [{ 隐患类别: '噪声' }, '隐患类别', '噪声'],
    [{ 隐患类别: '' }, '隐患类别', ''],
    [{ 隐患类型: { a: 1 } }, '隐患类型', '{"a":1}'],
    [{ 隐患等级: '特大' }, '隐患等级', '特大'],
    [{ 状态: '反弹' }, '状态', '反弹'],
    [{ 排查时间: '5月8日' }, '排查时间', '5月8日'],
    [{ 排查时间: '2026-11-21' }, '排查时间', '2026-11-21'],
    [{ 整改完成日期: '2026-05-07', 状态: '已整改' }, '整改完成日期', '2026-05-07'],
    [{ 整改完成日期: '2026-05-09' }, '状态', '已交办'],
    [{ 销号日期: '2026-05-09', 状态: '已整改' }, '状态', '已整改'],
    [{ 区划编码: '500103001' }, '区划编码', '500103001'],
    [{ 隐患编号: '5.00199E+14' }, '隐患编号', '5.00199E+14'],
    [{ 隐患描述: '半个字\ud83d' }, '隐患描述', '半个字\ud83d'],
    [{ 经度: '106.55' }, '纬度', ''],
    [{ 经度: '29.56', 纬度: '106.55' }, '经度、纬度', '[29.56,106.55]'],
    [{ 经度: '3563000', 纬度: '29.56' }, '经度', '3563000'],
  ])('is refused for %j', (wrong, field, found) => {
    const fault = faultOf({ ...soundHazard, ...wrong });
    expect(fault.field).toBe(field);
    expect(fault.found).toContain(found);
    expect(fault.expected.zh).toMatch(/\p{Script=Han}/u);
    expect(fault.expected.en).toMatch(/[a-z]/);
  });

  it('tells all of its faults at once', () => {
    const { faults } = parseHazard({
      ...soundHazard,
      隐患类别: '噪声',
      排查时间: '昨天',
      状态: '?',
    });
    expect(faults.map(({ field }) => field)).toEqual(['隐患类别', '排查时间', '状态']);
  });

  it('is without a position where its coordinates are zero', () => {
    const { draft, mends } = parseHazard({ ...soundHazard, 经度: 0, 纬度: 0 });
    expect(draft?.position).toBeNull();
    expect(mends).toEqual(['no-place']);
  });
});
