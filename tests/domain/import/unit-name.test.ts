import { describe, expect, it } from 'vitest';
import { unitKindOf, unitNameValue } from '../../../src/domain/import/unit-name.ts';

describe('the name of a unit', () => {
  it.each([
    ['演示物业服务甲公司', 'property_manager'],
    ['演示社区物业服务中心', 'property_manager'],
    ['临江社区居委会', 'community'],
    ['白果村民委员会', 'community'],
    ['临江社区', 'community'],
    ['演示燃气公司', 'gas_company'],
    ['演示供电公司', 'power_company'],
    ['演示电力公司', 'power_company'],
    ['山城消防救援站', 'fire_brigade'],
    ['临江社区微型消防站', 'micro_fire_station'],
    ['临江街道办事处', 'government'],
    ['演示餐饮店', 'other'],
  ] as const)('%s is that of a %s', (name, kind) => {
    expect(unitKindOf(name)).toBe(kind);
  });

  it.each([
    '演示甲 19900000001',
    '演示甲199-0000-0001',
    '演示甲（199****0001）',
    '演示物业 ０２３-60000001',
    '演示甲60000001',
  ])('is not %j, which holds a telephone number', (text) => {
    expect(unitNameValue.read(text)).toBeNull();
    expect(unitNameValue.expected.zh).toContain('不含联系电话');
  });

  it.each(['演示物业公司2024', '91500103MA5U00000X', '演示96000', '第12345号门市', '单位 U1'])(
    'may hold other digits: %s',
    (text) => {
      expect(unitNameValue.read(text)).toBe(text);
    },
  );
});
