import type { HazardCategory } from '../hazard.ts';
import { comparableTerm } from '../import/text.ts';
import type { Space } from '../inspection.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

type Term = { readonly zh: string; readonly aliases: readonly string[] };
type CheckItem = { readonly code: string; readonly category: string };

/** The part of the taxonomy that a report is held against. */
export type Taxonomy = {
  readonly categories: readonly { readonly code: string; readonly types: readonly Term[] }[];
  readonly spaces: readonly { readonly code: string; readonly items: readonly CheckItem[] }[];
};

/**
 * The official term of a type, by that term or an alias, within its category: exactly one of the
 * list (S0-R4). A string that joins two types fits both, and is refused.
 */
export function officialType(
  { categories }: Taxonomy,
  { category, type }: { readonly category: HazardCategory; readonly type: string },
): Verdict<string, 'type_of_other_category' | 'ambiguous_type' | 'unknown_type'> {
  const own = categories.filter(({ code }) => code === category);
  const official = typesNamed(own, type, isOfficial);
  const fitting = official.length > 0 ? official : typesNamed(own, type, isAlias);
  const [first, ...others] = fitting;
  if (others.length > 0) return refuse('ambiguous_type');
  if (first !== undefined) return accept(first.zh);
  const elsewhere = typesNamed(
    categories,
    type,
    (term, word) => isOfficial(term, word) || isAlias(term, word),
  );
  return refuse(elsewhere.length > 0 ? 'type_of_other_category' : 'unknown_type');
}

function typesNamed(
  categories: Taxonomy['categories'],
  type: string,
  fits: (term: Term, word: string) => boolean,
): readonly Term[] {
  const word = comparableTerm(type);
  return categories.flatMap(({ types }) => types.filter((term) => fits(term, word)));
}

function isOfficial({ zh }: Term, word: string): boolean {
  return comparableTerm(zh) === word;
}

function isAlias({ aliases }: Term, word: string): boolean {
  return aliases.some((alias) => comparableTerm(alias) === word);
}

/** What the taxonomy calls each space. */
export const codeOfSpace: Record<Space, string> = {
  transfer_floor: 'space_transfer',
  basement: 'space_basement',
  corridor: 'space_corridor',
  non_household_user: 'user_unit',
  household_user: 'user_resident',
  charging_facility: 'space_charging',
};

type Kind = {
  readonly category: HazardCategory;
  readonly space: Space | null;
  readonly checkItem: string | null;
};

/** Whether a check item is one of its space and of the hazard's category; no item always fits. */
export function fitsCheckItem({ spaces }: Taxonomy, { category, space, checkItem }: Kind): boolean {
  if (checkItem === null) return true;
  return spaces
    .filter(({ code }) => space === null || code === codeOfSpace[space])
    .some(({ items }) =>
      items.some((item) => item.code === checkItem && item.category === category),
    );
}
