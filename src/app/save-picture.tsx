import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { districtQuery } from '../client/queries/district.ts';
import type { MapHandle } from '../map/map-stage.tsx';
import { Icon } from '../ui/icon.tsx';
import { saveFile } from '../ui/save-file.ts';
import { usePictureNote } from './use-picture-note.ts';

type SavePictureProps = { readonly stage: { readonly current: MapHandle | null } };

/** Saves the map as it is as a picture that says where and when. */
export function SavePicture({ stage }: SavePictureProps): ReactElement | null {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const district = useQuery(districtQuery());
  const note = usePictureNote();
  const [isSaving, setIsSaving] = useState(false);
  const place = district.data;
  if (place === undefined) return null;

  async function save({ name, today }: NonNullable<typeof place>): Promise<void> {
    setIsSaving(true);
    try {
      const picture = await stage.current?.exportPicture({ title: name, note });
      if (picture) saveFile(picture, `${name}-${today}.png`);
    } catch {
      void message.error(t('map.pictureFailed'));
    } finally {
      setIsSaving(false);
    }
  }

  return (
    <Button
      aria-label={t('map.savePicture')}
      title={t('map.savePicture')}
      icon={<Icon name="picture" />}
      loading={isSaving}
      onClick={() => void save(place)}
    />
  );
}
