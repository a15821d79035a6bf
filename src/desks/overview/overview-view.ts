import type { HazardListFilter } from '../../client/queries/hazards.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { BuildingStatus } from '../../domain/building.ts';
import type { SiteStatus } from '../../domain/charging-site.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import type { Connection } from '../../domain/device.ts';
import type { DeviceCondition } from '../../domain/device-state.ts';

/** The pages of the panel, in groups; the first of a group is where it begins. */
export const overviewGroups = {
  meeting: ['meeting'],
  ranking: ['areas', 'units', 'homes'],
  due: ['overdue', 'dueSoon'],
  trend: ['trend'],
  targets: ['coverage', 'watched'],
  objects: ['compounds', 'buildings', 'hazards', 'sites', 'devices', 'alarms'],
} as const;
export type OverviewGroup = keyof typeof overviewGroups;
export type OverviewList = (typeof overviewGroups)[OverviewGroup][number];

export const overviewLists: readonly OverviewList[] = Object.values(overviewGroups).flat();

export function groupOf(list: OverviewList): OverviewGroup {
  const groups = Object.keys(overviewGroups) as readonly OverviewGroup[];
  const holds = (group: OverviewGroup) =>
    overviewGroups[group].some((member: OverviewList) => member === list);
  return groups.find(holds) ?? 'meeting';
}

/** What the overview shows; the page keeps it in the address. */
export type OverviewView = {
  readonly area: AreaCode | null;
  readonly list: OverviewList;
  readonly buildingStatus: readonly BuildingStatus[];
  readonly siteStatus: readonly SiteStatus[];
  readonly connection: readonly Connection[];
  readonly condition: readonly DeviceCondition[];
  readonly isOldOnly: boolean;
  readonly isHandled: boolean;
  readonly hazards: HazardListFilter;
  readonly since: CivilDate | null;
  readonly text: string;
};
