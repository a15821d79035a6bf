import { lazy, type ReactElement } from 'react';
import type { OverviewView } from '../desks/overview/overview-view.ts';
import { OverviewTools } from './overview-tools.tsx';
import { useFoundDays } from './use-found-days.ts';
import { useOpenOnMap } from './use-open-on-map.ts';
import { useOverviewHazards } from './use-overview-hazards.ts';
import { useView } from './use-view.ts';

const OverviewDesk = lazy(async () => ({
  default: (await import('../desks/overview/overview-desk.tsx')).OverviewDesk,
}));

export function OverviewRoute(): ReactElement {
  const { view, changeView } = useView();
  const openOnMap = useOpenOnMap();
  const foundDays = useFoundDays(view.period);
  const hazards = useOverviewHazards(view);
  function onViewChange(change: Partial<OverviewView>): void {
    // Another area is another place: the map fits it.
    changeView('area' in change ? { ...change, camera: null } : change);
  }
  return (
    <OverviewDesk
      hazards={hazards}
      view={{ ...view, hazards: { ...view.hazards, ...foundDays } }}
      onViewChange={onViewChange}
      open={view.open}
      onOpen={openOnMap}
      tools={<OverviewTools view={view} />}
    />
  );
}
