import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildingsQuery } from '../../client/queries/buildings.ts';
import type { AreaCode } from '../../domain/area.ts';
import { type Building, type BuildingStatus, buildingStatuses } from '../../domain/building.ts';
import { buildingMark } from '../../theme/marks.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import css from './overview.module.css';

type Row = Building & { readonly status: BuildingStatus };

type BuildingListProps = {
  readonly area: AreaCode | null;
  readonly status: readonly BuildingStatus[];
  readonly text: string;
  readonly onFilter: (filter: {
    readonly buildingStatus?: readonly BuildingStatus[];
    readonly text?: string;
  }) => void;
  readonly openKey: string | null;
  readonly onOpen: (row: Row) => void;
};

/** The buildings of the map as a list, those with open hazards first. */
export function BuildingList(props: BuildingListProps): ReactElement {
  const { t } = useTranslation();
  const { area, status, text, onFilter, openKey, onOpen } = props;
  const [active, setActive] = useState<string | null>(openKey);
  const query = useInfiniteQuery(
    buildingsQuery({
      ...(area !== null && { area }),
      ...(status.length > 0 && { status }),
      ...(text !== '' && { text }),
    }),
  );
  return (
    <>
      <div className={css.filters}>
        <SearchBox
          label={t('building.search')}
          text={text}
          onSearch={(next) => onFilter({ text: next })}
        />
        <Select<BuildingStatus[]>
          mode="multiple"
          aria-label={t('building.statusFilter')}
          placeholder={t('building.statusFilter')}
          value={[...status]}
          onChange={(next) => onFilter({ buildingStatus: next })}
          options={buildingStatuses.map((value) => ({
            value,
            label: t(`building.status.${value}`),
          }))}
          maxTagCount="responsive"
          allowClear
        />
      </div>
      <div className={css.list}>
        <PagedList
          label={t('building.list')}
          note={t('building.order')}
          query={query}
          keyOf={keyOf}
          rowHeightPixels={56}
          renderItem={(building) => <BuildingRow building={building} />}
          activeKey={active}
          onActiveChange={setActive}
          openKey={openKey}
          onOpen={onOpen}
          empty={<EmptyNote sentence={t('building.empty')} />}
        />
      </div>
    </>
  );
}

function keyOf({ id }: Row): string {
  return id;
}

function BuildingRow({ building }: { building: Row }): ReactElement {
  const { t } = useTranslation();
  const { status, hazardsOpen, hazardsTotal } = building;
  return (
    <>
      <div className={css.rowHead}>
        <StatusMark
          mark={buildingMark(status)}
          label={t(`building.status.${status}`)}
          isLabelHidden
        />
        <span className={css.name}>{building.name || t('building.unnamed')}</span>
        {hazardsTotal > 0 && (
          <span className={css.count}>
            {t('building.openOf', { open: hazardsOpen, total: hazardsTotal })}
          </span>
        )}
      </div>
      <div className={css.rowMore}>
        <span className={css.name}>{building.address ?? t(`building.status.${status}`)}</span>
        {building.nextDeadline !== null && hazardsOpen > 0 && (
          <span>
            {t('hazard.deadline')} {building.nextDeadline}
          </span>
        )}
      </div>
    </>
  );
}
