import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type PhotoPhase, photoLimits, photoMediaTypes } from '../../domain/photo.ts';
import { Icon } from '../../ui/icon.tsx';
import { PictureDrop } from '../../ui/picture-drop.tsx';
import css from './hazard-table-tools.module.css';

const bytesPerMegabyte = 1024 * 1024;

type ReportPhotosProps = {
  readonly phase: PhotoPhase;
  readonly photos: readonly File[];
  readonly problem: string | null;
  readonly onChange: (photos: readonly File[]) => void;
};

/** The photos that go with a report; they are sent once it is filed. */
export function ReportPhotos(props: ReportPhotosProps): ReactElement {
  const { phase, photos, problem, onChange } = props;
  const { t } = useTranslation();
  return (
    <div className={css.photos}>
      <PictureDrop
        label={t(`photo.add.${phase}`)}
        choose={t('photo.choose')}
        take={t('photo.take')}
        hint={t('photo.hint', {
          megabytes: photoLimits.fileBytes / bytesPerMegabyte,
          most: photoLimits.perPhase,
        })}
        mediaTypes={photoMediaTypes}
        isBusy={false}
        onFiles={(files) => onChange([...photos, ...files].slice(0, photoLimits.perPhase))}
      />
      <ul className={css.staged}>
        {photos.map((file, index) => (
          // Two may bear one name, as those of a camera do.
          <li key={`${index} ${file.name}`} className={css.quiet}>
            {t('photo.staged', { name: file.name })}
            <Button
              type="text"
              size="small"
              aria-label={t('photo.unstage', { name: file.name })}
              icon={<Icon name="close" size={14} />}
              onClick={() => onChange(photos.filter((_, other) => other !== index))}
            />
          </li>
        ))}
      </ul>
      {problem !== null && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
