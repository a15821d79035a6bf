import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { firstInspectionsQuery } from '../../client/queries/first-inspections.ts';
import { noticesQuery } from '../../client/queries/notices.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import type { CountedHazards } from './counted-hazards.ts';
import type { Figures as AreaFigures } from './district-figures.ts';
import { daysOfTrend } from './earlier-day.ts';
import { FigureTiles, type Inspected } from './figure-tiles.tsx';
import { Funnel } from './funnel.tsx';
import { inspectedBy } from './inspected-by.ts';
import type { OverviewView } from './overview-view.ts';
import { rectifiedTarget } from './rectified-target.ts';
import type { RowsLink } from './rows-link.ts';
import { SinceDay } from './since-day.tsx';

type FiguresProps = {
  readonly view: OverviewView;
  readonly hazards: CountedHazards;
  readonly today: CivilDate | null;
  readonly buildings: Pick<AreaFigures, 'buildings' | 'buildingsInspected'>;
  readonly Rows: RowsLink;
  readonly onViewChange: (change: Partial<OverviewView>) => void;
};

/** The figures of what is filtered: six tiles against an earlier day, and the funnel. */
export function Figures(props: FiguresProps): ReactElement | null {
  const { view, hazards, today, Rows, onViewChange } = props;
  const inspected = useInspected(props);
  const target = useTarget(view.hazards);
  const { matching, trend, before } = hazards;
  const { since } = view;
  if (matching === null || trend === null || today === null || since === null) return null;
  const counts = matching.matching;
  const shown = { counts, filter: view.hazards, today, Rows };
  return (
    <>
      <SinceDay since={since} today={today} onChange={(day) => onViewChange({ since: day })} />
      <FigureTiles
        {...shown}
        trend={trend}
        before={before}
        since={since}
        inspected={inspected}
        target={target}
        onNeverInspected={() => onViewChange({ list: 'buildings', buildingStatus: ['unknown'] })}
      />
      <Funnel {...shown} />
    </>
  );
}

function useInspected({ view, today, buildings }: FiguresProps): Inspected {
  const known = useQuery(firstInspectionsQuery()).data?.items;
  const { area, since } = view;
  const by = (day: CivilDate) => (known === undefined ? 0 : inspectedBy(known, { area, day }));
  return {
    buildings: buildings.buildings,
    inspected: buildings.buildingsInspected,
    before: known === undefined || since === null ? null : by(since),
    trend: known === undefined || today === null ? [] : daysOfTrend(today).map(by),
  };
}

/** Read only where it can hold: the book of the notices is long. */
function useTarget(filter: OverviewView['hazards']): number | null {
  const isGas = filter.category?.join() === 'gas';
  const book = useQuery({ ...noticesQuery(), enabled: isGas }).data;
  return isGas && book !== undefined ? rectifiedTarget(book.notices) : null;
}
