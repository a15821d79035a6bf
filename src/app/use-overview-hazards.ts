import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { HazardTableQuery } from '../client/hazard-table/protocol.ts';
import { districtQuery } from '../client/queries/district.ts';
import type { CountedHazards } from '../desks/overview/counted-hazards.ts';
import { daysOfTrend } from '../desks/overview/earlier-day.ts';
import { hazardQueryOf } from './hazard-query.ts';
import { useHazardAnswer } from './use-hazard-answer.ts';
import type { View } from './view.ts';

/**
 * The hazards of the filter, counted. A list to choose from is counted as if nothing were chosen in
 * it, so that there is something else to choose.
 */
export function useOverviewHazards({
  area,
  hazards,
  period,
  since,
}: Pick<View, 'area' | 'hazards' | 'period' | 'since'>): CountedHazards {
  const today = useQuery(districtQuery()).data?.today ?? null;
  const asked = useMemo(() => {
    if (today === null) return { matching: null, areas: null, units: null };
    const matching: HazardTableQuery = {
      ...hazardQueryOf({ area, hazards, period }, today),
      withDensity: false,
      groupedOn: today,
    };
    // The earlier day last, after the days of the trend.
    const days = [...daysOfTrend(today), ...(since === null ? [] : [since])];
    return {
      matching: { ...matching, figuresOn: days },
      areas: area === null ? null : without(matching, 'area'),
      units: matching.unit === undefined ? null : without(matching, 'unit'),
    };
  }, [area, hazards, period, since, today]);
  const matching = useHazardAnswer(asked.matching);
  const byArea = useHazardAnswer(asked.areas);
  const byUnit = useHazardAnswer(asked.units);
  const groups = matching.answer?.groups ?? null;
  const days = matching.answer?.days ?? null;
  const trendLength = today === null ? 0 : daysOfTrend(today).length;
  return {
    total: matching.answer?.total ?? null,
    matching: groups,
    areas: (asked.areas === null ? groups : byArea.answer?.groups)?.areas ?? null,
    units: (asked.units === null ? groups : byUnit.answer?.groups)?.units ?? null,
    // While the period is dragged they are of the days before: nothing is better than a wrong comparison.
    trend: matching.isStep ? [] : (days?.slice(0, trendLength) ?? null),
    before: matching.isStep ? null : (days?.[trendLength] ?? null),
    error: matching.error,
    retry: matching.retry,
  };
}

function without(query: HazardTableQuery, name: 'area' | 'unit'): HazardTableQuery {
  const { [name]: _, ...rest } = query;
  return rest;
}
