import { describe, expect, it } from 'vitest';
import { parseRows } from '../../../src/domain/import/parse-rows.ts';
import { options, squareAt, tableRow } from './source-rows.ts';

const sound = { 充电场所名称: '一号棚', 建设状态: '拟建' };

function parseSite(cells: Record<string, unknown>, geometry: unknown = null) {
  return parseRows('sites', [{ ...tableRow({ ...sound, ...cells }), geometry }], options);
}

describe('a row of charging sites', () => {
  it('needs a name and a status alone', () => {
    const { parsed, faults } = parseSite({});
    expect(faults).toEqual([]);
    expect(parsed[0]?.draft).toMatchObject({ status: 'planned', ports: null, position: null });
    expect(parseSite({ 建设状态: '' }).faults).toMatchObject([{ field: '建设状态', found: '' }]);
  });

  it.each([
    ['充电端口数', '40个', { ports: 40 }],
    ['电价（元/千瓦时）', '0.52元/度', { electricityYuanPerKwh: 0.52 }],
    ['服务费', '0.3', { serviceYuanPerKwh: 0.3 }],
    ['剩余容量', '80 kW', { spareKilowatts: 80 }],
    ['用地类型', '城市道路人行道', { land: 'sidewalk' }],
    ['设置方式', '附建', { setting: 'attached' }],
    ['充满断电', '√', { hasFullChargeCut: true }],
    ['启用日期', '2027年1月1日', { openedOn: '2027-01-01' }],
  ])('reads %s as %s [S2-E4] [S2-E8] [S2-R15]', (header, text, draft) => {
    expect(parseSite({ [header]: text }).parsed[0]?.draft).toMatchObject(draft);
  });

  it.each([
    ['电价', '52'],
    ['充电端口数', '若干'],
    ['建设状态', '不详'],
    ['用地类型', '农田'],
  ])('is refused for %s %s', (header, text) => {
    expect(parseSite({ [header]: text }).faults).toMatchObject([{ field: header, found: text }]);
  });

  it('drawn as an outline lies at its centre', () => {
    const { parsed } = parseSite({}, squareAt(106.55, 29.56));
    expect(parsed[0]?.draft.position?.[0]).toBeCloseTo(106.5505, 6);
    expect(
      parseSite({}, { type: 'Point', coordinates: [106.5, 29.5] }).parsed[0]?.draft.position,
    ).toEqual([106.5, 29.5]);
  });
});
