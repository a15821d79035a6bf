import { type Language, localeOf } from './language.ts';

const timeZone = 'Asia/Shanghai';
const tenThousand = 10_000;

/** Exact, with separators: 12,345. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(localeOf[language]).format(count);
}

/** For tiles and charts only: 1.2万 from 10,000, in English 12.3k. */
export function formatShortCount(count: number, language: Language): string {
  if (count < tenThousand) return formatCount(count, language);
  return new Intl.NumberFormat(localeOf[language], {
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(count);
}

/** By how much a number grew or fell: +12, −5, ±0. */
export function formatChange(difference: number, language: Language): string {
  if (difference === 0) return '±0';
  const size = formatShortCount(Math.abs(difference), language);
  return difference > 0 ? `+${size}` : `−${size}`;
}

/** One decimal: 53.4%; null where there is nothing to divide by. */
export function formatPercent(part: number, whole: number): string | null {
  return whole === 0 ? null : `${((part / whole) * 100).toFixed(1)}%`;
}

/** A rate never stands without its denominator: 53.4%（580/1085项） or 53.4% (580 of 1085). */
export function formatRate(part: number, whole: number, language: Language): string {
  const percent = formatPercent(part, whole) ?? '—';
  return language === 'zh'
    ? `${percent}（${part}/${whole}项）`
    : `${percent} (${part} of ${whole})`;
}

/** Words side by side: 甲、乙 or a, b. */
export function joinWords(words: readonly string[], language: Language): string {
  return words.join(language === 'zh' ? '、' : ', ');
}

/** An instant (UTC milliseconds) on the clock of Asia/Shanghai, to the minute. */
export function formatInstant(instantMs: number, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instantMs);
}

/** Metres with at most one decimal. */
export function formatMeters(meters: number, language: Language): string {
  const number = new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 1 });
  return `${number.format(meters)} m`;
}

/** A file's size in whole kB or MB of 1024, as the limits are stated. */
export function formatBytes(bytes: number, language: Language): string {
  const kilobytes = bytes / 1024;
  const isSmall = kilobytes < 1024;
  const number = new Intl.NumberFormat(localeOf[language], {
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(isSmall ? Math.max(1, Math.round(kilobytes)) : kilobytes / 1024);
  return `${number} ${isSmall ? 'kB' : 'MB'}`;
}

export type Age = {
  readonly unit: 'seconds' | 'minutes' | 'hours' | 'days';
  readonly count: number;
};

/** The largest whole unit of a span; a span below zero, from clocks that differ, is none. */
export function ageOf(spanMs: number): Age {
  const seconds = Math.max(0, Math.floor(spanMs / 1000));
  if (seconds < 60) return { unit: 'seconds', count: seconds };
  if (seconds < 3600) return { unit: 'minutes', count: Math.floor(seconds / 60) };
  if (seconds < 86_400) return { unit: 'hours', count: Math.floor(seconds / 3600) };
  return { unit: 'days', count: Math.floor(seconds / 86_400) };
}
