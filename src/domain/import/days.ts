import { type CivilDate, civilDateOf, dateOfDay } from '../civil-date.ts';

/** What a deadline says: a day, a duty without a day, or a day whose year is missing. */
export type DeadlinePhrase =
  | { kind: 'day'; day: CivilDate }
  | { kind: 'no-day' }
  | { kind: 'year-missing' }
  | { kind: 'unreadable' };

/** Day 0 of spreadsheets, such that 1 March 1900 and all later days come out right. */
const serialEpochDay = -25_569;

/** Serials of 1954 to 2119: outside, a bare number is no day. */
const serialRange = [20_000, 80_000] as const;

const time = String.raw`(?:[T ]*\d{1,2}[:时]\d{1,2}(?:[:分]\d{0,2}(?:\.\d+)?秒?)?分?)?`;
const fullDay = new RegExp(
  String.raw`^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?${time}$`,
);
const compactDay = /^(\d{4})(\d{2})(\d{2})$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const clock = /(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})秒?)?$/;
const serial = /^\d{5}(\.\d+)?$/;

const closing = /(?:之前|以前|前)?(?:完成整改|整改完成|整改完毕|完成|整改)?$/;
const monthPart = /^(\d{4})[-/.年](\d{1,2})月?份?(上旬|中旬|下旬|月底|底|月末|末)?$/;
const yearEnd = /^(\d{4})年?年?(?:底|末)$/;
const withoutYear =
  /^(?:\d{1,2}[-/.月]\d{1,2}[日号]?|\d{1,2}月份?(?:上旬|中旬|下旬|底|末)?|(?:本|当)?[年月]底|\d{1,2}[日号])$/;
const withoutDay = new Set([
  '立行立改',
  '立查立改',
  '立即整改',
  '即时整改',
  '即查即改',
  '长期坚持',
  '长期',
  '持续整改',
]);

/**
 * Reads a day: 2024-06-30, 2024/6/30, 2024.6.30, 2024年6月30日, 20240630, with or without a time, an
 * instant with its zone, or a spreadsheet's serial. null for anything else.
 */
export function readDay(text: string): CivilDate | null {
  const plain = text.normalize('NFKC').trim();
  if (instant.test(plain)) return dayOfInstant(plain);
  const [, year, month, day] = fullDay.exec(plain) ?? compactDay.exec(plain) ?? [];
  if (year && month && day) return existingDay(Number(year), Number(month), Number(day));
  return serial.test(plain) ? dayOfSerial(Number(plain)) : null;
}

/**
 * Reads a moment as UTC milliseconds: an instant with its zone, or a day with hours and minutes in
 * Asia/Shanghai. null for anything else.
 */
export function readInstant(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (instant.test(plain)) return numberOrNull(Date.parse(plain));
  const [, hours, minutes, seconds = '0'] = clock.exec(plain) ?? [];
  const day = readDay(plain);
  if (day === null || !hours || !minutes) return null;
  const time = [hours, minutes, seconds].map((part) => pad(Number(part))).join(':');
  return numberOrNull(Date.parse(`${day}T${time}+08:00`));
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/**
 * Reads a deadline as ledgers write it. A month stands for its last day, as 底 does. Where the year
 * is missing it is not guessed.
 */
export function readDeadline(text: string): DeadlinePhrase {
  const plainDay = readDay(text);
  if (plainDay) return { kind: 'day', day: plainDay };
  const phrase = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[。;,]$/, '');
  if (withoutDay.has(phrase)) return { kind: 'no-day' };
  const core = phrase.replace(closing, '');
  const day = readDay(core) ?? readMonth(core, { isBefore: core !== phrase }) ?? readYearEnd(core);
  if (day) return { kind: 'day', day };
  return { kind: withoutYear.test(core) ? 'year-missing' : 'unreadable' };
}

/** True for a deadline written in words that are worth keeping beside its day. */
export function isPhrase(text: string): boolean {
  return !/^[\d\s\-/.:T+Z]*$/.test(text.normalize('NFKC'));
}

function dayOfInstant(text: string): CivilDate | null {
  const instantMs = Date.parse(text);
  return Number.isNaN(instantMs) ? null : civilDateOf(instantMs);
}

function dayOfSerial(value: number): CivilDate | null {
  const [first, last] = serialRange;
  return value >= first && value <= last ? dateOfDay(Math.floor(value) + serialEpochDay) : null;
}

function existingDay(year: number, month: number, day: number): CivilDate | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** 2024年6月前 alone is refused: whether June still counts is for its writer to say. */
function readMonth(core: string, { isBefore }: { isBefore: boolean }): CivilDate | null {
  const [, year, month, part] = monthPart.exec(core) ?? [];
  if (!year || !month || (isBefore && !part)) return null;
  if (part === '上旬') return existingDay(Number(year), Number(month), 10);
  if (part === '中旬') return existingDay(Number(year), Number(month), 20);
  return existingDay(Number(year), Number(month), daysInMonth(Number(year), Number(month)));
}

function readYearEnd(core: string): CivilDate | null {
  const [, year] = yearEnd.exec(core) ?? [];
  return year ? existingDay(Number(year), 12, 31) : null;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
