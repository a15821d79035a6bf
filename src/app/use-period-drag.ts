import { useEffect, useMemo, useRef, useState } from 'react';
import type { HazardTableQuery } from '../client/hazard-table/protocol.ts';
import { hazardQueryOf } from './hazard-query.ts';
import { useHazards } from './hazards.tsx';
import { allTime } from './period.ts';
import { createPeriodSteps } from './period-steps.ts';
import { useView } from './use-view.ts';
import { daysOfSpan, periodOfSpan, type WeekSpan, type Weeks } from './week-span.ts';

type Dragged = {
  readonly weeks: Weeks;
  readonly today: string;
  readonly withDensity: boolean;
};

/**
 * The period while it is dragged: figures, areas and density follow each step; released, it goes into
 * the address, and the full pass answers.
 */
export function usePeriodDrag({ weeks, today, withDensity }: Dragged) {
  const { table, version, showStep } = useHazards();
  const { view, changeView } = useView();
  const { area, hazards, period } = view;
  const [span, setSpan] = useState<WeekSpan | null>(null);
  const newest = useRef<WeekSpan | null>(null);
  const released = useRef<string | null>(null);
  const steps = useMemo(
    () => (table === null ? null : createPeriodSteps({ table, show: showStep })),
    [table, showStep],
  );
  const queries = useMemo(
    () => heldQueries({ area, hazards, today, withDensity }),
    [area, hazards, today, withDensity],
  );

  useEffect(() => () => steps?.letGo(), [steps]);
  useEffect(() => () => showStep(null), [showStep]);
  // What was dragged is over. From here, the step stays until the full pass has answered the same.
  useEffect(() => {
    newest.current = null;
    if (period !== released.current) showStep(null);
    released.current = null;
    // The address is a thing outside of React.
    // oxlint-disable-next-line react/set-state-in-effect
    setSpan(null);
  }, [period, showStep]);

  return {
    /** null while nobody drags. */
    span,
    grasp: () => steps?.takeHold(queries, version),
    move: (next: WeekSpan) => {
      newest.current = next;
      setSpan(next);
      steps?.takeHold(queries, null);
      steps?.step(daysOfSpan(weeks, next));
    },
    release: () => {
      if (newest.current === null) return;
      released.current = periodOfSpan(weeks, newest.current);
      changeView({ period: released.current }, { replace: true });
    },
  };
}

type Asked = {
  readonly area: Parameters<typeof hazardQueryOf>[0]['area'];
  readonly hazards: Parameters<typeof hazardQueryOf>[0]['hazards'];
  readonly today: string;
  readonly withDensity: boolean;
};

/** What the overview shows of the hazards: all that match, and what there is to choose from. */
function heldQueries({ area, hazards, today, withDensity }: Asked): readonly HazardTableQuery[] {
  const matching: HazardTableQuery = {
    ...hazardQueryOf({ area, hazards, period: allTime }, today),
    groupedOn: today,
    withDensity,
  };
  const { area: _, ...everyArea } = { ...matching, withDensity: false };
  const { unit: __, ...everyUnit } = { ...matching, withDensity: false };
  return [
    matching,
    ...(area === null ? [] : [everyArea]),
    ...(matching.unit === undefined ? [] : [everyUnit]),
  ];
}
