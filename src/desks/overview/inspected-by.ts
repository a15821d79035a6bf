import type { FirstInspections } from '../../client/queries/first-inspections.ts';
import { type AreaCode, isWithinArea } from '../../domain/area.ts';
import type { CivilDate } from '../../domain/civil-date.ts';

/** How many buildings of an area, or of all, were known to be inspected at the end of a day. */
export function inspectedBy(
  items: readonly FirstInspections[],
  { area, day }: { readonly area: AreaCode | null; readonly day: CivilDate },
): number {
  return items
    .filter(({ area: code, on }) => on !== null && on <= day && isIn(code, area))
    .reduce((sum, { buildings }) => sum + buildings, 0);
}

function isIn(code: AreaCode, area: AreaCode | null): boolean {
  return area === null || isWithinArea(code, area);
}
