import type { Inspection } from '../inspection.ts';

type Confirming = Pick<
  Inspection,
  'id' | 'space' | 'premises' | 'inspectedOn' | 'confirmedHazards'
>;

/**
 * 确认隐患数 of one building or compound: the sum over the rows of its file, a space or a user, of
 * what the latest inspection of each confirmed. null where nothing was confirmed, which is not zero.
 */
export function confirmedNumber(inspections: readonly Confirming[]): number | null {
  const latest = new Map<string, Confirming & { readonly confirmedHazards: number }>();
  for (const inspection of inspections) {
    const { confirmedHazards } = inspection;
    if (confirmedHazards === null) continue;
    const row = JSON.stringify([inspection.space, inspection.premises]);
    const known = latest.get(row);
    if (known === undefined || isLater(inspection, known)) {
      latest.set(row, { ...inspection, confirmedHazards });
    }
  }
  if (latest.size === 0) return null;
  return [...latest.values()].reduce((sum, { confirmedHazards }) => sum + confirmedHazards, 0);
}

function isLater(one: Confirming, other: Confirming): boolean {
  if (one.inspectedOn !== other.inspectedOn) return one.inspectedOn > other.inspectedOn;
  return one.id > other.id;
}
