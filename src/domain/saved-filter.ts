import { accept, refuse, type Verdict } from './verdict.ts';

export const savedFilterLimits = { filters: 50, nameLength: 40 } as const;

/** A mobile number of 11 digits, or an identity number of 18. */
const personal = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/;

type Naming = {
  readonly name: string;
  /** The words that are searched for. */
  readonly text: string;
  /** Names that the person has given to other filters. */
  readonly taken: readonly string[];
};

/** A filter is kept for long and shown to others: it holds nobody's number, and its name says which it is. */
export function nameFilter({
  name,
  text,
  taken,
}: Naming): Verdict<string, 'personal_data' | 'name_taken' | 'too_many_filters'> {
  if (personal.test(name) || personal.test(text)) return refuse('personal_data');
  if (taken.includes(name)) return refuse('name_taken');
  if (taken.length >= savedFilterLimits.filters) return refuse('too_many_filters');
  return accept(name);
}
