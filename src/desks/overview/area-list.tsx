import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AreaCode, areaLevels } from '../../domain/area.ts';
import { rectifiedOf, totalOf } from '../../domain/hazard/count-hazards.ts';
import { formatCount, formatPercent, formatRate } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import type { CountedArea } from './area-table.tsx';
import { StepsHead, StepsLine } from './funnel.tsx';
import css from './overview.module.css';
import { RectifiedBar } from './rectified-bar.tsx';

type AreaListProps = {
  /** In code order. */
  readonly areas: readonly CountedArea[];
  readonly area: AreaCode | null;
  readonly onChoose: (area: AreaCode) => void;
};

/** The areas in code order; choosing one shows only what lies in it. */
export function AreaList({ areas, area, onChoose }: AreaListProps): ReactElement {
  const { t } = useTranslation();
  const [active, setActive] = useState<string | null>(null);
  if (areas.length === 0) return <EmptyNote sentence={t('area.empty')} />;
  const topLevel = Math.min(...areas.map(({ level }) => areaLevels.indexOf(level)));
  return (
    <div className={css.areas}>
      <p className={css.note}>{t('area.byCode')}</p>
      <StepsHead />
      <div className={css.rest}>
        <DataList
          label={t('area.list')}
          items={areas}
          total={areas.length}
          keyOf={keyOf}
          rowHeightPixels={76}
          renderItem={(item) => (
            <AreaRow area={item} indent={areaLevels.indexOf(item.level) - topLevel} />
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

function keyOf(area: CountedArea): string {
  return String(area.code);
}

function AreaRow({ area, indent }: { area: CountedArea; indent: number }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { counts, buildings, buildingsInspected } = area;
  const [total, done] = [totalOf(counts), rectifiedOf(counts)];
  return (
    <>
      <div className={css.rowHead} style={{ paddingInlineStart: indent * 14 }}>
        <span className={css.name}>{area.name}</span>
        <span className={css.count}>
          {total === 0 ? t('area.noHazards') : formatRate(done, total, language)}
        </span>
      </div>
      <StepsLine counts={counts} />
      <div className={css.rowMore}>
        <span>
          {buildings === 0
            ? t('area.none')
            : t('area.inspectedOf', {
                percent: formatPercent(buildingsInspected, buildings),
                inspected: formatCount(buildingsInspected, language),
                buildings: formatCount(buildings, language),
              })}
        </span>
        <RectifiedBar total={total} open={total - done} overdue={counts.overdue} />
      </div>
    </>
  );
}
