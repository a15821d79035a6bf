import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type HazardCounts, rectifiedOf, totalOf } from '../../domain/hazard/count-hazards.ts';
import { formatCount, formatPercent, formatRate } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { StepsLine } from './funnel.tsx';
import css from './overview.module.css';
import { RectifiedBar } from './rectified-bar.tsx';

type RankedRowProps = {
  readonly name: string;
  readonly indentPixels?: number;
  readonly counts: HazardCounts;
  readonly buildings: number;
  readonly buildingsInspected: number;
};

export const rankedRowPixels = 76;

/** A place with its rate and what it is of, its funnel, and how much of it was inspected. */
export function RankedRow(props: RankedRowProps): ReactElement {
  const { name, indentPixels = 0, counts, buildings, buildingsInspected } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const [total, done] = [totalOf(counts), rectifiedOf(counts)];
  return (
    <>
      <div className={css.rowHead} style={{ paddingInlineStart: indentPixels }}>
        <span className={css.name}>{name}</span>
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
