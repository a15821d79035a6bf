import type { Entry } from './entries.ts';

/** How well an entry fits, best first; entries of one rank stay in the order of the documents. */
const ranks = ['same', 'beginning', 'name', 'inside'] as const;
type Rank = (typeof ranks)[number];

/** The entries that hold the text, in Chinese, in English or as a code. Blanks and case do not count. */
export function searchEntries(entries: readonly Entry[], text: string): readonly Entry[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const hits = entries.flatMap((entry) => {
    const rank = rankOf(entry, wanted);
    return rank === null ? [] : [{ entry, rank: ranks.indexOf(rank) }];
  });
  return hits.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

function rankOf({ name, code, more }: Entry, wanted: string): Rank | null {
  const names = [name.zh, name.en, code].map(plain);
  if (names.includes(wanted)) return 'same';
  if (names.some((words) => words.startsWith(wanted))) return 'beginning';
  if (names.some((words) => words.includes(wanted))) return 'name';
  return more.some((words) => plain(words).includes(wanted)) ? 'inside' : null;
}

/** Notices have blanks inside of words, and full-width signs where others have half-width ones. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
