import type { RiskLevel } from '../building.ts';
import type { CivilDate } from '../civil-date.ts';
import type { buildingColumns } from './columns.ts';
import { readExternalId } from './external-id.ts';
import { missing, type RowCells } from './row-cells.ts';
import { type MultiPolygon, requireOutline } from './row-geometry.ts';
import { readStatedArea, type StatedArea } from './stated-area.ts';
import { createTermIndex, residentialUses, riskLevelTerms } from './terms.ts';
import {
  addressValue,
  countValue,
  dayUntil,
  flagValue,
  metersValue,
  nameValue,
  termOf,
  yearValue,
} from './values.ts';

export type BuildingDraft = StatedArea & {
  externalId: string | null;
  name: string;
  address: string | null;
  /** The id or the name of the compound. */
  compoundRef: string | null;
  heightMeters: number | null;
  storeys: number | null;
  isResidential: boolean | null;
  yearBuilt: number | null;
  riskLevel: RiskLevel | null;
  inspectedOn: CivilDate | null;
  polygon: MultiPolygon;
};

type BuildingCells = RowCells<keyof typeof buildingColumns>;

const storeysValue = countValue({ max: 200, unit: '层' });
const riskLevelValue = termOf(riskLevelTerms);
const matchUse = createTermIndex(residentialUses);

/** Reads a building; null with faults in `cells`. Tags of OpenStreetMap are understood as well. */
export function readBuildingRow(cells: BuildingCells): BuildingDraft | null {
  const externalId = readExternalId(cells);
  const address = readAddress(cells);
  const name = readName(cells, { address, externalId });
  const polygon = requireOutline(cells);
  const facts = readFacts(cells);
  if (name === null || polygon === null) return null;
  return { externalId, name, address, ...facts, polygon };
}

function readFacts(cells: BuildingCells) {
  const { today } = cells.options;
  return {
    compoundRef: cells.optional('compoundRef', nameValue),
    ...readStatedArea(cells),
    heightMeters: cells.lenient('heightMeters', metersValue, 'left-out-height'),
    storeys: cells.lenient('storeys', storeysValue, 'left-out-storeys'),
    isResidential: readIsResidential(cells),
    yearBuilt: cells.lenient('yearBuilt', yearValue, 'left-out-year'),
    riskLevel: cells.optional('riskLevel', riskLevelValue),
    inspectedOn: cells.optional('inspectedOn', dayUntil(today)),
  };
}

function readAddress(cells: BuildingCells): string | null {
  const whole = cells.optional('address', addressValue);
  if (whole !== null) return whole;
  const street = cells.optional('street', addressValue);
  const houseNumber = cells.optional('houseNumber', nameValue);
  if (street === null) return houseNumber;
  if (houseNumber === null) return street;
  return /\p{Script=Han}$/u.test(street) ? street + houseNumber : `${street} ${houseNumber}`;
}

type OtherNames = { address: string | null; externalId: string | null };

/** Most buildings of a map have no name; a list still has to call them something. */
function readName(cells: BuildingCells, { address, externalId }: OtherNames): string | null {
  if (cells.cell('name')) return cells.optional('name', nameValue);
  if (address !== null) {
    cells.mends.add('name-from-address');
    return address;
  }
  if (externalId === null) {
    return cells.fault({ ...missing('楼栋名称'), expected: nameValue.expected });
  }
  cells.mends.add('name-from-id');
  return externalId;
}

function readIsResidential(cells: BuildingCells): boolean | null {
  const stated = cells.optional('isResidential', flagValue);
  if (stated !== null) return stated;
  const use = cells.cell('use');
  const match = use && matchUse(use.text);
  return match === null ? null : match === 'true';
}
