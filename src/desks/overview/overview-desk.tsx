import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type AreaSummary, areasQuery } from '../../client/queries/areas.ts';
import { formatAreaCode } from '../../domain/area.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import { totalOf } from '../../domain/hazard/count-hazards.ts';
import type { LngLat } from '../../domain/position.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useNow } from '../../ui/clock.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { AlarmList } from './alarm-list.tsx';
import { AreaList } from './area-list.tsx';
import { BuildingList } from './building-list.tsx';
import { CompoundList } from './compound-list.tsx';
import { CompoundRanking } from './compound-ranking.tsx';
import { countedAreas } from './counted-areas.ts';
import type { CountedHazards } from './counted-hazards.ts';
import { CoveragePart } from './coverage-part.tsx';
import { DeviceList } from './device-list.tsx';
import { figuresOf } from './district-figures.ts';
import { DueList } from './due-list.tsx';
import { Figures } from './figures.tsx';
import { HazardList } from './hazard-list.tsx';
import { ListSwitch } from './list-switch.tsx';
import { MeetingPage } from './meeting-page.tsx';
import css from './overview.module.css';
import type { OverviewList, OverviewView } from './overview-view.ts';
import type { RowsLink } from './rows-link.ts';
import { SiteList } from './site-list.tsx';
import { SituationButton } from './situation-button.tsx';
import { hourOf } from './situation-text.ts';
import { TrendPart } from './trend-part.tsx';
import { UnitFilter, UnitsPart } from './units-part.tsx';
import { WatchPart } from './watch-part.tsx';

const minuteMs = 60_000;

type OverviewDeskProps = {
  readonly view: OverviewView;
  readonly hazards: CountedHazards;
  /** The day of the server; null until it is known. */
  readonly today: CivilDate | null;
  readonly Rows: RowsLink;
  readonly onViewChange: (change: Partial<OverviewView>) => void;
  /** The period too, which stands above all desks. */
  readonly onClearFilter: () => void;
  /** What is open beside the map. */
  readonly open: { readonly kind: string; readonly id: string } | null;
  /** `position` is where the map may look; null where the list knows none. */
  readonly onOpen: OpenFromList;
  /** What can be done with all that is shown. */
  readonly tools: ReactNode;
  /** What of the address could not be read. */
  readonly notes: ReactNode;
  /** Draws the map out of sight for paper, and hands out its picture. */
  readonly drawMap: (onPicture: (picture: Blob | null) => void) => ReactNode;
};

type ListKind = 'alarm' | 'area' | 'building' | 'compound' | 'device' | 'hazard' | 'site' | 'unit';
type OpenFromList = (object: { kind: ListKind; id: string; position: LngLat | null }) => void;

/** The whole district: its figures, and what the map shows as lists. */
export function OverviewDesk(props: OverviewDeskProps): ReactElement {
  const { view, hazards, today, Rows, onViewChange, open, onOpen, tools } = props;
  const { t } = useTranslation();
  const areas = useCountedAreas(hazards);
  return (
    <div className={css.desk}>
      {props.notes}
      <QueryPart name={t('area.list')} query={areas} rows={4}>
        {(items) => {
          const name = items.find(({ code }) => code === view.area)?.name ?? null;
          if (view.area !== null && name === null) {
            return <UnknownArea area={view.area} onClear={() => onViewChange({ area: null })} />;
          }
          return (
            <>
              <PaperHead place={name ?? items[0]?.name ?? t('area.whole')} />
              <AreaBar
                name={name}
                onDetails={() => onOpen({ kind: 'area', id: String(view.area), position: null })}
                onClear={() => onViewChange({ area: null })}
              />
              <UnitFilter
                unit={view.hazards.unit ?? null}
                onDetails={(id) => onOpen({ kind: 'unit', id, position: null })}
                onClear={() => onViewChange({ hazards: withoutUnit(view.hazards) })}
              />
              <Figures
                view={view}
                hazards={hazards}
                today={today}
                buildings={figuresOf(items, view.area)}
                Rows={Rows}
                onViewChange={onViewChange}
              />
              <NothingFound hazards={hazards} onClear={props.onClearFilter} />
              <div className={css.situation}>
                <SituationButton hazards={hazards} area={name} />
                {tools}
              </div>
            </>
          );
        }}
      </QueryPart>
      <div className={css.switch}>
        <ListSwitch list={view.list} onChange={(list) => onViewChange({ list })} />
      </div>
      <ListOf
        view={view}
        areas={areas.data ?? null}
        hazards={hazards}
        onViewChange={onViewChange}
        today={today}
        Rows={Rows}
        openKey={open?.kind === kindOfList[view.list] ? open.id : null}
        onOpen={onOpen}
        drawMap={props.drawMap}
      />
    </div>
  );
}

/** The areas with the hazards of the filter; there only when both are. */
function useCountedAreas({ areas: counted, error, retry }: CountedHazards) {
  const areas = useQuery(areasQuery());
  const items = areas.data?.items;
  return {
    data: items === undefined || counted === null ? undefined : countedAreas(items, counted),
    error: areas.error ?? error,
    refetch: () => {
      void areas.refetch();
      retry();
    },
  };
}

