import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AreaCode, type AreaLevel, areaLevels } from '../../domain/area.ts';
import { formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import type { AreaCounts } from './district-figures.ts';
import css from './overview.module.css';
import { RectifiedBar } from './rectified-bar.tsx';

type Area = AreaCounts & { readonly name: string; readonly level: AreaLevel };

type AreaListProps = {
  /** In code order. */
  readonly areas: readonly Area[];
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
      <div className={css.rest}>
        <DataList
          label={t('area.list')}
          items={areas}
          total={areas.length}
          keyOf={keyOf}
          rowHeightPixels={56}
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

function keyOf(area: Area): string {
  return String(area.code);
}

function AreaRow({ area, indent }: { area: Area; indent: number }): ReactElement {
  const { t } = useTranslation();
  const { hazardsTotal, hazardsOpen, hazardsOverdue } = area;
  const language = useLanguage();
  const count = (number: number) => formatCount(number, language);
  const never = area.buildings - area.buildingsInspected;
  return (
    <div style={{ paddingInlineStart: indent * 14 }}>
      <div className={css.rowHead}>
        <span className={css.name}>{area.name}</span>
        <RectifiedBar total={hazardsTotal} open={hazardsOpen} overdue={hazardsOverdue} />
      </div>
      <div className={css.rowMore}>
        <span>
          {t('area.summary', {
            total: count(hazardsTotal),
            open: count(hazardsOpen),
            overdue: count(hazardsOverdue),
          })}
        </span>
        {never > 0 && (
          <span>
            {t('area.uninspected')} {count(never)}
          </span>
        )}
      </div>
    </div>
  );
}
