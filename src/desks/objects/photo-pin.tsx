import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { amendHazard } from '../../client/queries/hazard-steps.ts';
import { type HazardRow, hazardQuery } from '../../client/queries/hazards.ts';
import { readAgain } from '../../client/read-again.ts';
import { createLocalPlane } from '../../domain/geo/local-plane.ts';
import type { LngLat } from '../../domain/position.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import css from './photos.module.css';

type PhotoPinProps = {
  readonly hazard: HazardRow;
  /** Where the photo says that it was taken. */
  readonly position: LngLat;
  readonly onDone: () => void;
};

/** Nearer than this a camera and a pin are at one place. */
const samePlaceMeters = 50;

/** Offers the place of a photo as that of its hazard, where it has none or stands elsewhere. */
export function PhotoPin({ hazard, position, onDone }: PhotoPinProps): ReactElement | null {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const placing = useMutation({
    mutationFn: () => amendHazard(orderOf(hazard, { position, reason: t('photo.pinReason') })),
    onSuccess: (after) => {
      queryClient.setQueryData(hazardQuery(after.id).queryKey, after);
      readAgain(queryClient, 'hazard');
      void message.success(t('photo.pinDone'));
      onDone();
    },
  });
  const meters = hazard.position && distanceMeters(hazard.position, position);
  if (meters !== null && meters <= samePlaceMeters) return null;
  const place = position.map((degrees) => degrees.toFixed(5)).join(', ');
  return (
    <output className={css.offer}>
      <span>
        {meters === null
          ? t('photo.pinUnlocated', { place })
          : t('photo.pinAway', { place, meters: Math.round(meters) })}
      </span>
      <span className={css.row}>
        <Button type="primary" loading={placing.isPending} onClick={() => placing.mutate()}>
          {t('photo.pinUse')}
        </Button>
        <Button onClick={onDone}>{t('photo.pinLeave')}</Button>
      </span>
      {placing.error !== null && <ProblemNote error={placing.error} />}
    </output>
  );
}

type Placing = { readonly position: LngLat; readonly reason: string };

/** All of its place is said: what is left out would be taken away. */
function orderOf(
  { id, version, area, building, compound }: HazardRow,
  { position, reason }: Placing,
): Parameters<typeof amendHazard>[0] {
  const place = { building, compound, area, position };
  return { id, ifVersion: version, body: { amendment: { place }, reason } };
}

function distanceMeters(from: LngLat, to: LngLat): number {
  return Math.hypot(...createLocalPlane(from).toMeters(to));
}
