import { useInfiniteQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HazardListFilter, hazardsQuery } from '../../client/queries/hazards.ts';
import type { AreaCode } from '../../domain/area.ts';
import { type Hazard, type HazardCategory, hazardCategories } from '../../domain/hazard.ts';
import { hazardMark } from '../../theme/marks.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import css from './overview.module.css';

type Row = Hazard & { readonly isOverdue: boolean };

type HazardListProps = {
  readonly area: AreaCode | null;
  readonly filter: HazardListFilter;
  readonly text: string;
  readonly onFilter: (change: {
    readonly hazards?: HazardListFilter;
    readonly text?: string;
  }) => void;
  readonly openKey: string | null;
  readonly onOpen: (row: Row) => void;
};

/** The hazards behind the density picture, one by one. */
export function HazardList(props: HazardListProps): ReactElement {
  const { t } = useTranslation();
  const { area, filter, text, onFilter, openKey, onOpen } = props;
  const [active, setActive] = useState<string | null>(openKey);
  const query = useInfiniteQuery(
    hazardsQuery({
      ...filter,
      ...(area !== null && { area }),
      ...(text !== '' && { text }),
    }),
  );
  return (
    <>
      <div className={css.filters}>
        <SearchBox
          label={t('hazard.search')}
          text={text}
          onSearch={(next) => onFilter({ text: next })}
        />
        <div className={css.filterRow}>
          <Select<HazardCategory[]>
            mode="multiple"
            className={css.grow ?? ''}
            aria-label={t('hazard.categoryTitle')}
            placeholder={t('hazard.categoryTitle')}
            value={[...(filter.category ?? [])]}
            onChange={(category) => onFilter({ hazards: { ...filter, category } })}
            options={hazardCategories.map((value) => ({
              value,
              label: t(`hazard.category.${value}`),
            }))}
            maxTagCount="responsive"
            allowClear
          />
          <Checkbox
            checked={filter.isOverdue === true}
            onChange={(event) => onFilter({ hazards: withOverdue(filter, event.target.checked) })}
          >
            {t('hazard.overdueOnly')}
          </Checkbox>
        </div>
      </div>
      <div className={css.list}>
        <PagedList
          label={t('hazard.list')}
          note={t(`hazard.sort.${filter.sort ?? 'found'}`)}
          query={query}
          keyOf={keyOf}
          rowHeightPixels={56}
          renderItem={(hazard) => <HazardRow hazard={hazard} />}
          activeKey={active}
          onActiveChange={setActive}
          openKey={openKey}
          onOpen={onOpen}
          empty={<EmptyNote sentence={t('hazard.empty')} />}
        />
      </div>
    </>
  );
}

function withOverdue(filter: HazardListFilter, isOverdue: boolean): HazardListFilter {
  const { isOverdue: _, ...rest } = filter;
  return isOverdue ? { ...rest, isOverdue } : rest;
}

function keyOf({ id }: Row): string {
  return id;
}

function HazardRow({ hazard }: { hazard: Row }): ReactElement {
  const { t } = useTranslation();
  const status = hazard.isOverdue ? t('hazard.overdue') : t(`hazard.status.${hazard.status}`);
  return (
    <>
      <div className={css.rowHead}>
        <StatusMark mark={hazardMark(hazard)} label={status} isLabelHidden />
        <span className={css.name}>{hazard.type}</span>
        {hazard.grade === 'major' && <strong>{t('hazard.grade.major')}</strong>}
        <span className={css.count}>{status}</span>
      </div>
      <div className={css.rowMore}>
        <span>
          {hazard.number} · {t(`hazard.category.${hazard.category}`)}
          {hazard.position === null && ` · ${t('hazard.unlocated')}`}
        </span>
        {hazard.deadline !== null && (
          <span>
            {t('hazard.deadline')} {hazard.deadline}
          </span>
        )}
      </div>
    </>
  );
}
