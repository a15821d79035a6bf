import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { chargingSitesQuery } from '../../client/queries/charging-sites.ts';
import { type ChargingSite, type SiteStatus, siteStatuses } from '../../domain/charging-site.ts';
import { siteMark } from '../../theme/place-marks.ts';
import { ManySelect } from '../../ui/many-select.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import type { ListProps } from './list-props.ts';
import { ListRow } from './list-row.tsx';
import { ObjectList } from './object-list.tsx';

type SiteListProps = ListProps & { readonly status: readonly SiteStatus[] };

/** The charging sites of the map as a list, by area. */
export function SiteList(props: SiteListProps): ReactElement {
  const { t } = useTranslation();
  const { area, text, status, onFilter, openKey, onOpen } = props;
  const query = useInfiniteQuery(
    chargingSitesQuery({
      ...(area !== null && { area }),
      ...(status.length > 0 && { status }),
      ...(text !== '' && { text }),
    }),
  );
  return (
    <ObjectList
      label={t('site.title')}
      note={t('area.byCode')}
      query={query}
      renderItem={(site) => <SiteRow site={site} />}
      openKey={openKey}
      onOpen={onOpen}
      empty={t('site.empty')}
      filters={
        <>
          <SearchBox
            label={t('site.search')}
            text={text}
            onSearch={(next) => onFilter({ text: next })}
          />
          <ManySelect
            label={t('site.statusTitle')}
            values={siteStatuses}
            wordOf={(value) => t(`map.site.${value}`)}
            chosen={status}
            onChange={(next) => onFilter({ siteStatus: next })}
          />
        </>
      }
    />
  );
}

function SiteRow({ site }: { site: ChargingSite }): ReactElement {
  const { t } = useTranslation();
  const { name, address, status, ports, position } = site;
  return (
    <ListRow
      mark={siteMark(status)}
      status={t(`map.site.${status}`)}
      name={name}
      what={address ?? (position === null ? t('search.noPlace') : t('site.title'))}
      detail={ports === null ? null : `${t('site.ports')} ${t('site.portCount', { count: ports })}`}
    />
  );
}
