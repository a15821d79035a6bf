import { useTranslation } from 'react-i18next';
import type { PhotoView } from '../../client/queries/photos.ts';
import { formatInstant } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';

/** What a photo shows, who added it and when; in words, since a picture does not say it. */
export function usePhotoCaption(): (photo: PhotoView) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ phase, actorName, addedAt, isPast }) => {
    const at = formatInstant(addedAt, language);
    const caption = t('photo.caption', { phase: t(`photo.phase.${phase}`), who: actorName, at });
    return isPast ? `${caption} · ${t('photo.past')}` : caption;
  };
}
