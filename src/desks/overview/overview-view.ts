import type { HazardListFilter } from '../../client/queries/hazards.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { BuildingStatus } from '../../domain/building.ts';

export const overviewLists = ['areas', 'buildings', 'hazards'] as const;
export type OverviewList = (typeof overviewLists)[number];

/** What the overview shows; the page keeps it in the address. */
export type OverviewView = {
  readonly area: AreaCode | null;
  readonly list: OverviewList;
  readonly buildingStatus: readonly BuildingStatus[];
  readonly hazards: HazardListFilter;
  readonly text: string;
};
