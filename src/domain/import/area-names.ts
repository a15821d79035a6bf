import { type AreaCode, type AreaLevel, areaLevel, isWithinArea } from '../area.ts';
import { comparableTerm } from './text.ts';

/** An area as a ledger names it; at least one of the two is said. */
export type AreaWords = {
  readonly community: string | null;
  readonly subdistrict: string | null;
};

type KnownArea = { readonly code: AreaCode; readonly name: string };

/** `level` is that of the word which decides, the finer of the two. */
export type AreaMatch =
  | { readonly kind: 'found'; readonly code: AreaCode }
  | { readonly kind: 'ambiguous'; readonly level: AreaLevel; readonly codes: readonly AreaCode[] }
  | { readonly kind: 'unknown'; readonly level: AreaLevel; readonly near: readonly string[] }
  /** Nobody has imported an area of that level yet. */
  | { readonly kind: 'no_areas' };

/** What a name of an area may end with, or do without: the longest first. */
const endings =
  /(?:社区居民委员会|社区居委会|居民委员会|居委会|村民委员会|村委会|社区|村|街道办事处|街道办|街道|镇人民政府|镇|乡)$/;

const shownNames = 3;

/** A name that shares fewer of its characters is another one, not a slip of the pen. */
const leastLikeness = 0.5;

type LevelIndex = {
  readonly areas: readonly KnownArea[];
  readonly exact: ReadonlyMap<string, readonly AreaCode[]>;
  readonly bare: ReadonlyMap<string, readonly AreaCode[]>;
};

/**
 * Finds areas by their names, in any width and blanks, with or without 社区, 村, 街道 or 镇 at the
 * end. A subdistrict beside a community tells communities of one name apart.
 */
export function createAreaNames(areas: readonly KnownArea[]): (words: AreaWords) => AreaMatch {
  const communities = indexOf(areas, 'community');
  const subdistricts = indexOf(areas, 'subdistrict');
  const seen = new Map<string, AreaMatch>();
  const match = ({ community, subdistrict }: AreaWords): AreaMatch => {
    if (community === null) return decide(subdistricts, 'subdistrict', subdistrict ?? '');
    const around = subdistrict === null ? [] : codesNamed(subdistricts, subdistrict);
    const [outer] = around;
    const pool = around.length === 1 && outer !== undefined ? inside(communities, outer) : null;
    return decide(pool ?? communities, 'community', community);
  };
  // A ledger has many rows and few areas.
  return (words) => {
    const key = JSON.stringify([words.community, words.subdistrict]);
    const found = seen.get(key) ?? match(words);
    seen.set(key, found);
    return found;
  };
}

function decide(index: LevelIndex, level: AreaLevel, word: string): AreaMatch {
  if (index.areas.length === 0) return { kind: 'no_areas' };
  const codes = codesNamed(index, word);
  const [code, ...others] = codes;
  if (code === undefined) return { kind: 'unknown', level, near: namesLike(index.areas, word) };
  return others.length > 0 ? { kind: 'ambiguous', level, codes } : { kind: 'found', code };
}

function codesNamed({ exact, bare }: LevelIndex, word: string): readonly AreaCode[] {
  return exact.get(comparableTerm(word)) ?? bare.get(bareName(word)) ?? [];
}

/** The communities of a subdistrict; null where none of them is known. */
function inside({ areas }: LevelIndex, outer: AreaCode): LevelIndex | null {
  const inner = areas.filter(({ code }) => isWithinArea(code, outer));
  return inner.length === 0 ? null : indexOf(inner, 'community');
}

function indexOf(areas: readonly KnownArea[], level: AreaLevel): LevelIndex {
  const own = areas.filter(({ code }) => areaLevel(code) === level);
  return { areas: own, exact: codesBy(own, comparableTerm), bare: codesBy(own, bareName) };
}

function codesBy(
  areas: readonly KnownArea[],
  keyOf: (name: string) => string,
): Map<string, AreaCode[]> {
  const codes = new Map<string, AreaCode[]>();
  for (const { code, name } of areas) {
    const key = keyOf(name);
    codes.set(key, [...(codes.get(key) ?? []), code]);
  }
  return codes;
}

/** 临江 of 临江社区居委会; a name that is nothing but an ending stays as it is. */
function bareName(name: string): string {
  const whole = comparableTerm(name);
  return whole.replace(endings, '') || whole;
}

/** The names most like a word, the likest first. */
function namesLike(areas: readonly KnownArea[], word: string): string[] {
  return areas
    .map(({ name }) => ({ name, likeness: likenessOf(bareName(name), bareName(word)) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((left, right) => right.likeness - left.likeness)
    .slice(0, shownNames)
    .map(({ name }) => name);
}

/** The share of characters that two words have in common, from 0 to 1 (Dice). */
function likenessOf(left: string, right: string): number {
  const rest = [...right];
  for (const character of left) {
    const at = rest.indexOf(character);
    if (at >= 0) rest.splice(at, 1);
  }
  const [own, other] = [[...left].length, [...right].length];
  return (2 * (other - rest.length)) / (own + other);
}
