import type { QualityCounts } from '../../client/queries/quality-issues.ts';
import { areaLevel } from '../../domain/area.ts';
import {
  type QualityDenominator,
  type QualityGroup,
  type QualityKind,
  qualityDenominators,
  qualityGroups,
  qualityKindNames,
  qualityKinds,
} from '../../domain/quality/quality-kind.ts';

export type QualityColumns = {
  /** The kinds with at least one issue somewhere, by group. */
  readonly groups: readonly {
    readonly group: QualityGroup;
    readonly kinds: readonly QualityKind[];
  }[];
  /** The kinds of which nothing was found, where there was something to look at. */
  readonly clean: readonly QualityKind[];
  /** The kinds for which there was nothing to look at anywhere. */
  readonly empty: readonly QualityKind[];
};

/** The columns of the table: of more than thirty kinds those alone that say something. */
export function columnsOf(rows: readonly QualityCounts[]): QualityColumns {
  const total = totalsOf(rows);
  const found = qualityKindNames.filter((kind) => total.issues[kind] > 0);
  const others = qualityKindNames.filter((kind) => total.issues[kind] === 0);
  const isLookedAt = (kind: QualityKind) => total.looked[qualityKinds[kind].among] > 0;
  return {
    groups: qualityGroups.flatMap((group) => {
      const kinds = found.filter((kind) => qualityKinds[kind].group === group);
      return kinds.length === 0 ? [] : [{ group, kinds }];
    }),
    clean: others.filter(isLookedAt),
    empty: others.filter((kind) => !isLookedAt(kind)),
  };
}

type Totals = Pick<QualityCounts, 'looked' | 'issues'>;

export function totalsOf(rows: readonly Totals[]): Totals {
  const sum = <Name extends string>(
    names: readonly Name[],
    countOf: (row: Totals, name: Name) => number,
  ) =>
    // Every name is given a value.
    Object.fromEntries(
      names.map((name) => [name, rows.reduce((all, row) => all + countOf(row, name), 0)]),
    ) as Record<Name, number>;
  return {
    looked: sum<QualityDenominator>(qualityDenominators, ({ looked }, name) => looked[name]),
    issues: sum<QualityKind>(qualityKindNames, ({ issues }, name) => issues[name]),
  };
}

/** What a cell says: a number among those looked at, that there is nothing, or that nobody knows. */
export type QualityCell =
  | { readonly kind: 'found'; readonly count: number; readonly among: number }
  | { readonly kind: 'none'; readonly among: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' };

/** Where nobody has inspected yet, what was not found is unknown: never a zero (S0-R11). */
export function cellOf(row: QualityCounts, kind: QualityKind): QualityCell {
  const count = row.issues[kind];
  const among = row.looked[qualityKinds[kind].among];
  if (count > 0) return { kind: 'found', count, among };
  if (!row.hasLedger) return { kind: 'unknown' };
  return among === 0 ? { kind: 'nothing' } : { kind: 'none', among };
}

/** Communities in code order; what is filed with a larger area stands under its name. */
export function isFiledAbove({ area }: Pick<QualityCounts, 'area'>): boolean {
  return areaLevel(area) !== 'community';
}
