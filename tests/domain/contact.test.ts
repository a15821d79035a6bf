import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskContact, maskName, maskPhone } from '../../src/domain/contact.ts';
import { breachOf } from '../support/breach.ts';

const digits = (length: number) =>
  fc.stringMatching(new RegExp(`^\\d{${length}}$`)).filter((text) => text.length === length);
const shownDigits = (phone: string) => phone.replaceAll(/\D/g, '').length;

describe('masks of contacts', () => {
  it.each([
    ['19900000001', '199****0001'],
    ['02300000001', '0230***0001'],
    ['023-00000001', '023-0***0001'],
    ['0773-0000001', '0773-0**0001'],
    ['12345', '*****'],
    ['', ''],
  ])('show of %s no more than %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('keep of a mobile number three digits and four, and its length', () => {
    fc.assert(
      fc.property(digits(10), (rest) => {
        const phone = `1${rest}`;
        const masked = maskPhone(phone);
        expect(masked).toBe(`${phone.slice(0, 3)}****${phone.slice(-4)}`);
      }),
    );
  });

  it('show of a land line its area code, one digit and four, and hide all others', () => {
    const areaCode = fc.constantFrom('010', '023', '0551', '0773');
    const separator = fc.constantFrom('', '-');
    fc.assert(
      fc.property(areaCode, separator, fc.integer({ min: 7, max: 8 }), (code, dash, length) => {
        const phone = code + dash + '5'.repeat(length);
        const masked = maskPhone(phone);
        expect(masked).toHaveLength(phone.length);
        expect(shownDigits(masked)).toBeLessThanOrEqual(4 + 1 + 4);
        expect(masked.replaceAll('*', '5')).toBe(phone);
      }),
    );
  });

  it('never show a whole number, and nothing of a short one', () => {
    const anything = fc.oneof(fc.string(), fc.stringMatching(/^[\d -]{0,20}$/));
    const shown = breachOf(anything, (text) => {
      const masked = maskPhone(text);
      const isHidden = masked === '*'.repeat(text.length);
      return text.length < 8 ? isHidden : masked.includes('*') && masked.length === text.length;
    });
    expect(shown).toBeNull();
  });

  it('show of a name its first character, also where that is a pair of units', () => {
    expect(['张三', '欧阳某某', '𠮷田', '李', ''].map(maskName)).toEqual([
      '张*',
      '欧***',
      '𠮷*',
      '李',
      '',
    ]);
  });

  it('leave the rest of a contact as it is', () => {
    const contact = {
      id: 'P1',
      owner: 'building',
      ownerId: 'B1',
      area: 500_199_001_001_000,
      duty: '楼栋长',
      name: '演示甲',
      phone: '19900000001',
    } as const;
    expect(maskContact(contact)).toEqual({ ...contact, name: '演**', phone: '199****0001' });
  });
});
