import { describe, expect, it } from 'vitest';
import { parseRows } from '../../../src/domain/import/parse-rows.ts';
import { options, tableRow } from './source-rows.ts';

function parseDevice(cells: Record<string, unknown>) {
  const { parsed, faults } = parseRows(
    'devices',
    [tableRow({ 设备类型: '烟感', ...cells })],
    options,
  );
  return { draft: parsed[0]?.draft, mends: parsed[0]?.mends, faults };
}

describe('a row of devices', () => {
  it('needs its kind alone; what nobody says is unknown, and it is not expected to report', () => {
    const { draft, mends } = parseDevice({});
    expect(draft).toMatchObject({
      kind: 'smoke_detector',
      name: '独立烟感',
      hasTelemetry: false,
      grade: null,
      gases: [],
    });
    expect(mends).toEqual(['telemetry-assumed', 'name-from-kind']);
  });

  it.each([
    ['楼层', '地下2层', { floor: -2 }],
    ['楼层', 'B1', { floor: -1 }],
    ['楼层', '12F', { floor: 12 }],
    ['档次', '中、高档', { grade: 'mid_high' }],
    ['检测气体', '甲烷，一氧化碳', { gases: ['methane', 'carbon_monoxide'] }],
    ['告知方式', '电话、微信、APP', { notifies: ['phone', 'wechat', 'app'] }],
    ['使用年限', '5年', { lifeYears: 5 }],
    ['更换期限', '2031-05-01', { replaceBy: '2031-05-01' }],
    ['用户类别', '建档贫困户', { userClass: 'hardship' }],
    ['资金来源', '财政资金', { funding: 'fiscal' }],
    ['数据上传', '是', { hasTelemetry: true }],
    ['最近上报时间', '2026-11-20 07:58', { lastSeenAt: Date.UTC(2026, 10, 19, 23, 58) }],
    ['最近上报时间', '2026-11-19T23:58:00Z', { lastSeenAt: Date.UTC(2026, 10, 19, 23, 58) }],
  ])('reads %s %s [S1-T1.3] [S1-T1.7] [S1-E10] [S1-E17]', (header, text, draft) => {
    expect(parseDevice({ [header]: text }).draft).toMatchObject(draft);
  });

  it.each([
    ['设备类型', '灭火器'],
    ['楼层', '0'],
    ['检测气体', '甲烷、氢气'],
    ['安装日期', '2027-01-01'],
    ['最近上报时间', '2026-11-20'],
    ['最近上报时间', '2026-11-21 08:00'],
  ])('is refused for %s %s', (header, text) => {
    expect(parseDevice({ [header]: text }).faults).toMatchObject([{ field: header, found: text }]);
  });
});
