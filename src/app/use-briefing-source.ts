import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { areasQuery } from '../client/queries/areas.ts';
import { buildingsByIdQuery } from '../client/queries/buildings.ts';
import { firstHazardsQuery, type HazardListFilter } from '../client/queries/hazards.ts';
import { unitsQuery } from '../client/queries/units.ts';
import { chipsOf } from '../desks/ledger/hazard-chips.ts';
import type {
  BriefingSource,
  HazardPart,
  PlaceNames,
} from '../desks/overview/briefing/briefing.ts';
import { figuresOf } from '../desks/overview/district-figures.ts';
import { namedUnits } from '../desks/overview/unit-order.ts';
import { soonDays } from '../domain/hazard/count-hazards.ts';
import { hazardQueryOf } from './hazard-query.ts';
import { usePeriodName } from './period-picker.tsx';
import { useSignedIn } from './signed-in.tsx';
import { useOverviewHazards } from './use-overview-hazards.ts';
import type { View } from './view.ts';

const mostRows = 30;
const mostClosed = 10;
const mostCandidates = 10;

type BriefingData = {
  readonly data: Omit<BriefingSource, 'cases' | 'instantMs'> | undefined;
  /** What typical cases are chosen from. */
  readonly candidates: HazardPart['items'];
  readonly error: unknown;
  readonly refetch: () => void;
};

/** What a briefing of a view is made from; there only when all of it is. */
export function useBriefingSource(view: View): BriefingData {
  const { t } = useTranslation();
  const { place } = useSignedIn();
  const { today } = place;
  const hazards = useOverviewHazards(view);
  const areas = useQuery(areasQuery());
  const units = useQuery(unitsQuery());
  const filters = useMemo(() => partsOf(hazardQueryOf(view, today)), [view, today]);
  const overdue = useHazardPart(filters.overdue, mostRows);
  const dueSoon = useHazardPart(filters.dueSoon, mostRows);
  const closed = useHazardPart(filters.closed, mostClosed);
  const named = useMemo(
    () => buildingsOf(overdue.data, dueSoon.data, closed.data),
    [overdue.data, dueSoon.data, closed.data],
  );
  const buildings = useQuery({ ...buildingsByIdQuery(named ?? []), enabled: named !== null });
  const period = usePeriodName(view.period);

  const data = useMemo(() => {
    const { matching } = hazards;
    if (!matching || !areas.data || !units.data || !buildings.data) return undefined;
    if (!overdue.data || !dueSoon.data) return undefined;
    const names = namesOf(areas.data.items, units.data.items, buildings.data);
    const figures = figuresOf(areas.data.items, view.area);
    const chips = chipsOf({ ...view, text: '' }, { t, names });
    return {
      place: view.area === null ? place.name : (names.areas.get(view.area) ?? place.name),
      isDemo: place.isDemo,
      today,
      period,
      filter: chips
        .filter(({ key }) => key !== 'area' && key !== 'found')
        .map(({ label }) => label),
      counts: matching.matching,
      buildings: figures,
      units: namedUnits(matching.units, {
        names: units.data.items,
        nobody: t('overview.unassigned'),
      }),
      overdue: overdue.data,
      dueSoon: dueSoon.data,
      names,
    };
  }, [
    hazards,
    areas.data,
    units.data,
    buildings.data,
    overdue.data,
    dueSoon.data,
    view,
    place,
    today,
    period,
    t,
  ]);

  const queries = [areas, units, overdue, dueSoon, closed, buildings];
  return {
    data,
    candidates: [
      ...(overdue.data?.items.slice(0, mostCandidates) ?? []),
      ...(closed.data?.items ?? []),
    ],
    error: hazards.error ?? queries.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => {
      hazards.retry();
      for (const query of queries) if (query.error !== null) void query.refetch();
    },
  };
}

type Part = HazardListFilter | null;

/** The filters of the lists within the filter of the figures; null: what it takes can be in none. */
function partsOf(
  query: ReturnType<typeof hazardQueryOf>,
): Record<'overdue' | 'dueSoon' | 'closed', Part> {
  const { today: _, ...filter } = query;
  const { isOverdue, dueWithinDays = soonDays, status } = filter;
  return {
    overdue: isOverdue === false ? null : { ...filter, isOverdue: true, sort: 'overdue' },
    dueSoon: {
      ...filter,
      dueWithinDays: Math.min(dueWithinDays, soonDays),
      sort: 'deadline',
    },
    closed:
      status !== undefined && !status.includes('closed')
        ? null
        : { ...filter, status: ['closed'], sort: 'grade' },
  };
}

const nothing: HazardPart = { items: [], total: 0 };

function useHazardPart(filter: Part, limit: number) {
  const query = useQuery({ ...firstHazardsQuery(filter ?? {}, limit), enabled: filter !== null });
  return filter === null ? { ...query, data: nothing } : query;
}

/** null until all lists are there, so that they are asked for once. */
function buildingsOf(...parts: (HazardPart | undefined)[]): string[] | null {
  const ids = new Set<string>();
  for (const part of parts) {
    if (part === undefined) return null;
    for (const { building } of part.items) if (building !== null) ids.add(building);
  }
  return [...ids].sort();
}

type Named<Id> = { readonly name: string } & Id;

function namesOf(
  areas: readonly Named<{ readonly code: number }>[],
  units: readonly Named<{ readonly id: string }>[],
  buildings: readonly Named<{ readonly id: string }>[],
): PlaceNames {
  return {
    areas: new Map(areas.map(({ code, name }) => [code, name])),
    units: new Map(units.map(({ id, name }) => [id, name])),
    buildings: new Map(buildings.map(({ id, name }) => [id, name])),
  };
}
