import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardRow } from '../../client/queries/hazards.ts';
import { type PhotoView, photosQuery } from '../../client/queries/photos.ts';
import type { Action } from '../../domain/permission.ts';
import { actionOfPhase, type PhotoPhase, photoPhases } from '../../domain/photo.ts';
import { Section } from '../../ui/panel.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { PhotoPhasePart } from './photo-phase.tsx';
import { PhotoViewer } from './photo-viewer.tsx';

type HazardPhotosProps = {
  readonly hazard: HazardRow;
  readonly actions: ReadonlySet<Action>;
};

/** The photos of a hazard: as it was found, and of what was done. */
export function HazardPhotos({ hazard, actions }: HazardPhotosProps): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const isClosed = hazard.status === 'closed';
  const mayChange = (phase: PhotoPhase) => !isClosed && actions.has(actionOfPhase[phase]);
  return (
    <Section title={t('photo.title')}>
      <QueryPart name={t('photo.title')} query={useQuery(photosQuery(hazard.id))} rows={2}>
        {(photos) => (
          <>
            {photoPhases.map((phase) => (
              <PhotoPhasePart
                key={phase}
                hazard={hazard}
                phase={phase}
                photos={ofPhase(photos, phase)}
                mayAdd={mayChange(phase)}
                mayPlace={!isClosed && actions.has('hazard.report')}
                onOpen={setOpen}
              />
            ))}
            {open !== null && (
              <PhotoViewer
                photos={photoPhases.flatMap((phase) => ofPhase(photos, phase))}
                open={open}
                mayRemove={({ phase }) => mayChange(phase)}
                onOpen={setOpen}
              />
            )}
          </>
        )}
      </QueryPart>
    </Section>
  );
}

function ofPhase(photos: readonly PhotoView[], phase: PhotoPhase): readonly PhotoView[] {
  return photos.filter((photo) => photo.phase === phase);
}
