import { addDays, type CivilDate, isCivilDate } from '../domain/civil-date.ts';

export const periodPresets = ['days7', 'days30', 'quarter', 'year'] as const;
export type PeriodPreset = (typeof periodPresets)[number];

/** As it stands in the address: empty for all time, a preset, or `from..to` with open ends. */
export type Period = string;

export type FoundDays = { readonly foundFrom?: CivilDate; readonly foundTo?: CivilDate };

export const allTime: Period = '';

/** What cannot be read is all time. */
export function readPeriod(text: string | undefined): Period {
  if (text === undefined) return allTime;
  return isPreset(text) ? text : periodOfDays(splitDays(text));
}

export function isPreset(period: Period): period is PeriodPreset {
  return periodPresets.some((preset) => preset === period);
}

/** First and last day, both included; two days in the wrong order are put right. */
export function periodOfDays({ foundFrom, foundTo }: FoundDays): Period {
  if (foundFrom === undefined && foundTo === undefined) return allTime;
  if (foundFrom !== undefined && foundTo !== undefined && foundFrom > foundTo) {
    return `${foundTo}..${foundFrom}`;
  }
  return `${foundFrom ?? ''}..${foundTo ?? ''}`;
}

/** The days of a period, today included in a preset. */
export function daysOfPeriod(period: Period, today: CivilDate): FoundDays {
  if (!isPreset(period)) return splitDays(period);
  return { foundFrom: firstDayOf(period, today), foundTo: today };
}

function firstDayOf(preset: PeriodPreset, today: CivilDate): CivilDate {
  switch (preset) {
    case 'days7':
      return addDays(today, -6);
    case 'days30':
      return addDays(today, -29);
    case 'quarter':
      return `${today.slice(0, 5)}${firstMonthOfQuarter(today)}-01`;
    case 'year':
      return `${today.slice(0, 5)}01-01`;
  }
}

function firstMonthOfQuarter(today: CivilDate): string {
  const month = Number(today.slice(5, 7));
  return String(month - ((month - 1) % 3)).padStart(2, '0');
}

function splitDays(text: string): FoundDays {
  const [from = '', to = ''] = text.split('..');
  return {
    ...(isCivilDate(from) && { foundFrom: from }),
    ...(isCivilDate(to) && { foundTo: to }),
  };
}
