import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areasQuery } from '../../client/queries/areas.ts';
import { type HazardListFilter, hazardsQuery } from '../../client/queries/hazards.ts';
import { unitsQuery } from '../../client/queries/units.ts';
import type { AreaCode } from '../../domain/area.ts';
import {
  type Hazard,
  hazardCategories,
  hazardGrades,
  hazardStatuses,
} from '../../domain/hazard.ts';
import type { Action } from '../../domain/permission.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ManySelect } from '../../ui/many-select.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { HazardTableHead, HazardTableRow } from './hazard-table-row.tsx';
import { HazardTableTools } from './hazard-table-tools.tsx';
import css from './ledger.module.css';
import type { LedgerView } from './ledger-view.ts';

type HazardTableProps = {
  readonly view: LedgerView;
  readonly onViewChange: (change: Partial<LedgerView>) => void;
  readonly actions: ReadonlySet<Action>;
  readonly openHazard: string | null;
  readonly onOpen: (hazard: Hazard) => void;
};

type Row = Hazard & { readonly isOverdue: boolean };

/** The hazard ledger as a table; a row opens the hazard with what can be done next. */
export function HazardTable(props: HazardTableProps): ReactElement {
  const { view, onViewChange, actions, openHazard, onOpen } = props;
  const { t } = useTranslation();
  const [active, setActive] = useState<string | null>(openHazard);
  const areas = useQuery(areasQuery());
  const units = useQuery(unitsQuery());
  const filter: HazardListFilter = {
    ...view.hazards,
    ...(view.area !== null && { area: view.area }),
    ...(view.text !== '' && { text: view.text }),
  };
  const hazards = useInfiniteQuery(hazardsQuery(filter));
  const areaNames = new Map(areas.data?.items.map(({ code, name }) => [code, name]));
  const unitNames = new Map(units.data?.items.map(({ id, name }) => [id, name]));
  return (
    <>
      <HazardFilters view={view} onViewChange={onViewChange} areas={areas.data?.items ?? []} />
      <HazardTableTools filter={filter} actions={actions} />
      <div className={css.table}>
        <PagedList
          label={t('hazard.list')}
          query={hazards}
          keyOf={keyOf}
          rowHeightPixels={52}
          header={<HazardTableHead />}
          renderItem={(hazard) => (
            <HazardTableRow
              hazard={hazard}
              areaName={areaNames.get(hazard.area) ?? ''}
              unitName={hazard.unit === null ? '' : (unitNames.get(hazard.unit) ?? hazard.unit)}
            />
          )}
          activeKey={active}
          onActiveChange={setActive}
          openKey={openHazard}
          onOpen={onOpen}
          empty={<EmptyNote sentence={t('hazard.empty')} />}
        />
      </div>
    </>
  );
}

function keyOf({ id }: Row): string {
  return id;
}

type HazardFiltersProps = Pick<HazardTableProps, 'view' | 'onViewChange'> & {
  readonly areas: readonly { readonly code: AreaCode; readonly name: string }[];
};

function HazardFilters({ view, onViewChange, areas }: HazardFiltersProps): ReactElement {
  const { t } = useTranslation();
  const { hazards } = view;
  const change = (filter: HazardListFilter) => onViewChange({ hazards: { ...hazards, ...filter } });
  return (
    <section className={css.filters} aria-label={t('hazard.filters')}>
      <SearchBox
        label={t('hazard.search')}
        text={view.text}
        onSearch={(text) => onViewChange({ text })}
      />
      <Select<AreaCode>
        aria-label={t('area.title')}
        placeholder={t('area.title')}
        allowClear
        value={view.area}
        onChange={(area) => onViewChange({ area: area ?? null })}
        options={areas.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <ManySelect
        label={t('hazard.statusTitle')}
        values={hazardStatuses}
        wordOf={(value) => t(`hazard.status.${value}`)}
        chosen={hazards.status ?? []}
        onChange={(status) => change({ status })}
      />
      <ManySelect
        label={t('hazard.categoryTitle')}
        values={hazardCategories}
        wordOf={(value) => t(`hazard.category.${value}`)}
        chosen={hazards.category ?? []}
        onChange={(category) => change({ category })}
      />
      <ManySelect
        label={t('hazard.gradeTitle')}
        values={hazardGrades}
        wordOf={(value) => t(`hazard.grade.${value}`)}
        chosen={hazards.grade ?? []}
        onChange={(grade) => change({ grade })}
      />
      <Select<NonNullable<HazardListFilter['sort']>>
        aria-label={t('hazard.sortTitle')}
        value={hazards.sort ?? 'found'}
        onChange={(sort) => change({ sort })}
        options={(['found', 'deadline'] as const).map((value) => ({
          value,
          label: t(`hazard.sort.${value}`),
        }))}
      />
      <Checkbox
        checked={hazards.isOverdue === true}
        onChange={({ target }) => change({ isOverdue: target.checked })}
      >
        {t('hazard.overdueOnly')}
      </Checkbox>
      <Checkbox
        checked={hazards.isLocated === false}
        onChange={({ target }) => change({ isLocated: !target.checked })}
      >
        {t('hazard.unlocatedOnly')}
      </Checkbox>
    </section>
  );
}
