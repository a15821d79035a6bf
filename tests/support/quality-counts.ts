import type { QualityCounts } from '../../src/contract/quality-issues.ts';
import { qualityDenominators, qualityKindNames } from '../../src/domain/quality/quality-kind.ts';

type Change = {
  readonly hasLedger?: boolean;
  readonly looked?: Partial<QualityCounts['looked']>;
  readonly issues?: Partial<QualityCounts['issues']>;
};

const zero = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

/** A row of the counts in which everything is zero but what is named. */
export function countsOf(area: number, change: Change = {}): QualityCounts {
  return {
    area,
    hasLedger: change.hasLedger ?? true,
    looked: { ...zero(qualityDenominators), ...change.looked },
    issues: { ...zero(qualityKindNames), ...change.issues },
  };
}
