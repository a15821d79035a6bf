import { type Found, type SearchKind, searchKinds } from '../../contract/search.ts';
import type { Vocabulary } from './search-vocabulary.ts';

/** An object with the texts it is found by, made comparable once. */
export type SearchEntry = {
  readonly found: Found;
  readonly order: string;
  readonly id: string;
  readonly name: string;
  /** Name, address and id. */
  readonly text: string;
  /** The Chinese words of name and address, by their numbers. */
  readonly words: readonly number[];
};

export function toEntry(found: Found, vocabulary: Vocabulary): SearchEntry {
  const id = comparable(found.id);
  const name = comparable(found.name);
  const address = comparable(found.address ?? '');
  return {
    found,
    order: orderOf(found.kind, name),
    id,
    name,
    text: `${name}\n${address}\n${id}`,
    words: [...vocabulary.take(name), ...vocabulary.take(address)],
  };
}

/** Full width as half width, without case. */
export function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Larger kinds first, then by name, 3栋 before 12栋. */
export function byOrder(left: SearchEntry, right: SearchEntry): number {
  if (left.order !== right.order) return left.order < right.order ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

function orderOf(kind: SearchKind, name: string): string {
  return searchKinds.indexOf(kind) + name.replaceAll(/\d+/g, (digits) => digits.padStart(6, '0'));
}
