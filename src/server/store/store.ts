import type { Engine } from './engines/engine.ts';

/** All SQL goes through this: an engine, a clock, a source of ids, and who to wake after a commit. */
export type Store = {
  readonly engine: Engine;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Called after each commit, so that live streams look for new changes at once. */
  readonly wake: (district: string) => void;
};

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 128 random bits in 26 letters and digits that cannot be misread. Needs no secure context. */
export function newRandomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return Array.from(bytes, (byte) => alphabet[byte % 32]).join('');
}
