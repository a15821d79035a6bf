import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chargingSitesQuery } from '../../client/queries/charging-sites.ts';
import { type ChargingSite, type SiteStatus, siteStatuses } from '../../domain/charging-site.ts';
import { siteMark } from '../../theme/place-marks.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { keyOf, type ListProps, rowHeightPixels } from './list-props.ts';
import { ListRow } from './list-row.tsx';
import css from './overview.module.css';

type SiteListProps = ListProps & { readonly status: readonly SiteStatus[] };

/** The charging sites of the map as a list, by area. */
export function SiteList(props: SiteListProps): ReactElement {
  const { t } = useTranslation();
  const { area, text, status, onFilter, openKey, onOpen } = props;
  const [active, setActive] = useState<string | null>(openKey);
  const query = useInfiniteQuery(
    chargingSitesQuery({
      ...(area !== null && { area }),
      ...(status.length > 0 && { status }),
      ...(text !== '' && { text }),
    }),
  );
  return (
    <>
      <div className={css.filters}>
        <SearchBox
          label={t('site.search')}
          text={text}
          onSearch={(next) => onFilter({ text: next })}
        />
        <Select<SiteStatus[]>
          mode="multiple"
          aria-label={t('site.statusTitle')}
          placeholder={t('site.statusTitle')}
          value={[...status]}
          onChange={(next) => onFilter({ siteStatus: next })}
          options={siteStatuses.map((value) => ({ value, label: t(`map.site.${value}`) }))}
          maxTagCount="responsive"
          allowClear
        />
      </div>
      <div className={css.list}>
        <PagedList
          label={t('site.title')}
          note={t('area.byCode')}
          query={query}
          keyOf={keyOf}
          rowHeightPixels={rowHeightPixels}
          renderItem={(site) => <SiteRow site={site} />}
          activeKey={active}
          onActiveChange={setActive}
          openKey={openKey}
          onOpen={onOpen}
          empty={<EmptyNote sentence={t('site.empty')} />}
        />
      </div>
    </>
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
