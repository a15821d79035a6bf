import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardRow } from '../../client/queries/hazards.ts';
import type { PhotoView } from '../../client/queries/photos.ts';
import { type PhotoPhase, photoLimits, photoMediaTypes } from '../../domain/photo.ts';
import { PictureDrop } from '../../ui/picture-drop.tsx';
import { PhotoPicture } from './photo-picture.tsx';
import { PhotoPin } from './photo-pin.tsx';
import css from './photos.module.css';
import { usePhotoCaption } from './use-photo-caption.ts';
import { useSendPhotos } from './use-send-photos.ts';

const bytesPerMegabyte = 1024 * 1024;

type PhotoPhaseProps = {
  readonly hazard: HazardRow;
  readonly phase: PhotoPhase;
  readonly photos: readonly PhotoView[];
  readonly mayAdd: boolean;
  /** Whether the place of a photo may become that of the hazard. */
  readonly mayPlace: boolean;
  /** What is still wanted of the person. */
  readonly problem?: string | null;
  readonly onOpen?: (id: string) => void;
};

/** The photos of one phase side by side, and where more come in. */
export function PhotoPhasePart(props: PhotoPhaseProps): ReactElement {
  const { hazard, phase, photos, mayAdd, mayPlace, problem = null, onOpen } = props;
  const { t } = useTranslation();
  const label = t(`photo.phase.${phase}`);
  const { send, sending, failures, position, forgetPosition } = useSendPhotos({
    hazard: hazard.id,
    phase,
  });
  return (
    <section className={css.phase} aria-label={label}>
      <h4>{label}</h4>
      {photos.length === 0 ? (
        <p className={css.quiet}>{t(`photo.none.${phase}`)}</p>
      ) : (
        <ul className={css.strip}>
          {photos.map((photo) => (
            <li key={photo.id}>
              <Thumbnail photo={photo} {...(onOpen && { onOpen })} />
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <PictureDrop
          label={t(`photo.add.${phase}`)}
          choose={t('photo.choose')}
          take={t('photo.take')}
          hint={t('photo.hint', {
            megabytes: photoLimits.fileBytes / bytesPerMegabyte,
            most: photoLimits.perPhase,
          })}
          mediaTypes={photoMediaTypes}
          isBusy={sending !== null}
          onFiles={send}
        />
      )}
      {sending !== null && <output className={css.quiet}>{t('photo.sending', sending)}</output>}
      {problem !== null && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
      {failures.length > 0 && (
        <ul className={css.problem} role="alert">
          {failures.map((failure) => (
            <li key={failure}>{failure}</li>
          ))}
        </ul>
      )}
      {mayPlace && position !== null && (
        <PhotoPin hazard={hazard} position={position} onDone={forgetPosition} />
      )}
    </section>
  );
}

type ThumbnailProps = {
  readonly photo: PhotoView;
  readonly onOpen?: (id: string) => void;
};

function Thumbnail({ photo, onOpen }: ThumbnailProps): ReactElement {
  const alt = usePhotoCaption()(photo);
  const picture = <PhotoPicture photo={photo} size="thumbnail" alt={alt} />;
  return onOpen === undefined ? (
    <div className={css.thumb}>{picture}</div>
  ) : (
    <button
      type="button"
      className={css.thumb}
      data-past={photo.isPast}
      title={alt}
      onClick={() => onOpen(photo.id)}
    >
      {picture}
    </button>
  );
}
