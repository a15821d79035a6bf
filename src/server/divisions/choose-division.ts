import type { Division } from './divisions.ts';

export type Choice =
  | { readonly kind: 'found'; readonly division: Division }
  | { readonly kind: 'several'; readonly matches: readonly Division[] }
  /** `near` holds what may have been meant. */
  | { readonly kind: 'unknown'; readonly near: readonly Division[] };

const nearMatches = 10;

/**
 * The district that a code or a name stands for. A name may leave out what it lies in, as long as
 * only one district bears it; a 4-digit code is a city, which is a district when it holds only one.
 */
export function chooseDivision(all: readonly Division[], text: string): Choice {
  const asked = plain(text);
  const matches = /^\d+$/.test(asked) ? byCode(all, asked) : byName(all, asked);
  const [division, ...others] = matches;
  if (division === undefined) return { kind: 'unknown', near: near(all, asked) };
  return others.length === 0 ? { kind: 'found', division } : { kind: 'several', matches };
}

/** Districts that a beginning of a code or a part of a name fits, the best first, at most `limit`. */
export function searchDivisions(
  all: readonly Division[],
  { text, limit }: { text: string; limit: number },
): Division[] {
  const asked = plain(text);
  if (asked === '') return [];
  return all
    .map((division) => ({ division, rank: rankOf(division, asked) }))
    .filter(({ rank }) => rank !== null)
    .sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0))
    .slice(0, limit)
    .map(({ division }) => division);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

function byCode(all: readonly Division[], code: string): Division[] {
  const isWhole = code.length === 4 || code.length === 6;
  return isWhole ? all.filter((division) => division.code.startsWith(code)) : [];
}

function byName(all: readonly Division[], name: string): Division[] {
  return all.filter((division) => division.name === name || division.path === name);
}

/** The smaller the better; null for a district that does not fit. */
function rankOf({ code, name, path }: Division, asked: string): number | null {
  if (code.startsWith(asked) || name === asked || path === asked) return 0;
  if (name.startsWith(asked)) return 1;
  if (path.includes(asked)) return 2;
  return holdsInOrder(path, asked) ? 3 : null;
}

/** 重庆渝中 for 重庆市渝中区: all characters, in their order. */
function holdsInOrder(path: string, asked: string): boolean {
  let from = 0;
  return [...asked].every((character) => {
    const at = path.indexOf(character, from);
    from = at + 1;
    return at !== -1;
  });
}

function near(all: readonly Division[], asked: string): Division[] {
  if (/^\d+$/.test(asked)) return nearCode(all, asked.padEnd(6, '0').slice(0, 6));
  const found = searchDivisions(all, { text: asked, limit: nearMatches });
  return found.length > 0 ? found : alike(all, asked);
}

/** The districts of the same city, else of the same province, the nearest numbers first. */
function nearCode(all: readonly Division[], code: string): Division[] {
  const distance = (division: Division) => Math.abs(Number(division.code) - Number(code));
  for (const digits of [4, 2]) {
    const family = all.filter((division) => division.code.startsWith(code.slice(0, digits)));
    if (family.length > 0) {
      return family.sort((a, b) => distance(a) - distance(b)).slice(0, nearMatches);
    }
  }
  return [];
}

/** Names with one character written wrongly. */
function alike(all: readonly Division[], asked: string): Division[] {
  const differences = (name: string) =>
    [...asked].filter((character, index) => name[index] !== character).length;
  return all
    .filter(({ name }) => name.length === asked.length && differences(name) === 1)
    .slice(0, nearMatches);
}
