import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { districtQuery } from '../client/queries/district.ts';
import type { OverviewView } from '../desks/overview/overview-view.ts';
import { LinkNotes, useLinkFaults } from './link-notes.tsx';
import { RowsInLedger } from './rows-link.tsx';
import { useFoundDays } from './use-found-days.ts';
import { useOpenOnMap } from './use-open-on-map.ts';
import { useOverviewHazards } from './use-overview-hazards.ts';
import { usePictureNote } from './use-picture-note.ts';
import { useSince } from './use-since.ts';
import { useView } from './use-view.ts';

const OverviewDesk = lazy(async () => ({
  default: (await import('../desks/overview/overview-desk.tsx')).OverviewDesk,
}));

const OverviewTools = lazy(async () => ({
  default: (await import('./overview-tools.tsx')).OverviewTools,
}));

/** Only paper needs it. */
const MapPicture = lazy(async () => ({
  default: (await import('./map-picture.tsx')).MapPicture,
}));

/** As on the screen, but for the alarms of the moment. */
const layersOnPaper = ['density', 'buildings', 'hazards'] as const;

export function OverviewRoute(): ReactElement {
  const { t } = useTranslation();
  const { view, changeView } = useView();
  const note = usePictureNote();
  const link = useLinkFaults();
  const openOnMap = useOpenOnMap();
  const foundDays = useFoundDays(view.period);
  const today = useQuery(districtQuery()).data?.today ?? null;
  const { since, keep } = useSince(view.since, today);
  const hazards = useOverviewHazards({ ...view, since });
  function onViewChange(change: Partial<OverviewView>): void {
    if (change.since) keep(change.since);
    // Another area is another place: the map fits it.
    changeView('area' in change ? { ...change, camera: null } : change);
  }
  return (
    <OverviewDesk
      hazards={hazards}
      today={today}
      view={{ ...view, since, hazards: { ...view.hazards, ...foundDays } }}
      Rows={RowsInLedger}
      onViewChange={onViewChange}
      onClearFilter={() => changeView({ hazards: {}, area: null, period: '', camera: null })}
      open={view.open}
      onOpen={openOnMap}
      notes={<LinkNotes {...link} />}
      tools={
        <Suspense fallback={null}>
          <OverviewTools view={view} />
        </Suspense>
      }
      drawMap={(onPicture) => (
        <Suspense fallback={null}>
          <MapPicture
            view={view}
            layers={view.layers ?? layersOnPaper}
            title={t('overview.meeting.density')}
            note={note}
            onPicture={onPicture}
          />
        </Suspense>
      )}
    />
  );
}
