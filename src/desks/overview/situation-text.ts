import type { TFunction } from 'i18next';
import { type HazardCounts, rectifiedOf, totalOf } from '../../domain/hazard/count-hazards.ts';
import { formatRate } from '../../text/format.ts';
import type { Language } from '../../text/language.ts';

type Situation = {
  /** The area that the figures are of. */
  readonly place: string;
  readonly instantMs: number;
  readonly counts: HazardCounts;
  /** Those with something overdue; names of units, never of persons. */
  readonly overdueUnits: readonly { readonly name: string; readonly overdue: number }[];
};

/** A chat shows no more in one piece. */
export const mostCharacters = 300;
/** Longer names would push figures out. */
const mostCharactersOfPlace = 40;

/**
 * The situation in one paragraph to paste into a chat, at most 300 characters: whose units fit are
 * named, most overdue first, the rest is their number. It names no person, flat or address.
 */
export function situationText(
  situation: Situation,
  { t, language }: { readonly t: TFunction; readonly language: Language },
): string {
  const units = situation.overdueUnits
    .filter(({ overdue }) => overdue > 0)
    .sort((left, right) => right.overdue - left.overdue || compare(left.name, right.name));
  for (let named = units.length; named > 0; named--) {
    const text = sentenceOf(situation, {
      t,
      language,
      units: namesOf(units, named, { t, language }),
    });
    if (text.length <= mostCharacters) return text;
  }
  return sentenceOf(situation, { t, language, units: '' });
}

type Words = { readonly t: TFunction; readonly language: Language; readonly units: string };

function sentenceOf(
  { place, instantMs, counts }: Situation,
  { t, language, units }: Words,
): string {
  const total = totalOf(counts);
  return t(units === '' ? 'overview.situation.text' : 'overview.situation.textWithUnits', {
    place: shorten(place),
    at: hourOf(instantMs, language),
    total,
    rate: formatRate(rectifiedOf(counts), total, language),
    closed: counts.closed,
    overdue: counts.overdue,
    dueSoon: counts.dueSoon,
    units,
  });
}

function shorten(name: string): string {
  return name.length <= mostCharactersOfPlace
    ? name
    : `${name.slice(0, mostCharactersOfPlace - 1)}…`;
}

const separators: Record<Language, string> = { zh: '、', en: ', ' };

function namesOf(
  units: Situation['overdueUnits'],
  named: number,
  { t, language }: Omit<Words, 'units'>,
): string {
  const names = units
    .slice(0, named)
    .map(({ name, overdue }) => t('overview.situation.unit', { name, count: overdue }))
    .join(separators[language]);
  const rest = units.length - named;
  return rest === 0 ? names : t('overview.situation.andMore', { names, count: rest });
}

/** 6月12日18时; in English 12 June, 18:00. */
export function hourOf(instantMs: number, language: Language): string {
  const part = (options: Intl.DateTimeFormatOptions, locale: string) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Shanghai', ...options }).format(instantMs);
  const hour = part({ hour: '2-digit', hourCycle: 'h23' }, 'en-GB');
  return language === 'zh'
    ? `${part({ month: 'numeric' }, 'en-GB')}月${part({ day: 'numeric' }, 'en-GB')}日${Number(hour)}时`
    : `${part({ day: 'numeric', month: 'long' }, 'en-GB')}, ${hour}:00`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : 1;
}
