import type { HazardListFilter } from '../client/queries/hazards.ts';
import { isCivilDate } from '../domain/civil-date.ts';
import {
  type HazardFlag,
  type HazardWord,
  hazardFlags,
  hazardSorts,
  hazardWords,
  mostDueDays,
  sortDirections,
} from '../domain/hazard-filter.ts';
import { listOf, oneOf, type SearchText } from './search-words.ts';

/** What of a hazard filter stands in the address; area, words and period have places of their own. */
export function readHazards(search: SearchText): HazardListFilter {
  return {
    ...readWords(search),
    ...readFlags(search),
    ...readDue(search.due),
    ...(search.unit && { unit: search.unit }),
    ...readExtent(search.extent),
    ...readSort(search),
  };
}

export function writeHazards(filter: HazardListFilter): SearchText {
  const words = wordNames.map((name) => [addressOfWord[name], filter[name]?.join(',')] as const);
  const flags = hazardFlags.map((flag) => {
    const { name, value } = addressOfFlag[flag];
    return [name, filter[flag] === value ? String(value) : ''] as const;
  });
  return {
    ...Object.fromEntries([...words, ...flags]),
    due: writeDue(filter),
    unit: filter.unit ?? '',
    extent: filter.bbox?.join(',') ?? '',
    sort: filter.sort === undefined || filter.sort === 'found' ? '' : filter.sort,
    dir: filter.direction ?? '',
  };
}

const wordNames = Object.keys(hazardWords) as readonly HazardWord[];

/** What a list of words is called in the address. */
export const addressOfWord: Record<HazardWord, string> = {
  status: 'status',
  category: 'category',
  grade: 'grade',
  priority: 'priority',
  source: 'source',
  space: 'space',
  rectifyingParty: 'party',
};

/** The one value that a person asks for; the other is the same as not asking. */
const addressOfFlag: Record<HazardFlag, { readonly name: string; readonly value: boolean }> = {
  isOverdue: { name: 'overdue', value: true },
  isLocated: { name: 'placed', value: false },
  hasControl: { name: 'control', value: true },
  isExtensionAsked: { name: 'extension', value: true },
  hasRelapsed: { name: 'relapsed', value: true },
  isInOldCompound: { name: 'oldhomes', value: true },
  isWatched: { name: 'watched', value: true },
  isManaged: { name: 'managed', value: true },
  isUnmanaged: { name: 'unmanaged', value: true },
};

function readWords(search: SearchText): HazardListFilter {
  const words = wordNames.map((name) => {
    const known: readonly string[] = hazardWords[name];
    return [name, listOf(known, search[addressOfWord[name]])] as const;
  });
  // Each list holds the words of its own name.
  return Object.fromEntries(words.filter(([, list]) => list.length > 0)) as HazardListFilter;
}

function readFlags(search: SearchText): HazardListFilter {
  const asked = hazardFlags.filter((flag) => {
    const { name, value } = addressOfFlag[flag];
    return search[name] === String(value);
  });
  return Object.fromEntries(asked.map((flag) => [flag, addressOfFlag[flag].value]));
}

/** `7` is due within seven days, `from..to` a deadline between two days, either of which may be left out. */
function readDue(text: string | undefined): HazardListFilter {
  if (text === undefined || text === '') return {};
  if (/^\d{1,3}$/.test(text)) {
    const days = Number(text);
    return days <= mostDueDays ? { dueWithinDays: days } : {};
  }
  const [from = '', to = ''] = text.split('..');
  return {
    ...(isCivilDate(from) && { deadlineFrom: from }),
    ...(isCivilDate(to) && { deadlineTo: to }),
  };
}

function writeDue({ dueWithinDays, deadlineFrom, deadlineTo }: HazardListFilter): string {
  if (dueWithinDays !== undefined) return String(dueWithinDays);
  if (deadlineFrom === undefined && deadlineTo === undefined) return '';
  return `${deadlineFrom ?? ''}..${deadlineTo ?? ''}`;
}

/** `west,south,east,north` in degrees, as a part of the map is asked for. */
function readExtent(text: string | undefined): HazardListFilter {
  const numbers = (text ?? '').split(',').map((part) => (part === '' ? Number.NaN : Number(part)));
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers;
  const isOnEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  const isExtent = isOnEarth && west <= east && south <= north && numbers.length === 4;
  return isExtent ? { bbox: [west, south, east, north] } : {};
}

function readSort(search: SearchText): HazardListFilter {
  const sort = oneOf(hazardSorts, search.sort);
  const direction = oneOf(sortDirections, search.dir);
  return {
    ...(sort !== null && sort !== 'found' && { sort }),
    ...(direction !== null && { direction }),
  };
}
