import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CompoundStats, compoundStatsQuery } from '../../client/queries/compound-stats.ts';
import { DataList } from '../../ui/data-list.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { StepsHead } from './funnel.tsx';
import type { ListProps } from './list-props.ts';
import css from './overview.module.css';
import type { OverviewView } from './overview-view.ts';
import { inRankOrder, type RankOrder } from './rank.ts';
import { RankSelect } from './rank-select.tsx';
import { RankedRow, rankedRowPixels } from './ranked-row.tsx';

type CompoundRankingProps = Pick<ListProps, 'area' | 'onFilter' | 'openKey' | 'onOpen'> & {
  readonly filter: OverviewView['hazards'];
  readonly isOldOnly: boolean;
};

/** The compounds with their hazards of the filter, in code order or ranked. */
export function CompoundRanking(props: CompoundRankingProps): ReactElement {
  const { area, filter, isOldOnly, onFilter, openKey, onOpen } = props;
  const { t } = useTranslation();
  const [order, setOrder] = useState<RankOrder>('code');
  const [active, setActive] = useState<string | null>(openKey);
  const { sort: _s, direction: _d, ...asked } = filter;
  const query = useQuery(compoundStatsQuery({ ...asked, ...(area !== null && { area }) }));
  return (
    <div className={css.list}>
      <div className={css.areas}>
        <div className={css.orders}>
          <RankSelect order={order} onChange={setOrder} />
          <Checkbox
            checked={isOldOnly}
            onChange={({ target }) => onFilter({ isOldOnly: target.checked })}
          >
            {t('compound.oldOnly')}
          </Checkbox>
        </div>
        <QueryPart name={t('compound.list')} query={query} rows={8}>
          {({ items }) => {
            const rows = inRankOrder(rowsOf(items, isOldOnly), order);
            if (rows.length === 0) return <EmptyNote sentence={t('compound.empty')} />;
            return (
              <>
                <StepsHead />
                <div className={css.rest}>
                  <DataList
                    label={t('compound.list')}
                    items={rows}
                    total={rows.length}
                    keyOf={({ compound }) => compound}
                    rowHeightPixels={rankedRowPixels}
                    renderItem={(row) => <RankedRow {...row} />}
                    activeKey={active}
                    onActiveChange={setActive}
                    openKey={openKey}
                    onOpen={({ compound, position }) => onOpen({ id: compound, position })}
                  />
                </div>
              </>
            );
          }}
        </QueryPart>
      </div>
    </div>
  );
}

function rowsOf(items: readonly CompoundStats[], isOldOnly: boolean) {
  return items
    .filter(({ isOld }) => isOld || !isOldOnly)
    .map((item) => ({ ...item, counts: item }));
}
