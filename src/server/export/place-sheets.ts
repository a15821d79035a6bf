import { formatAreaCode } from '../../domain/area.ts';
import { areaColumns, buildingColumns, compoundColumns } from '../../domain/import/columns.ts';
import { areaLevelTerms, riskLevelTerms } from '../../domain/import/terms.ts';
import { toMultiPolygon } from '../store/geometry-text.ts';
import { areaNameCells, placeCells, placeGeometry } from './place-cells.ts';
import { dayOf, defineSheet, flagOf, termOf } from './sheet.ts';

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

export const compoundSheet = defineSheet({
  name: 'compounds',
  title: { zh: '小区', en: 'compounds' },
  table: 'compound',
  key: 'id',
  areaColumn: 'area',
  columns: compoundColumns,
  cells: {
    externalId: (row) => row.id,
    name: (row) => row.name,
    address: (row) => row.address,
    areaCode: (row) => formatAreaCode(row.area),
    ...areaNameCells,
    isOld: (row) => flagOf(row.is_old),
    hasPropertyManager: (row) => flagOf(row.has_property_manager),
    households: (row) => row.households,
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
  columns: buildingColumns,
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
  },
  toGeometry: placeGeometry,
});
