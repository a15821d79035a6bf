import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPublicText } from '../../src/domain/public-text.ts';

describe('a text that leaves the office', () => {
  it.each([
    ['业主张三未整改，电话13812345678', '业主张某未整改，电话＊＊＊'],
    ['联系人：李四光（138 1234 5678）', '联系人：李某（＊＊＊）'],
    ['身份证50010319800101123X', '身份证＊＊＊'],
    ['座机 023-63812345', '座机 ＊＊＊'],
    ['渝A12345车辆堵塞消防通道', '＊＊＊车辆堵塞消防通道'],
    ['3栋2单元501私拉电线', '3栋2单元某户私拉电线'],
    ['3栋12-3阳台堆物', '3栋某户阳台堆物'],
    ['3-2-501、1208室、1503户', '某户、某户、某户'],
    ['王大爷在楼道充电', '王某大爷在楼道充电'],
  ])('says %s as %s', (text, masked) => {
    expect(maskPublicText(text)).toBe(masked);
  });

  it.each([
    '10层楼道灭火器过期',
    '桐荫雅苑4栋旁车辆停放占用消防车通道',
    '2026-08-16前更换',
    '涉及20户居民，整改资金12500元',
    '2单元3层防火门损坏',
    '责任人未明确',
  ])('leaves %s as it is', (text) => {
    expect(maskPublicText(text)).toBe(text);
  });

  const digits = (least: number, most: number) =>
    fc.stringMatching(new RegExp(`^\\d{${least},${most}}$`));
  const words = fc.constantFrom('业主', '楼道', '电话', '：', '，', '未整改', '灭火器', ' ');
  const number = fc.oneof(
    digits(9, 9).map((rest) => `13${rest}`),
    digits(17, 17).map((rest) => `${rest}X`),
    digits(8, 8).map((rest) => `023-${rest}`),
    digits(7, 20),
  );

  it('never has a telephone, an identity or another long number, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, number), { maxLength: 12 }), (parts) => {
        expect(maskPublicText(parts.join(' '))).not.toMatch(/\d{7,}/);
      }),
    );
  });

  it('says the same when it is masked twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, number), { maxLength: 12 }), (parts) => {
        const once = maskPublicText(parts.join(''));
        expect(maskPublicText(once)).toBe(once);
      }),
    );
  });
});
