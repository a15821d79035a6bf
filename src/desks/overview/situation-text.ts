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
  /** 未报送: names of units that have not reported; left out where nothing is known of it. */
  readonly missing?: readonly string[];
};

type UnitSituation = Pick<Situation, 'place' | 'instantMs' | 'counts'> & {
  /** Whose hazards they are. */
  readonly unit: string;
};

/** A chat shows no more in one piece. */
export const mostCharacters = 300;
/** Longer names would push figures out. */
const mostCharactersOfPlace = 40;

/**
 * The situation in one paragraph to paste into a chat, at most 300 characters: whose units fit are
 * named, most overdue first, the rest is their number; those that did not report come after them,
 * as many as still fit. It names no person, flat or address.
 */
export function situationText(
  situation: Situation,
  { t, language }: { readonly t: TFunction; readonly language: Language },
): string {
  const words = { t, language };
  const units = situation.overdueUnits
    .filter(({ overdue }) => overdue > 0)
    .sort((left, right) => right.overdue - left.overdue || compare(left.name, right.name));
  for (let named = units.length; named > 0; named--) {
    const text = sentenceOf(situation, { ...words, units: namesOf(units, named, words) });
    if (text.length <= mostCharacters) return withMissing(text, situation.missing ?? [], words);
  }
  const text = sentenceOf(situation, { ...words, units: '' });
  return withMissing(text, situation.missing ?? [], words);
}

/** The same for one unit, to be sent to it alone; never more than 300 characters either. */
export function unitSituationText(
  { place, instantMs, counts, unit }: UnitSituation,
  { t, language }: Omit<Words, 'units'>,
): string {
  return t('overview.situation.unitText', {
    unit: shorten(unit),
    ...figuresOf({ place, instantMs, counts }, { t, language }),
  });
}

/** Adds who has not reported, unless there is no room to say how many. */
function withMissing(
  text: string,
  missing: readonly string[],
  { t, language }: Omit<Words, 'units'>,
): string {
  for (let named = missing.length; named >= 0; named--) {
    if (missing.length === 0) break;
    const names = missing.slice(0, named).join(separators[language]);
    const count = missing.length - named;
    const key = moreWord(named, count);
    const longer = text + t(`overview.situation.${key}`, { names, count });
    if (longer.length <= mostCharacters) return longer;
  }
  return text;
}

function moreWord(named: number, rest: number): 'missing' | 'missingMore' | 'missingCount' {
  if (named === 0) return 'missingCount';
  return rest === 0 ? 'missing' : 'missingMore';
}

type Words = { readonly t: TFunction; readonly language: Language; readonly units: string };

function sentenceOf(situation: Situation, { t, language, units }: Words): string {
  return t(units === '' ? 'overview.situation.text' : 'overview.situation.textWithUnits', {
    ...figuresOf(situation, { t, language }),
    units,
  });
}

function figuresOf(
  { place, instantMs, counts }: Pick<Situation, 'place' | 'instantMs' | 'counts'>,
  { language }: Omit<Words, 'units'>,
) {
  const total = totalOf(counts);
  return {
    place: shorten(place),
    at: hourOf(instantMs, language),
    total,
    rate: formatRate(rectifiedOf(counts), total, language),
    closed: counts.closed,
    overdue: counts.overdue,
    dueSoon: counts.dueSoon,
  };
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
