import type { ChangeView } from '../contract/changes.ts';

/** The changes that a table made of an answer under way may lack. */
export type RecentChanges = {
  /** While an answer is under way, nothing is forgotten. */
  readonly keepAll: (isUnderWay: boolean) => void;
  readonly add: (change: ChangeView, atMs: number) => void;
  /** In the order in which they came. */
  readonly all: () => readonly ChangeView[];
};

/** An answer may be under way for a moment before anybody is told. */
const keptMs = 2_000;

/** Keeps the changes of some entities: those that the table shows. */
export function createRecentChanges(entities: readonly ChangeView['entity'][]): RecentChanges {
  let kept: { readonly change: ChangeView; readonly atMs: number }[] = [];
  let keepsAll = true;

  function forget(nowMs: number): void {
    const first = kept.findIndex(({ atMs }) => atMs >= nowMs - keptMs);
    if (first === 0) return;
    kept = first === -1 ? [] : kept.slice(first);
  }

  return {
    keepAll: (isUnderWay) => {
      keepsAll = isUnderWay;
    },
    add: (change, atMs) => {
      if (!entities.includes(change.entity)) return;
      const [oldest] = kept;
      // Rarely, since each time costs a pass.
      if (!keepsAll && oldest !== undefined && oldest.atMs < atMs - 2 * keptMs) forget(atMs);
      kept.push({ change, atMs });
    },
    all: () => kept.map(({ change }) => change),
  };
}
