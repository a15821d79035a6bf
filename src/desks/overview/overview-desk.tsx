import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { areasQuery } from '../../client/queries/areas.ts';
import type { LngLat } from '../../domain/position.ts';
import { QueryPart } from '../../ui/query-part.tsx';
import { AreaList } from './area-list.tsx';
import { BuildingList } from './building-list.tsx';
import { figuresOf } from './district-figures.ts';
import { FigureTiles } from './figure-tiles.tsx';
import { HazardList } from './hazard-list.tsx';
import css from './overview.module.css';
import { type OverviewList, type OverviewView, overviewLists } from './overview-view.ts';

type OverviewDeskProps = {
  readonly view: OverviewView;
  readonly onViewChange: (change: Partial<OverviewView>) => void;
  /** What is open beside the map. */
  readonly open: { readonly kind: string; readonly id: string } | null;
  /** `position` is where the map may look; null where the list knows none. */
  readonly onOpen: (object: {
    kind: 'area' | 'building' | 'hazard';
    id: string;
    position: LngLat | null;
  }) => void;
};

/** The whole district: its figures, and what the map shows as lists. */
export function OverviewDesk({
  view,
  onViewChange,
  open,
  onOpen,
}: OverviewDeskProps): ReactElement {
  const { t } = useTranslation();
  const areas = useQuery(areasQuery());
  const openKey = (kind: string) => (open?.kind === kind ? open.id : null);
  return (
    <div className={css.desk}>
      <QueryPart name={t('area.list')} query={areas} rows={4}>
        {({ items }) => (
          <>
            <AreaBar
              name={items.find(({ code }) => code === view.area)?.name ?? null}
              onDetails={() => onOpen({ kind: 'area', id: String(view.area), position: null })}
              onClear={() => onViewChange({ area: null })}
            />
            <FigureTiles figures={figuresOf(items, view.area)} />
          </>
        )}
      </QueryPart>
      <div className={css.switch}>
        <Segmented<OverviewList>
          block
          value={view.list}
          onChange={(list) => onViewChange({ list })}
          options={overviewLists.map((value) => ({ value, label: t(`${singular[value]}.list`) }))}
        />
      </div>
      {view.list === 'areas' && (
        <div className={css.list}>
          {areas.data && (
            <AreaList
              areas={areas.data.items}
              area={view.area}
              onChoose={(area) => onViewChange({ area })}
            />
          )}
        </div>
      )}
      {view.list === 'buildings' && (
        <BuildingList
          area={view.area}
          status={view.buildingStatus}
          text={view.text}
          onFilter={onViewChange}
          openKey={openKey('building')}
          onOpen={({ id, position }) => onOpen({ kind: 'building', id, position })}
        />
      )}
      {view.list === 'hazards' && (
        <HazardList
          area={view.area}
          filter={view.hazards}
          text={view.text}
          onFilter={onViewChange}
          openKey={openKey('hazard')}
          onOpen={({ id, position }) => onOpen({ kind: 'hazard', id, position })}
        />
      )}
    </div>
  );
}

const singular = { areas: 'area', buildings: 'building', hazards: 'hazard' } as const;

type AreaBarProps = {
  readonly name: string | null;
  readonly onDetails: () => void;
  readonly onClear: () => void;
};

/** Says which area the figures and lists are of. */
function AreaBar({ name, onDetails, onClear }: AreaBarProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className={css.area}>
      <h2 className={css.areaName}>{name ?? t('area.whole')}</h2>
      {name !== null && (
        <>
          <Button size="small" onClick={onDetails}>
            {t('common.details')}
          </Button>
          <Button size="small" onClick={onClear}>
            {t('area.clearFilter')}
          </Button>
        </>
      )}
    </div>
  );
}
