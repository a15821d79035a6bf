import { formatAreaCode } from '../../domain/area.ts';
import { areaColumns, buildingColumns, compoundColumns } from '../../domain/import/columns.ts';
import { areaLevelTerms, riskLevelTerms } from '../../domain/import/terms.ts';
import { toMultiPolygon } from '../store/geometry-text.ts';
import { areaNameCells, placeCells, placeGeometry } from './place-cells.ts';
import { dayOf, defineSheet, flagOf, type Names, termOf } from './sheet.ts';

export const areaSheet = defineSheet({
  name: 'areas',
  title: { zh: '区划', en: 'areas' },
  table: 'area',
  key: 'code',
  areaColumn: 'code',
  columns: areaColumns,
  cells: {
    code: (row) => formatAreaCode(row.code),
    name: (row) => row.name,
    level: (row) => termOf(areaLevelTerms, row.level),
  },
  toGeometry: ({ geometry }) => (geometry === null ? null : toMultiPolygon(geometry)),
});

/** What no file of places carries, but people enter of them. */
const upkeepColumns = {
  managementUnit: { zh: '消防管理单位' },
  maintenanceUnit: { zh: '消防维护单位' },
} as const;

type Kept = { readonly management_unit: string | null; readonly maintenance_unit: string | null };

const upkeepCells = {
  managementUnit: (row: Kept, names: Names) => nameOf(row.management_unit, names),
  maintenanceUnit: (row: Kept, names: Names) => nameOf(row.maintenance_unit, names),
};

function nameOf(unit: string | null, names: Names): string | null {
  return unit && names.unit(unit);
}

export const compoundSheet = defineSheet({
  name: 'compounds',
  title: { zh: '小区', en: 'compounds' },
  table: 'compound',
  key: 'id',
  areaColumn: 'area',
  columns: {
    ...compoundColumns,
    hasOwnersCommittee: { zh: '业主委员会' },
    renewalYear: { zh: '老旧小区改造年度' },
    wasRenewed: { zh: '历年已整改' },
    hasMaintenanceFund: { zh: '维修资金' },
    plan: { zh: '整改计划' },
    planDue: { zh: '计划完成日期' },
    isFireAccessBlocked: { zh: '生命通道严重堵塞' },
    accessPlan: { zh: '一小区一对策' },
    reportedHazards: { zh: '上报排查隐患数量' },
    reportedRectified: { zh: '上报已整改数量' },
    remarks: { zh: '情况表备注' },
    ...upkeepColumns,
  },
  cells: {
    externalId: (row) => row.id,
    name: (row) => row.name,
    address: (row) => row.address,
    areaCode: (row) => formatAreaCode(row.area),
    ...areaNameCells,
    isOld: (row) => flagOf(row.is_old),
    hasPropertyManager: (row) => flagOf(row.has_property_manager),
    households: (row) => row.households,
    hasOwnersCommittee: (row) => flagOf(row.has_owners_committee),
    renewalYear: (row) => row.renewal_year,
    wasRenewed: (row) => flagOf(row.was_renewed),
    hasMaintenanceFund: (row) => flagOf(row.has_maintenance_fund),
    plan: (row) => row.plan,
    planDue: (row) => dayOf(row.plan_due),
    isFireAccessBlocked: (row) => flagOf(row.is_fire_access_blocked),
    accessPlan: (row) => row.access_plan,
    reportedHazards: (row) => row.reported_hazards,
    reportedRectified: (row) => row.reported_rectified,
    remarks: (row) => row.remarks,
    ...upkeepCells,
    ...placeCells,
  },
  toGeometry: placeGeometry,
});

export const buildingSheet = defineSheet({
  name: 'buildings',
  title: { zh: '楼栋', en: 'buildings' },
  table: 'building',
  key: 'id',
  areaColumn: 'area',
  columns: {
    ...buildingColumns,
    hasPropertyManager: { zh: '物业管理' },
    isWatched: { zh: '重点关注高层建筑' },
    ...upkeepColumns,
  },
  cells: {
    externalId: (row) => row.id,
    name: (row) => row.name,
    address: (row) => row.address,
    street: null,
    houseNumber: null,
    compoundRef: (row) => row.compound,
    areaCode: (row) => formatAreaCode(row.area),
    ...areaNameCells,
    heightMeters: (row) => row.height_m,
    storeys: (row) => row.storeys,
    isResidential: (row) => flagOf(row.is_residential),
    use: null,
    yearBuilt: (row) => row.year_built,
    riskLevel: (row) => termOf(riskLevelTerms, row.risk_level),
    inspectedOn: (row) => dayOf(row.inspected_on),
    hasPropertyManager: (row) => flagOf(row.has_property_manager),
    isWatched: (row) => flagOf(row.is_watched),
    ...upkeepCells,
  },
  toGeometry: placeGeometry,
});
