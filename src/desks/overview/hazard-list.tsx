import { useInfiniteQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type HazardListFilter,
  type HazardRow,
  hazardsQuery,
} from '../../client/queries/hazards.ts';
import { hazardCategories } from '../../domain/hazard.ts';
import { hazardMark } from '../../theme/marks.ts';
import { ManySelect } from '../../ui/many-select.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { ListProps } from './list-props.ts';
import { ObjectList } from './object-list.tsx';
import css from './overview.module.css';

type HazardListProps = ListProps & { readonly filter: HazardListFilter };

/** The hazards behind the density picture, one by one. */
export function HazardList(props: HazardListProps): ReactElement {
  const { t } = useTranslation();
  const { area, filter, text, onFilter, openKey, onOpen } = props;
  const query = useInfiniteQuery(
    hazardsQuery({
      ...filter,
      ...(area !== null && { area }),
      ...(text !== '' && { text }),
    }),
  );
  return (
    <ObjectList
      label={t('hazard.list')}
      note={t(`hazard.sort.${filter.sort ?? 'found'}`)}
      query={query}
      renderItem={(hazard) => <HazardLines hazard={hazard} />}
      openKey={openKey}
      onOpen={onOpen}
      empty={t('hazard.empty')}
      filters={
        <>
          <SearchBox
            label={t('hazard.search')}
            text={text}
            onSearch={(next) => onFilter({ text: next })}
          />
          <div className={css.filterRow}>
            <ManySelect
              className={css.grow ?? ''}
              label={t('hazard.categoryTitle')}
              values={hazardCategories}
              wordOf={(value) => t(`hazard.category.${value}`)}
              chosen={filter.category ?? []}
              onChange={(category) => onFilter({ hazards: { ...filter, category } })}
            />
            <Checkbox
              checked={filter.isOverdue === true}
              onChange={(event) => onFilter({ hazards: withOverdue(filter, event.target.checked) })}
            >
              {t('hazard.overdueOnly')}
            </Checkbox>
          </div>
        </>
      }
    />
  );
}

function withOverdue(filter: HazardListFilter, isOverdue: boolean): HazardListFilter {
  const { isOverdue: _, ...rest } = filter;
  return isOverdue ? { ...rest, isOverdue } : rest;
}

function HazardLines({ hazard }: { hazard: HazardRow }): ReactElement {
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
