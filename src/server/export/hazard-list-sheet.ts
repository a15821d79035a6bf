import type { HazardView } from '../../contract/hazards.ts';
import { formatAreaCode } from '../../domain/area.ts';
import { type CivilDate, dayOfDate } from '../../domain/civil-date.ts';
import {
  categoryTerms,
  gradeTerms,
  partyTerms,
  priorityTerms,
  sourceTerms,
  spaceTerms,
  statusTerms,
} from '../../domain/import/terms.ts';
import { column, type ListSheet, placeColumns, pointOf, yesOrNo } from './list-sheet.ts';
import { dayOf, termOf } from './sheet.ts';

/** The hazards of a list as of a day. */
export function hazardListSheet(today: CivilDate): ListSheet<HazardView> {
  return {
    name: 'hazards',
    title: '隐患',
    columns: [
      column('隐患编号', 10, ({ number }) => number),
      column('隐患类别', 10, ({ category }) => termOf(categoryTerms, category)),
      column('隐患类型', 24, ({ type }) => type),
      column('隐患描述', 40, ({ description }) => description),
      column('隐患等级', 10, ({ grade }) => termOf(gradeTerms, grade)),
      column('轻重缓急', 10, ({ priority }) => termOf(priorityTerms, priority)),
      column('状态', 14, ({ status }) => termOf(statusTerms, status)),
      column('是否逾期', 10, ({ isOverdue }) => yesOrNo(isOverdue)),
      column('逾期天数', 10, ({ isOverdue, deadline }) =>
        isOverdue && deadline !== null ? dayOfDate(today) - dayOfDate(deadline) : null,
      ),
      column('排查时间', 12, ({ foundOn }) => dayOf(foundOn)),
      column('整改时限', 12, ({ deadline }) => dayOf(deadline)),
      column('整改完成日期', 14, ({ rectifiedOn }) => dayOf(rectifiedOn)),
      column('销号日期', 12, ({ closedOn }) => dayOf(closedOn)),
      column('责任单位', 24, ({ unit }, names) => names.unit(unit)),
      column('整改主体', 14, ({ rectifyingParty }) => termOf(partyTerms, rectifyingParty)),
      column('整改措施', 30, ({ measure }) => measure),
      column('来源', 12, ({ source }) => termOf(sourceTerms, source)),
      column('排查空间', 14, ({ space }) => termOf(spaceTerms, space)),
      column('反弹次数', 10, ({ relapses }) => relapses),
      column('区划编码', 18, ({ area }) => formatAreaCode(area)),
      column('区域', 16, ({ area }, names) => names.area(area)),
      column('小区', 18, ({ compound }, names) => names.compound(compound)),
      column('楼栋', 22, ({ building }, names) => names.building(building)),
      ...placeColumns<HazardView>(),
    ],
    geometry: pointOf,
  };
}
