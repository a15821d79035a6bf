import type { AreaSummary } from '../../contract/areas.ts';
import type { HazardStats } from '../../contract/hazard-stats.ts';
import { formatAreaCode, isWithinArea } from '../../domain/area.ts';
import {
  addHazardCounts,
  type HazardCounts,
  noHazards,
  rectifiedOf,
  totalOf,
} from '../../domain/hazard/count-hazards.ts';
import { areaLevelTerms } from '../../domain/import/terms.ts';
import { column, type ListColumn, type ListSheet } from './list-sheet.ts';
import { termOf } from './sheet.ts';

export type CountedUnit = HazardStats['units'][number];
export type CountedArea = Pick<
  AreaSummary,
  'code' | 'name' | 'level' | 'geometry' | 'buildings' | 'buildingsInspected'
> &
  HazardCounts;

/** The areas with the hazards of a filter; each counts what lies in it. */
export function countAreas(
  areas: readonly AreaSummary[],
  counted: HazardStats['areas'],
): CountedArea[] {
  return areas.map(({ code, name, level, geometry, buildings, buildingsInspected }) => ({
    code,
    name,
    level,
    geometry,
    buildings,
    buildingsInspected,
    ...counted
      .filter(({ area }) => isWithinArea(area, code))
      .reduce<HazardCounts>(addHazardCounts, noHazards),
  }));
}

export const unitListSheet: ListSheet<CountedUnit> = {
  name: 'units',
  title: '责任单位',
  columns: [
    column('责任单位', 30, ({ unit }, names) => (unit === null ? '尚未交办' : names.unit(unit))),
    ...countColumns<CountedUnit>(),
  ],
  geometry: () => null,
};

export const areaListSheet: ListSheet<CountedArea> = {
  name: 'areas',
  title: '区域',
  columns: [
    column('区划编码', 18, ({ code }) => formatAreaCode(code)),
    column('区域', 20, ({ name }) => name),
    column('层级', 10, ({ level }) => termOf(areaLevelTerms, level)),
    column('楼栋', 10, ({ buildings }) => buildings),
    column('已排查楼栋', 12, ({ buildingsInspected }) => buildingsInspected),
    ...countColumns<CountedArea>(),
  ],
  geometry: ({ geometry }) => geometry,
};

/** Both rates with what they are made of. */
function countColumns<Item extends HazardCounts>(): ListColumn<Item>[] {
  return [
    column('隐患', 8, totalOf),
    column('待交办', 8, ({ unassigned }) => unassigned),
    column('已交办', 8, ({ assigned }) => assigned),
    column('整改中', 8, ({ rectifying }) => rectifying),
    column('已整改待复查', 14, ({ rectified }) => rectified),
    column('已销号', 8, ({ closed }) => closed),
    column('整改率（%）', 12, (counts) => percent(rectifiedOf(counts), totalOf(counts))),
    column('销号率（%）', 12, (counts) => percent(counts.closed, totalOf(counts))),
    column('逾期', 8, ({ overdue }) => overdue),
    column('7日内到期', 11, ({ dueSoon }) => dueSoon),
  ];
}

/** Nothing of nothing is no rate. */
function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1_000 * part) / whole) / 10;
}
