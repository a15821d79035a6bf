import type { AreaCode } from './area.ts';
import type { ClosingCause } from './valve.ts';
import { accept, refuse, type Verdict } from './verdict.ts';

/** 现场手动复位: a self-closing valve has closed and waits for a hand (S1-T2.1). */
export type Reopening = {
  readonly id: string;
  readonly area: AreaCode;
  readonly device: string;
  readonly building: string | null;
  readonly place: string;
  readonly cause: ClosingCause | null;
  readonly shutAt: number;
  readonly reopenedAt: number | null;
  /** The name of a person; null where the valve itself said that it is open again. */
  readonly reopenedBy: string | null;
  readonly note: string | null;
};

type Reopened = { readonly at: number; readonly by: string | null; readonly note: string | null };

/** The valve is open again: by its own word, or by that of whoever stood before it. */
export function reopenValve(
  reopening: Reopening,
  { at, by, note }: Reopened,
): Verdict<Reopening, 'already_reopened'> {
  if (reopening.reopenedAt !== null) return refuse('already_reopened');
  return accept({ ...reopening, reopenedAt: at, reopenedBy: by, note });
}
