import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { firstHazardsQuery } from '../../client/queries/hazards.ts';
import { mattersQuery } from '../../client/queries/matters.ts';
import { reportsQuery } from '../../client/queries/reports.ts';
import { sessionQuery } from '../../client/queries/session.ts';
import { unitsQuery } from '../../client/queries/units.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import type { Action } from '../../domain/permission.ts';
import { type DueRow, dueRowsOf } from './due-row.ts';
import type { Meeting } from './meeting-text.ts';
import type { OverviewView } from './overview-view.ts';
import { rowsBehind } from './rows-behind.ts';
import { useMissingReporters } from './use-missing-reporters.ts';
import { usePlaceNames } from './use-place-names.ts';

/** As many as are spoken about one by one. */
const mostWorst = 5;
const mostMatters = 10;

type Asked = { readonly view: OverviewView; readonly today: CivilDate };

/** The hazards that are overdue longest, and how many are overdue in all. */
export function useWorst({ view, today }: Asked) {
  const { area, hazards } = view;
  const filter = rowsBehind(hazards, 'overdue', today);
  const asked = { ...filter, ...(area !== null && { area }), sort: 'overdue' as const };
  const query = useQuery(firstHazardsQuery(asked, mostWorst));
  const { data } = query;
  const names = usePlaceNames(data?.items);
  const rows: readonly DueRow[] | undefined =
    data === undefined || names === undefined ? undefined : dueRowsOf(data.items, { names, today });
  return { ...query, data: rows && data && { rows, total: data.total } };
}

/** What has been lifted up and has no answer yet; null where the person may not see it. */
export function useOpenMatters(area: OverviewView['area']) {
  const isAllowed = useIsAllowed('matter.read');
  const filter = { isReplied: false, ...(area !== null && { area }) };
  const query = useInfiniteQuery({ ...mattersQuery(filter), enabled: isAllowed });
  const nameOf = useUnitNames();
  const page = query.data?.pages[0];
  const items = page?.items.slice(0, mostMatters).map(({ id, title, askedOf, due }) => ({
    id,
    title,
    askedOf: askedOf === null ? null : nameOf(askedOf),
    due,
  }));
  return { isAllowed, items, total: page?.total ?? 0, error: query.error, refetch: query.refetch };
}

/** The units that have not reported; null where no report is on record at all: then nobody knows. */
export function useMissing(): Meeting['missing'] | undefined {
  const isAllowed = useIsAllowed('report.read');
  const any = useInfiniteQuery({ ...reportsQuery(), enabled: isAllowed }).data?.pages[0]?.total;
  const late = useMissingReporters();
  const nameOf = useUnitNames();
  if (!isAllowed) return null;
  if (any === undefined) return undefined;
  return any === 0 ? null : late.map(nameOf);
}

function useIsAllowed(action: Action): boolean {
  return useQuery(sessionQuery()).data?.actions.includes(action) ?? false;
}

function useUnitNames(): (id: string) => string {
  const units = useQuery(unitsQuery()).data?.items ?? [];
  return (id) => units.find((unit) => unit.id === id)?.name ?? id;
}
