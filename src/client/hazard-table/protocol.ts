import type { HazardRow } from './apply-row.ts';
import type { HazardDensity } from './density-of-hazards.ts';
import type { HazardFilter } from './filter.ts';

/** What the page asks of the worker; `id` comes back with the answer. */
export type TableRequest =
  | { readonly kind: 'load'; readonly id: number; readonly bytes: ArrayBuffer }
  | { readonly kind: 'apply'; readonly row: HazardRow }
  | { readonly kind: 'query'; readonly id: number; readonly query: HazardTableQuery };

export type HazardTableQuery = HazardFilter & {
  /** Left out: true. A list needs only the counts. */
  readonly withDensity?: boolean;
};

export type TableReply =
  | { readonly kind: 'loaded'; readonly id: number; readonly total: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: HazardTableAnswer }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

export type HazardTableAnswer = {
  /** All hazards of the table. */
  readonly total: number;
  readonly matching: number;
  /** Of those that match, how many have a position. */
  readonly located: number;
  /** null while nothing in the table has a position, or when it was not asked for. */
  readonly density: HazardDensity | null;
};