function withoutUnit(filter: OverviewView['hazards']): OverviewView['hazards'] {
  const { unit: _, ...rest } = filter;
  return rest;
}

const kindOfList = {
  meeting: 'hazard',
  areas: 'area',
  units: 'unit',
  homes: 'compound',
  overdue: 'hazard',
  dueSoon: 'hazard',
  trend: 'hazard',
  coverage: 'device',
  watched: 'building',
  compounds: 'compound',
  buildings: 'building',
  hazards: 'hazard',
  sites: 'site',
  devices: 'device',
  alarms: 'alarm',
} as const satisfies Record<OverviewList, ListKind>;

type ListOfProps = Pick<
  OverviewDeskProps,
  'view' | 'hazards' | 'today' | 'Rows' | 'onViewChange' | 'onOpen' | 'drawMap'
> & {
  /** null until they are there. */
  readonly areas: ReturnType<typeof countedAreas<AreaSummary>> | null;
  readonly openKey: string | null;
};

function ListOf(props: ListOfProps): ReactElement {
  const { view, areas, hazards, today, onViewChange, openKey, onOpen } = props;
  const { t } = useTranslation();
  const kind = kindOfList[view.list];
  const list = {
    area: view.area,
    text: view.text,
    onFilter: onViewChange,
    openKey,
    onOpen: ({ id, position }: { id: string; position: LngLat | null }) =>
      onOpen({ kind, id, position }),
  };
  switch (view.list) {
    case 'meeting':
      return (
        <div className={css.list} data-grows="true">
          {areas !== null && today !== null && (
            <MeetingPage
              view={view}
              today={today}
              place={
                areas.find(({ code }) => code === view.area)?.name ??
                areas[0]?.name ??
                t('area.whole')
              }
              areas={areas}
              hazards={hazards}
              Rows={props.Rows}
              onArea={(area) => onViewChange({ area })}
              onOpenHazard={list.onOpen}
              drawMap={props.drawMap}
            />
          )}
        </div>
      );
    case 'trend':
      return (
        <ScrolledPage>
          {hazards.matching !== null && <TrendPart days={hazards.matching.days} />}
        </ScrolledPage>
      );
    case 'coverage':
      return (
        <ScrolledPage>
          <CoveragePart area={view.area} />
        </ScrolledPage>
      );
    case 'watched':
      return (
        <ScrolledPage>
          <WatchPart area={view.area} onOpen={(id) => onOpen({ kind, id, position: null })} />
        </ScrolledPage>
      );
    case 'overdue':
    case 'dueSoon':
      return today === null ? (
        <div className={css.list} />
      ) : (
        <DueList {...list} press={view.list} filter={view.hazards} today={today} />
      );
    case 'areas':
      return (
        <div className={css.list}>
          {areas !== null && (
            <AreaList areas={areas} area={view.area} onChoose={(area) => onViewChange({ area })} />
          )}
        </div>
      );
    case 'units':
      return (
        <UnitsPart
          hazards={hazards}
          chosen={view.hazards.unit ?? null}
          onChoose={(unit) => onViewChange({ hazards: { ...view.hazards, unit } })}
        />
      );
    case 'homes':
      return <CompoundRanking {...list} filter={view.hazards} isOldOnly={view.isOldOnly} />;
    case 'compounds':
      return <CompoundList {...list} isOldOnly={view.isOldOnly} />;
    case 'buildings':
      return <BuildingList {...list} status={view.buildingStatus} />;
    case 'hazards':
      return <HazardList {...list} filter={view.hazards} />;
    case 'sites':
      return <SiteList {...list} status={view.siteStatus} />;
    case 'devices':
      return <DeviceList {...list} connection={view.connection} condition={view.condition} />;
    case 'alarms':
      return <AlarmList {...list} isHandled={view.isHandled} />;
  }
}

/** An area that does not exist, or lies outside of what the person may see: which of both is not told. */
function UnknownArea({ area, onClear }: { area: number; onClear: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <EmptyNote
      sentence={t('overview.link.unknownArea', { code: formatAreaCode(area) })}
      action={<Button onClick={onClear}>{t('area.clearFilter')}</Button>}
    />
  );
}

type NothingFoundProps = { readonly hazards: CountedHazards; readonly onClear: () => void };

/** Zeros alone could be taken for a fault. */
function NothingFound({ hazards, onClear }: NothingFoundProps): ReactElement | null {
  const { t } = useTranslation();
  const { matching, total } = hazards;
  if (matching === null || totalOf(matching.matching) > 0) return null;
  if (total === 0) return <p className={css.nothing}>{t('overview.link.noHazards')}</p>;
  return (
    <p className={css.nothing}>
      {t('overview.link.nothingFound', { total })}
      <Button type="link" size="small" onClick={onClear}>
        {t('overview.link.clear')}
      </Button>
    </p>
  );
}

/** What a sheet of paper is of, and of which hour. */
function PaperHead({ place }: { place: string }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const at = hourOf(useNow(minuteMs), language);
  return <p className={css.paperHead}>{t('overview.meeting.head', { place, at })}</p>;
}

function ScrolledPage({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    // What scrolls must be reachable without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={`${css.list} ${css.scrolled}`} data-grows="true" tabIndex={0}>
      {children}
    </div>
  );
}

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
