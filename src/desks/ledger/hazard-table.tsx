import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areasQuery } from '../../client/queries/areas.ts';
import { type HazardListFilter, hazardTotalQuery } from '../../client/queries/hazards.ts';
import { unitsQuery } from '../../client/queries/units.ts';
import type { Hazard } from '../../domain/hazard.ts';
import type { Action } from '../../domain/permission.ts';
import { formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useToday } from '../../ui/clock.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { HazardChipList } from './hazard-chip-list.tsx';
import type { ChipNames } from './hazard-chips.ts';
import { HazardFilters } from './hazard-filters.tsx';
import { type HazardOrder, HazardTableHead, orderOf } from './hazard-table-head.tsx';
import { HazardTableRow, LoadingRow } from './hazard-table-row.tsx';
import { HazardTableTools } from './hazard-table-tools.tsx';
import css from './ledger.module.css';
import type { LedgerView } from './ledger-view.ts';
import { SavedFilters } from './saved-filters.tsx';
import { useHazardRows } from './use-hazard-rows.ts';

type HazardTableProps = {
  readonly view: LedgerView;
  readonly onViewChange: (change: Partial<LedgerView>) => void;
  readonly actions: ReadonlySet<Action>;
  readonly openHazard: string | null;
  readonly onOpen: (hazard: Hazard) => void;
};

/** The hazard ledger as a table; a row opens the hazard with what can be done next. */
export function HazardTable(props: HazardTableProps): ReactElement {
  const { view, onViewChange, actions, openHazard, onOpen } = props;
  const [isSavedOpen, setSavedOpen] = useState(false);
  const areas = useQuery(areasQuery());
  const units = useQuery(unitsQuery());
  const names: ChipNames = {
    areas: new Map(areas.data?.items.map(({ code, name }) => [code, name])),
    units: new Map(units.data?.items.map(({ id, name }) => [id, name])),
  };
  const filter: HazardListFilter = {
    ...view.hazards,
    ...(view.area !== null && { area: view.area }),
    ...(view.text !== '' && { text: view.text }),
  };
  return (
    <>
      <HazardFilters
        view={view}
        onViewChange={onViewChange}
        names={names}
        isSavedOpen={isSavedOpen}
        onSavedOpen={setSavedOpen}
      />
      <HazardChipList view={view} onViewChange={onViewChange} names={names} />
      {isSavedOpen && <SavedFilters view={view} onViewChange={onViewChange} actions={actions} />}
      <HazardTableTools filter={filter} actions={actions} />
      <div className={css.table}>
        <HazardRows
          filter={filter}
          names={names}
          onOrder={(order) => onViewChange({ hazards: { ...view.hazards, ...order } })}
          openHazard={openHazard}
          onOpen={onOpen}
        />
      </div>
    </>
  );
}

type HazardRowsProps = Pick<HazardTableProps, 'openHazard' | 'onOpen'> & {
  readonly filter: HazardListFilter;
  readonly names: ChipNames;
  readonly onOrder: (order: HazardOrder) => void;
};

function HazardRows(props: HazardRowsProps): ReactElement {
  const { filter, names, onOrder, openHazard, onOpen } = props;
  const { t } = useTranslation();
  const today = useToday();
  const rows = useHazardRows(filter);
  return (
    <div className={css.rows}>
      <MatchCount matching={rows.start.data && rows.total} />
      {rows.failure && (
        <ProblemNote
          part={t('hazard.list')}
          error={rows.failure.error}
          onRetry={rows.failure.retry}
        />
      )}
      <HazardTableHead order={orderOf(filter)} onOrder={onOrder} />
      <div className={css.list}>
        <QueryPart name={t('hazard.list')} query={rows.start} rows={8}>
          {() =>
            rows.total === 0 ? (
              <EmptyNote sentence={t('hazard.empty')} />
            ) : (
              <LongList
                // Another question begins at the top of its list.
                key={JSON.stringify(filter)}
                label={t('hazard.list')}
                total={rows.total}
                itemAt={rows.itemAt}
                keyOf={({ id }) => id}
                rowHeightPixels={52}
                renderItem={(hazard) => (
                  <HazardTableRow
                    hazard={hazard}
                    today={today}
                    areaName={names.areas.get(hazard.area) ?? ''}
                    unitName={nameOfUnit(names, hazard)}
                  />
                )}
                renderLoading={() => <LoadingRow />}
                openKey={openHazard}
                onOpen={onOpen}
                onRange={rows.onRange}
              />
            )
          }
        </QueryPart>
      </div>
    </div>
  );
}

function nameOfUnit({ units }: ChipNames, { unit }: Hazard): string {
  return unit === null ? '' : (units.get(unit) ?? unit);
}

/** How many match, of how many there are within the own area. */
function MatchCount({ matching }: { matching: number | undefined }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const all = useQuery(hazardTotalQuery()).data;
  const count = (number: number | undefined) =>
    number === undefined ? '…' : formatCount(number, language);
  return (
    <p className={css.count} aria-live="polite" title={t('hazard.matchingHint')}>
      {t('hazard.matching', {
        matching: count(matching),
        all: count(all),
      })}
    </p>
  );
}
