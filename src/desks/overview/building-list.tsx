import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type BuildingRow, buildingsQuery } from '../../client/queries/buildings.ts';
import { type BuildingStatus, buildingStatuses } from '../../domain/building.ts';
import { buildingMark } from '../../theme/marks.ts';
import { ManySelect } from '../../ui/many-select.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { ListProps } from './list-props.ts';
import { ObjectList } from './object-list.tsx';
import css from './overview.module.css';

type BuildingListProps = ListProps & { readonly status: readonly BuildingStatus[] };

/** The buildings of the map as a list, those with open hazards first. */
export function BuildingList(props: BuildingListProps): ReactElement {
  const { t } = useTranslation();
  const { area, status, text, onFilter, openKey, onOpen } = props;
  const query = useInfiniteQuery(
    buildingsQuery({
      ...(area !== null && { area }),
      ...(status.length > 0 && { status }),
      ...(text !== '' && { text }),
    }),
  );
  return (
    <ObjectList
      label={t('building.list')}
      note={t('building.order')}
      query={query}
      renderItem={(building) => <BuildingLines building={building} />}
      openKey={openKey}
      onOpen={onOpen}
      empty={t('building.empty')}
      filters={
        <>
          <SearchBox
            label={t('building.search')}
            text={text}
            onSearch={(next) => onFilter({ text: next })}
          />
          <ManySelect
            label={t('building.statusFilter')}
            values={buildingStatuses}
            wordOf={(value) => t(`building.status.${value}`)}
            chosen={status}
            onChange={(next) => onFilter({ buildingStatus: next })}
          />
        </>
      }
    />
  );
}

function BuildingLines({ building }: { building: BuildingRow }): ReactElement {
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
