import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AreaCode, type AreaLevel, areaLevels } from '../../domain/area.ts';
import { DataList } from '../../ui/data-list.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { type CountedArea, sideBySide } from './area-table.tsx';
import { StepsHead } from './funnel.tsx';
import css from './overview.module.css';
import { inRankOrder, type RankOrder } from './rank.ts';
import { RankSelect } from './rank-select.tsx';
import { RankedRow, rankedRowPixels } from './ranked-row.tsx';

type AreaListProps = {
  /** In code order. */
  readonly areas: readonly CountedArea[];
  readonly area: AreaCode | null;
  readonly onChoose: (area: AreaCode) => void;
};

type Level = AreaLevel | 'all';

/** The areas in code order, or ranked on one level; choosing one shows only what lies in it. */
export function AreaList({ areas, area, onChoose }: AreaListProps): ReactElement {
  const { t } = useTranslation();
  const [order, setOrder] = useState<RankOrder>('code');
  const [level, setLevel] = useState<Level>('all');
  const [active, setActive] = useState<string | null>(null);
  if (areas.length === 0) return <EmptyNote sentence={t('area.empty')} />;
  const levels = areaLevels.filter((one) => areas.some((each) => each.level === one));
  const items = shownAreas(areas, { order, level });
  const topLevel = Math.min(...items.map((each) => areaLevels.indexOf(each.level)));
  return (
    <div className={css.areas}>
      <div className={css.orders}>
        <RankSelect order={order} onChange={setOrder} />
        <Select<Level>
          className={css.grow ?? ''}
          size="small"
          aria-label={t('overview.rank.level')}
          value={level}
          onChange={setLevel}
          options={[
            { value: 'all', label: t('overview.rank.allLevels') },
            ...levels.map((value) => ({ value, label: t(`area.level.${value}`) })),
          ]}
        />
      </div>
      <StepsHead />
      <div className={css.rest}>
        <DataList
          label={t('area.list')}
          items={items}
          total={items.length}
          keyOf={keyOf}
          rowHeightPixels={rankedRowPixels}
          renderItem={(item) => (
            <RankedRow {...item} indentPixels={(areaLevels.indexOf(item.level) - topLevel) * 14} />
          )}
          activeKey={active}
          onActiveChange={setActive}
          openKey={area === null ? null : String(area)}
          onOpen={(item) => onChoose(item.code)}
        />
      </div>
    </div>
  );
}

type Shown = { readonly order: RankOrder; readonly level: Level };

/** Areas that lie in each other cannot be ranked among each other. */
function shownAreas(
  areas: readonly CountedArea[],
  { order, level }: Shown,
): readonly CountedArea[] {
  if (level !== 'all') {
    return inRankOrder(
      areas.filter((each) => each.level === level),
      order,
    );
  }
  return order === 'code' ? areas : inRankOrder(sideBySide(areas, null), order);
}

function keyOf({ code }: CountedArea): string {
  return String(code);
}
