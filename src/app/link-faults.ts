import { overviewLists } from '../desks/overview/overview-view.ts';
import { parseAreaCode } from '../domain/area.ts';
import { isCivilDate } from '../domain/civil-date.ts';
import { type HazardWord, hazardWords } from '../domain/hazard-filter.ts';
import { addressOfWord } from './hazard-search.ts';
import { isPreset } from './period.ts';
import type { SearchText } from './search-words.ts';

/** What of a link cannot be read. The view falls back to its default there, and the page says so. */
export type LinkFault = {
  readonly part: 'period' | 'area' | 'since' | 'list' | 'filter';
  readonly text: string;
};

export function linkFaults(search: SearchText): readonly LinkFault[] {
  const { period = '', area = '', since = '', list = '' } = search;
  const faults: LinkFault[] = [];
  if (period !== '' && !isPeriod(period)) faults.push({ part: 'period', text: period });
  if (area !== '' && parseAreaCode(area) === null) faults.push({ part: 'area', text: area });
  if (since !== '' && !isCivilDate(since)) faults.push({ part: 'since', text: since });
  if (list !== '' && !overviewLists.some((known) => known === list)) {
    faults.push({ part: 'list', text: list });
  }
  const strange = wordNames.flatMap((name) => strangeWords(search, name));
  return [...faults, ...strange.map((text) => ({ part: 'filter' as const, text }))];
}

/** A preset, or two days of which one may be left out, the first no later than the second. */
function isPeriod(text: string): boolean {
  if (isPreset(text)) return true;
  const [from = '', to = '', ...more] = text.split('..');
  const isDay = (day: string) => day === '' || isCivilDate(day);
  const isInOrder = from === '' || to === '' || from <= to;
  return text.includes('..') && more.length === 0 && isDay(from) && isDay(to) && isInOrder;
}

const wordNames = Object.keys(hazardWords) as readonly HazardWord[];

function strangeWords(search: SearchText, name: HazardWord): readonly string[] {
  const known: readonly string[] = hazardWords[name];
  const said = search[addressOfWord[name]];
  return (said ?? '').split(',').filter((word) => word !== '' && !known.includes(word));
}
