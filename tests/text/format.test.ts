import { describe, expect, it } from 'vitest';
import {
  ageOf,
  formatBytes,
  formatCount,
  formatInstant,
  formatPercent,
  formatRate,
  formatShortCount,
} from '../../src/text/format.ts';

describe('a count', () => {
  it('is exact in lists and tables', () => {
    expect(formatCount(12_345, 'zh')).toBe('12,345');
    expect(formatCount(12_345, 'en')).toBe('12,345');
  });

  it('is shortened on tiles from ten thousand only', () => {
    expect(formatShortCount(9_999, 'zh')).toBe('9,999');
    expect(formatShortCount(12_345, 'zh')).toBe('1.2万');
    expect(formatShortCount(12_345, 'en')).toBe('12.3k');
  });
});

describe('the size of a file', () => {
  it('is whole kilobytes, and megabytes with one decimal', () => {
    expect(formatBytes(12, 'zh')).toBe('1 kB');
    expect(formatBytes(40 * 1024, 'zh')).toBe('40 kB');
    expect(formatBytes(64 * 1024 * 1024, 'zh')).toBe('64 MB');
    expect(formatBytes(1.25 * 1024 * 1024, 'en')).toBe('1.3 MB');
  });
});

describe('a rate', () => {
  it('stands with its denominator', () => {
    expect(formatRate(580, 1085, 'zh')).toBe('53.5%（580/1085项）');
    expect(formatRate(580, 1085, 'en')).toBe('53.5% (580 of 1085)');
  });

  it('of nothing is no number', () => {
    expect(formatPercent(0, 0)).toBeNull();
    expect(formatRate(0, 0, 'zh')).toBe('—（0/0项）');
  });
});

describe('an instant', () => {
  it('is told by the clock of Asia/Shanghai, wherever the reader is', () => {
    expect(formatInstant(Date.UTC(2026, 10, 20, 16, 30), 'zh')).toBe('2026/11/21 00:30');
  });
});

describe('an age', () => {
  it.each([
    [0, 'seconds', 0],
    [59_999, 'seconds', 59],
    [60_000, 'minutes', 1],
    [3_599_999, 'minutes', 59],
    [3_600_000, 'hours', 1],
    [86_400_000, 'days', 1],
  ])('of %i ms is told in %s: %i', (spanMs, unit, count) => {
    expect(ageOf(spanMs)).toEqual({ unit, count });
  });

  it('is never below zero, though two clocks differ', () => {
    expect(ageOf(-5_000)).toEqual({ unit: 'seconds', count: 0 });
  });
});
