import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay } from '../../../src/domain/civil-date.ts';
import { isPhrase, readDay, readDeadline } from '../../../src/domain/import/days.ts';

const anyDay = fc.integer({ min: -7000, max: 40_000 }).map(dateOfDay);

describe('readDay', () => {
  it.each([
    ['2024-06-30', '2024-06-30'],
    ['2024/6/30', '2024-06-30'],
    ['2024.6.3', '2024-06-03'],
    ['2024年6月30日', '2024-06-30'],
    ['2024 年 6 月 30 日', '2024-06-30'],
    ['２０２４年６月３０日', '2024-06-30'],
    ['2024年6月30号', '2024-06-30'],
    ['20240630', '2024-06-30'],
    ['2024/6/30 8:05', '2024-06-30'],
    ['2024-06-30 08:05:30', '2024-06-30'],
    ['2024-06-30T18:00:00Z', '2024-07-01'],
    ['2024-06-30T18:00:00+08:00', '2024-06-30'],
    ['45473', '2024-06-30'],
    ['45473.75', '2024-06-30'],
  ])('reads %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    '2024-02-30',
    '2024-13-01',
    '24.6.30',
    '6月30日',
    '2024年6月',
    '2024-06-30至2024-07-30',
    '12345',
    '1024',
    '',
    '待定',
  ])('does not guess at %s', (text) => {
    expect(readDay(text)).toBeNull();
  });

  it('reads every day in every form alike', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = day.split('-').map(Number);
        expect(readDay(`${year}/${month}/${date}`)).toBe(day);
        expect(readDay(`${year}.${month}.${date}`)).toBe(day);
        expect(readDay(`${year}年${month}月${date}日`)).toBe(day);
      }),
    );
  });
});

describe('readDeadline', () => {
  it.each([
    ['2024年6月30日前', '2024-06-30'],
    ['2024年6月30日之前完成整改', '2024-06-30'],
    ['2024 年 6 月 30 日前', '2024-06-30'],
    ['2024年6月底前', '2024-06-30'],
    ['2024年2月底', '2024-02-29'],
    ['2024年12月', '2024-12-31'],
    ['2024.6', '2024-06-30'],
    ['2024年6月上旬', '2024-06-10'],
    ['2024年6月中旬前', '2024-06-20'],
    ['2024年底前', '2024-12-31'],
    ['2024-06-30', '2024-06-30'],
    ['45473', '2024-06-30'],
  ])('reads %s', (text, day) => {
    expect(readDeadline(text)).toEqual({ kind: 'day', day });
  });

  it.each(['6月30日前', '6月30日', '６月底前', '6.30', '年底前', '本月底前', '30日前', '12月中旬'])(
    'asks for the year of %s',
    (text) => {
      expect(readDeadline(text)).toEqual({ kind: 'year-missing' });
    },
  );

  it.each(['立行立改', '长期坚持', '立 查 立 改'])('knows that %s names no day', (text) => {
    expect(readDeadline(text)).toEqual({ kind: 'no-day' });
  });

  it.each(['尽快', '2024年6月前', '2024年1月至6月', '2024年2月30日前', '2024年13月底'])(
    'does not guess at %s',
    (text) => {
      expect(readDeadline(text)).toEqual({ kind: 'unreadable' });
    },
  );
});

describe('isPhrase', () => {
  it('tells words that are worth keeping from a plain day', () => {
    expect(isPhrase('2024年6月30日前')).toBe(true);
    expect(isPhrase('2024-06-30 08:00')).toBe(false);
    expect(isPhrase('２０２４／６／３０')).toBe(false);
  });
});
