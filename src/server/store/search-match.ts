import type { SearchEntry } from './search-entry.ts';
import type { Vocabulary } from './search-vocabulary.ts';

/** The entries of a district in their order, laid out so that one look goes over all of them. */
export type SearchTable = {
  readonly entries: readonly SearchEntry[];
  readonly vocabulary: Vocabulary;
  /** The texts of all entries in a row. */
  readonly haystack: string;
  /** Where the text of each entry begins, and at last where the haystack ends. */
  readonly starts: Uint32Array;
  /** By the number of a word: the entries that hold it. */
  readonly entriesOfWord: readonly (readonly number[])[];
};

const separator = '\n';

export function createSearchTable(
  entries: readonly SearchEntry[],
  vocabulary: Vocabulary,
): SearchTable {
  const starts = new Uint32Array(entries.length + 1);
  const entriesOfWord: number[][] = [];
  entries.forEach(({ text, words }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + text.length + separator.length;
    for (const word of words) (entriesOfWord[word] ??= []).push(index);
  });
  const haystack = entries.map(({ text }) => text + separator).join('');
  return { entries, vocabulary, haystack, starts, entriesOfWord };
}

/** How well an entry matches, the best first. */
export const ranks = ['exact', 'begins', 'name', 'elsewhere', 'parts', 'pinyin'] as const;
export type Rank = (typeof ranks)[number];

/** Says how well the entry at an index matches; null when it does not. */
export type Judge = (index: number) => Rank | null;

/** Judges the entries by a text that was made comparable. */
export function judgeOf(table: SearchTable, text: string): Judge {
  const whole = marksOfText(table, text);
  const parts = marksOfParts(table, text);
  return (index) => {
    const entry = table.entries[index];
    if (entry !== undefined && whole[index] === 1) return rankOfWhole(entry, text);
    return partRanks[parts?.[index] ?? 0] ?? null;
  };
}

function rankOfWhole({ id, name }: SearchEntry, text: string): Rank {
  const at = name.indexOf(text);
  if (name === text || id === text) return 'exact';
  if (at === 0 || id.startsWith(text)) return 'begins';
  return at > 0 ? 'name' : 'elsewhere';
}

/** 1 for each entry that holds the text. */
function marksOfText({ entries, haystack, starts }: SearchTable, text: string): Uint8Array {
  const marks = new Uint8Array(entries.length);
  let index = 0;
  for (let at = haystack.indexOf(text); at >= 0; at = haystack.indexOf(text, starts[index])) {
    while ((starts[index + 1] ?? 0) <= at) index += 1;
    marks[index] = 1;
    index += 1;
  }
  return marks;
}

/** What a mark of `marksOfParts` means. */
const partRanks = [null, 'parts', 'pinyin'] as const;
const written = 1;
const spoken = 2;

/** A person types a few parts; a text of many more is no search. */
const mostParts = 8;

/** Entries that hold every part of `jxhy3栋`, jxhy, 3 and 栋, in writing or by its sound. */
function marksOfParts(table: SearchTable, text: string): Uint8Array | null {
  const parts = text.replaceAll("'", '').match(/[a-zü]+|\d+|[^a-zü\d\s]+/gu) ?? [];
  const isWhole = parts.length === 1 && parts[0] === text && !isLetters(text);
  if (isWhole || parts.length === 0 || parts.length > mostParts) return null;
  return parts.map((part) => marksOfPart(table, part)).reduce(bothOf);
}

function marksOfPart(table: SearchTable, part: string): Uint8Array {
  const marks = marksOfText(table, part);
  if (/^\d/.test(part)) return standingAlone(table, { marks, digits: part });
  if (!isLetters(part)) return marks;
  for (const word of table.vocabulary.soundingLike(part)) {
    for (const index of table.entriesOfWord[word] ?? []) marks[index] = spoken;
  }
  return marks;
}

function isLetters(part: string): boolean {
  return /^[a-zü]/u.test(part);
}

/** 3 is not in 13. */
function standingAlone(
  { entries }: SearchTable,
  { marks, digits }: { marks: Uint8Array; digits: string },
): Uint8Array {
  const alone = new RegExp(String.raw`(?<!\d)${digits}(?!\d)`);
  return marks.map((mark, index) =>
    mark === written && alone.test(entries[index]?.text ?? '') ? written : 0,
  );
}

/** Of marks that are 0, written or spoken: in both, and spoken where one of them is. */
function bothOf(left: Uint8Array, right: Uint8Array): Uint8Array {
  return left.map((mark, index) => {
    const other = right[index] ?? 0;
    return mark === 0 || other === 0 ? 0 : Math.max(mark, other);
  });
}
