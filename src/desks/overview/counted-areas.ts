import type { HazardGroups } from '../../client/hazard-table/group-hazards.ts';
import { isWithinArea } from '../../domain/area.ts';
import {
  addHazardCounts,
  type HazardCounts,
  noHazards,
  rectifiedOf,
  totalOf,
} from '../../domain/hazard/count-hazards.ts';
import type { AreaCounts } from './district-figures.ts';

/** The areas with the hazards of a filter in place of all of theirs; each counts what lies in it. */
export function countedAreas<Area extends AreaCounts>(
  areas: readonly Area[],
  counted: HazardGroups['areas'],
): (Area & { readonly counts: HazardCounts })[] {
  return areas.map((area) => {
    const counts = counted
      .filter(({ area: code }) => isWithinArea(code, area.code))
      .reduce(addHazardCounts, noHazards);
    const hazardsTotal = totalOf(counts);
    return {
      ...area,
      counts,
      hazardsTotal,
      hazardsOpen: hazardsTotal - rectifiedOf(counts),
      hazardsOverdue: counts.overdue,
    };
  });
}
