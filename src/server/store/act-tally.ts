import { actLimits, type HazardActReport } from '../../contract/hazard-acts.ts';

/** Counts what an act did and why it left the rest. */
export type ActTally = {
  done(): void;
  skipped(refusal: string, hazard: string): void;
  counts(): { readonly done: number; readonly skipped: number };
  /** `batch` is told of only where something was done. */
  report(batch: string | null): HazardActReport;
};

export function createActTally(): ActTally {
  let done = 0;
  const skipped = new Map<string, { count: number; examples: string[] }>();
  const countSkipped = () => [...skipped.values()].reduce((sum, { count }) => sum + count, 0);
  return {
    done: () => {
      done += 1;
    },
    skipped: (refusal, hazard) => {
      const { count, examples } = skipped.get(refusal) ?? { count: 0, examples: [] };
      const shown = examples.length < actLimits.examples ? [...examples, hazard] : examples;
      skipped.set(refusal, { count: count + 1, examples: shown });
    },
    counts: () => ({ done, skipped: countSkipped() }),
    report: (batch) => ({
      matching: done + countSkipped(),
      done,
      skipped: [...skipped]
        .map(([refusal, counted]) => ({ refusal, ...counted }))
        .sort((left, right) => right.count - left.count),
      batch: done === 0 ? null : batch,
    }),
  };
}
