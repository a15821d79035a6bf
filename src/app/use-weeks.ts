import { useEffect, useMemo, useState } from 'react';
import type { HazardTableQuery } from '../client/hazard-table/protocol.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { hazardQueryOf } from './hazard-query.ts';
import { useHazards } from './hazards.tsx';
import { allTime } from './period.ts';
import type { View } from './view.ts';
import { type Weeks, weeksOf } from './week-span.ts';
import { whileCurrent } from './while-current.ts';

type Counted = Pick<View, 'area' | 'hazards'>;

/** The weeks of all hazards of the filter but for its period; null until they are counted. */
export function useWeeks({ area, hazards }: Counted, today: CivilDate | null): Weeks | null {
  const { table, version } = useHazards();
  const [weeks, setWeeks] = useState<Weeks | null>(null);
  const query = useMemo<HazardTableQuery | null>(
    () =>
      today === null
        ? null
        : {
            ...hazardQueryOf({ area, hazards, period: allTime }, today),
            withDensity: false,
            groupedOn: today,
          },
    [area, hazards, today],
  );
  useEffect(() => {
    if (table === null || query === null || today === null || version === 0) return;
    return whileCurrent(table.query(query), {
      show: ({ groups }) => setWeeks(weeksOf(groups?.days ?? [], today)),
      // The figures beside it say what is wrong.
      fail: () => setWeeks(null),
    });
  }, [table, query, today, version]);
  return weeks;
}
