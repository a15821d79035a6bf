import { type BasemapFault, basemapFaults } from '../../contract/basemap.ts';
import { type ProblemError, problem, type Sentence } from '../problem-error.ts';

type FaultCounts = Record<BasemapFault, number>;

/** Counts how often a source of tiles failed, and keeps the last reason. */
export type FaultLog = {
  /** Counts the fault; the answer is what a caller is told. */
  readonly note: (fault: BasemapFault, sentence: Sentence) => ProblemError;
  readonly read: () => { readonly faults: FaultCounts; readonly lastFault: Sentence | null };
};

export function createFaultLog(): FaultLog {
  // Object.fromEntries forgets which keys it was given.
  const faults = Object.fromEntries(basemapFaults.map((fault) => [fault, 0])) as FaultCounts;
  let lastFault: Sentence | null = null;
  return {
    note: (fault, sentence) => {
      faults[fault] += 1;
      lastFault = sentence;
      return problem('source-failed', sentence);
    },
    read: () => ({ faults: { ...faults }, lastFault }),
  };
}
