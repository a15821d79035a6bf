import type { HazardGroups } from '../../client/hazard-table/group-hazards.ts';
import { type HazardCounts, rectifiedOf, totalOf } from '../../domain/hazard/count-hazards.ts';

export const unitOrders = ['name', 'rate', 'open', 'overdue', 'dueSoon'] as const;
export type UnitOrder = (typeof unitOrders)[number];

export type UnitFigures = HazardGroups['units'][number] & { readonly name: string };

type Names = {
  readonly names: readonly { readonly id: string; readonly name: string }[];
  /** What is called that is assigned to nobody. */
  readonly nobody: string;
};

/** The counts of units under their names. */
export function namedUnits(units: HazardGroups['units'], { names, nobody }: Names): UnitFigures[] {
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return units.map((counts) => {
    const { unit } = counts;
    return { ...counts, name: unit === null ? nobody : (nameOf.get(unit) ?? unit) };
  });
}

/** Units by name, or ranked when somebody asks; what is assigned to nobody comes last. */
export function inOrder(units: readonly UnitFigures[], order: UnitOrder): readonly UnitFigures[] {
  const isLast = ({ unit }: UnitFigures) => (unit === null ? 1 : 0);
  return [...units].sort(
    (left, right) =>
      isLast(left) - isLast(right) ||
      rankOf(left, order) - rankOf(right, order) ||
      byName.compare(left.name, right.name),
  );
}

/** Names of units read in the order of pinyin, as lists of offices are. */
const byName = new Intl.Collator('zh-CN');

function rankOf(counts: HazardCounts, order: UnitOrder): number {
  switch (order) {
    case 'name':
      return 0;
    case 'rate':
      return rectifiedOf(counts) / totalOf(counts);
    case 'open':
      return rectifiedOf(counts) - totalOf(counts);
    case 'overdue':
      return -counts.overdue;
    case 'dueSoon':
      return -counts.dueSoon;
  }
}
