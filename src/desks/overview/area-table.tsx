import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type AreaCode, type AreaLevel, areaLevels, isWithinArea } from '../../domain/area.ts';
import { type HazardCounts, rectifiedOf, totalOf } from '../../domain/hazard/count-hazards.ts';
import { formatPercent, formatRate, formatShortCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import type { AreaCounts } from './district-figures.ts';
import css from './meeting.module.css';

export type CountedArea = AreaCounts & {
  readonly name: string;
  readonly level: AreaLevel;
  readonly counts: HazardCounts;
};

type AreaTableProps = {
  /** In code order. */
  readonly areas: readonly CountedArea[];
  readonly area: AreaCode | null;
  readonly onChoose: (area: AreaCode) => void;
};

/** The areas below the chosen one side by side, in code order: rate, overdue, and how much was looked at. */
export function AreaTable({ areas, area, onChoose }: AreaTableProps): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = sideBySide(areas, area);
  if (shown.length === 0) return null;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('area.title')}</th>
          <th scope="col">{t('figure.rectified')}</th>
          <th scope="col">{t('overview.step.overdue')}</th>
          <th scope="col">{t('area.coverage')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ code, name, counts, buildings, buildingsInspected }) => {
          const [total, done] = [totalOf(counts), rectifiedOf(counts)];
          return (
            <tr key={code}>
              <th scope="row">
                <button type="button" onClick={() => onChoose(code)}>
                  {name}
                </button>
              </th>
              <td title={formatRate(done, total, language)}>
                {formatPercent(done, total) ?? '—'}
                <span className={css.quiet}>
                  {formatShortCount(done, language)}/{formatShortCount(total, language)}
                </span>
              </td>
              <td>{formatShortCount(counts.overdue, language)}</td>
              <td>
                {formatPercent(buildingsInspected, buildings) ?? '—'}
                <span className={css.quiet}>
                  {formatShortCount(buildingsInspected, language)}/
                  {formatShortCount(buildings, language)}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The first level below the chosen area of which there are several. */
export function sideBySide<Area extends Pick<CountedArea, 'code' | 'level'>>(
  areas: readonly Area[],
  area: AreaCode | null,
): readonly Area[] {
  const within = areas.filter(
    ({ code }) => code !== area && (area === null || isWithinArea(code, area)),
  );
  for (const level of areaLevels) {
    const ofLevel = within.filter((each) => each.level === level);
    if (ofLevel.length > 1) return ofLevel;
  }
  return within.slice(-1);
}
