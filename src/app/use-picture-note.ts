import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { basemapQuery } from '../client/queries/basemap.ts';
import { districtQuery } from '../client/queries/district.ts';
import { attributionOf } from './use-basemap.ts';
import { useInspected } from './use-inspected.ts';

/** What stands under a picture of the map: the day, and where it comes from. */
export function usePictureNote(): string {
  const { t } = useTranslation();
  const district = useQuery(districtQuery()).data;
  const basemap = useQuery(basemapQuery()).data;
  const source = district?.isDemo ? t('shell.demo') : t('map.attribution');
  const ground = basemap ? attributionOf(basemap) : '';
  const inspected = useInspected();
  const looked = inspected === null ? '' : t('map.inspectedOf', inspected);
  return [district?.today ?? '', source, ground, looked].filter((part) => part !== '').join(' · ');
}
