import { type AreaCode, parentArea } from '../../domain/area.ts';

/** The counts of one area, everything inside it included. */
export type AreaCounts = {
  readonly code: AreaCode;
  readonly buildings: number;
  readonly buildingsInspected: number;
  readonly hazardsTotal: number;
  readonly hazardsOpen: number;
  readonly hazardsOverdue: number;
};

export type Figures = Omit<AreaCounts, 'code'>;

const nothing: Figures = {
  buildings: 0,
  buildingsInspected: 0,
  hazardsTotal: 0,
  hazardsOpen: 0,
  hazardsOverdue: 0,
};

/**
 * The figures of one area, or of everything: the sum over the areas whose parent is not in the list,
 * so that nothing is counted twice.
 */
export function figuresOf(areas: readonly AreaCounts[], area: AreaCode | null): Figures {
  const codes = new Set(areas.map(({ code }) => code));
  const counted =
    area === null
      ? areas.filter(({ code }) => !hasAncestor(code, codes))
      : areas.filter(({ code }) => code === area);
  return counted.reduce(add, nothing);
}

function add(sum: Figures, area: AreaCounts): Figures {
  return {
    buildings: sum.buildings + area.buildings,
    buildingsInspected: sum.buildingsInspected + area.buildingsInspected,
    hazardsTotal: sum.hazardsTotal + area.hazardsTotal,
    hazardsOpen: sum.hazardsOpen + area.hazardsOpen,
    hazardsOverdue: sum.hazardsOverdue + area.hazardsOverdue,
  };
}

/** A list may leave out a level: then the next one up counts. */
function hasAncestor(code: AreaCode, codes: ReadonlySet<AreaCode>): boolean {
  const parent = parentArea(code);
  if (parent === null) return false;
  return codes.has(parent) || hasAncestor(parent, codes);
}
