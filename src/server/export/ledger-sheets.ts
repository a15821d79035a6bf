import { formatAreaCode } from '../../domain/area.ts';
import { spaceTerms, type Terms, userClassTerms } from '../../domain/import/terms.ts';
import type { CheckedItem, Checker, VisitKind } from '../../domain/inspection.ts';
import type { GasSupply, PremisesKind } from '../../domain/premises.ts';
import { dayOf, defineSheet, termOf } from './sheet.ts';

const checkerTerms: Terms<Checker> = {
  user: ['用户'],
  property_manager: ['物业管理单位'],
  residents_committee: ['居民委员会'],
  gas_company: ['燃气经营企业'],
  power_company: ['电力企业'],
  community: ['社区'],
  grid_worker: ['网格员'],
  police: ['公安派出所'],
  office: ['部门、镇街'],
};

const visitTerms: Terms<VisitKind> = {
  entered: ['实质入户'],
  not_entered: ['未能入户'],
  guidance: ['通过物业单位指导户内用电'],
};

const premisesTerms: Terms<PremisesKind> = {
  training: ['教培'],
  catering: ['餐饮'],
  homestay: ['民宿'],
  retail: ['商超'],
  medical: ['医疗'],
  warehouse: ['仓储'],
  school: ['学校'],
  hospital: ['医院'],
  elderly_care: ['养老机构'],
  hotel: ['酒店'],
  small_inn: ['小旅馆'],
  farmers_market: ['农贸市场'],
  mixed_use: ['商住混合体'],
  resident: ['居民用户'],
  group_rental: ['群租房'],
  other: ['其他'],
};

const gasSupplyTerms: Terms<GasSupply> = {
  piped: ['管道气'],
  bottled: ['液化石油气'],
  mixed: ['混用'],
  none: ['不用气'],
};

/** What stands in a file of a building or the sheet of a compound: who looked at what, and when. */
export const inspectionSheet = defineSheet({
  name: 'inspections',
  title: { zh: '检查记录', en: 'inspections' },
  table: 'inspection',
  key: 'id',
  areaColumn: 'area',
  columns: {
    id: { zh: '检查编号' },
    building: { zh: '楼栋编号' },
    compound: { zh: '小区编号' },
    space: { zh: '检查对象' },
    premises: { zh: '用户编号' },
    checker: { zh: '检查主体' },
    unit: { zh: '检查单位' },
    inspectedOn: { zh: '检查时间' },
    visit: { zh: '入户方式' },
    people: { zh: '参加人数' },
    contacts: { zh: '参加人员联系人编号' },
    confirmedHazards: { zh: '确认隐患数' },
    inOrder: { zh: '合格检查项' },
    notInOrder: { zh: '不合格检查项' },
    area: { zh: '区划编码' },
  },
  cells: {
    id: (row) => row.id,
    building: (row) => row.building,
    compound: (row) => row.compound,
    space: (row) => termOf(spaceTerms, row.space),
    premises: (row) => row.premises,
    checker: (row) => termOf(checkerTerms, row.checker),
    unit: (row, names) => (row.unit === null ? null : names.unit(row.unit)),
    inspectedOn: (row) => dayOf(row.inspected_on),
    visit: (row) => termOf(visitTerms, row.visit),
    people: (row) => row.people,
    contacts: (row) => (JSON.parse(row.contacts) as string[]).join('、') || null,
    confirmedHazards: (row) => row.confirmed_hazards,
    inOrder: (row) => codesOf(row.items, true),
    notInOrder: (row) => codesOf(row.items, false),
    area: (row) => formatAreaCode(row.area),
  },
  toGeometry: null,
});

/** Items by their code: several bear one name. */
function codesOf(items: string, isInOrder: boolean): string | null {
  const checked = JSON.parse(items) as CheckedItem[];
  const codes = checked.filter((item) => item.isInOrder === isInOrder).map(({ code }) => code);
  return codes.join('、') || null;
}

export const premisesSheet = defineSheet({
  name: 'premises',
  title: { zh: '单位用户和居民用户', en: 'users' },
  table: 'premises',
  key: 'id',
  areaColumn: 'area',
  columns: {
    id: { zh: '用户编号' },
    name: { zh: '用户名称' },
    kind: { zh: '用户类型' },
    building: { zh: '楼栋编号' },
    compound: { zh: '小区编号' },
    entrance: { zh: '单元' },
    floor: { zh: '楼层' },
    gasSupply: { zh: '用气方式' },
    userClass: { zh: '用户类别' },
    setUpYear: { zh: '设置年份' },
    standard: { zh: '设置时的标准' },
    area: { zh: '区划编码' },
  },
  cells: {
    id: (row) => row.id,
    name: (row) => row.name,
    kind: (row) => termOf(premisesTerms, row.kind),
    building: (row) => row.building,
    compound: (row) => row.compound,
    entrance: (row) => row.entrance,
    floor: (row) => row.floor,
    gasSupply: (row) => termOf(gasSupplyTerms, row.gas_supply),
    userClass: (row) => termOf(userClassTerms, row.user_class),
    setUpYear: (row) => row.set_up_year,
    standard: (row) => row.standard,
    area: (row) => formatAreaCode(row.area),
  },
  toGeometry: null,
});

/** Small counts are told to the own community alone, as everywhere. */
export const householdSheet = defineSheet({
  name: 'household-counts',
  title: { zh: '居民用户数', en: 'household counts' },
  table: 'household_count',
  key: 'id',
  areaColumn: 'area',
  columns: {
    building: { zh: '楼栋编号' },
    compound: { zh: '小区编号' },
    households: { zh: '居民户数' },
    gasUsers: { zh: '用气户数' },
    notVisitedTwoYears: { zh: '两年未实质入户' },
    groupRentals: { zh: '群租房' },
    hardship: { zh: '生活困难' },
    elderly: { zh: '老人' },
    children: { zh: '儿童' },
    disabled: { zh: '残障人士' },
    area: { zh: '区划编码' },
  },
  cells: {
    building: (row) => row.building,
    compound: (row) => row.compound,
    households: (row) => row.households,
    gasUsers: (row) => row.gas_users,
    notVisitedTwoYears: (row) => row.not_visited_two_years,
    groupRentals: (row) => row.group_rentals,
    hardship: (row, { people }) => people(row.hardship),
    elderly: (row, { people }) => people(row.elderly),
    children: (row, { people }) => people(row.children),
    disabled: (row, { people }) => people(row.disabled),
    area: (row) => formatAreaCode(row.area),
  },
  toGeometry: null,
});
