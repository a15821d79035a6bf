import type { SiteLand, SiteSetting, SiteStatus } from '../charging-site.ts';
import type { CivilDate } from '../civil-date.ts';
import type { LngLat } from '../position.ts';
import type { siteColumns } from './columns.ts';
import { readExternalId } from './external-id.ts';
import type { RowCells } from './row-cells.ts';
import { positionOrCentre } from './row-geometry.ts';
import { readStatedArea, type StatedArea } from './stated-area.ts';
import { siteLandTerms, siteSettingTerms, siteStatusTerms } from './terms.ts';
import {
  addressValue,
  countValue,
  dayValue,
  flagValue,
  kilowattsValue,
  nameValue,
  priceValue,
  termOf,
} from './values.ts';

export type SiteDraft = StatedArea & {
  externalId: string | null;
  name: string;
  address: string | null;
  status: SiteStatus;
  setting: SiteSetting | null;
  land: SiteLand | null;
  ports: number | null;
  operator: string | null;
  electricityYuanPerKwh: number | null;
  serviceYuanPerKwh: number | null;
  hasFullChargeCut: boolean | null;
  hasPlannedCut: boolean | null;
  hasCardOrCode: boolean | null;
  transformer: string | null;
  spareKilowatts: number | null;
  openedOn: CivilDate | null;
  /** The id or the name of the compound and of the building. */
  compoundRef: string | null;
  buildingRef: string | null;
  position: LngLat | null;
};

type SiteCells = RowCells<keyof typeof siteColumns>;

const statusValue = termOf(siteStatusTerms);
const settingValue = termOf(siteSettingTerms);
const landValue = termOf(siteLandTerms);
const portsValue = countValue({ max: 10_000, unit: '[个口]' });

/** Reads a charging site; null with faults in `cells`. */
export function readSiteRow(cells: SiteCells): SiteDraft | null {
  const externalId = readExternalId(cells);
  const name = cells.required('name', nameValue);
  const status = cells.required('status', statusValue);
  const draft = { ...readPlace(cells), ...readEquipment(cells), ...readPrices(cells) };
  if (name === null || status === null) return null;
  return { externalId, name, status, ...draft };
}

function readPlace(cells: SiteCells) {
  return {
    address: cells.optional('address', addressValue),
    setting: cells.optional('setting', settingValue),
    land: cells.optional('land', landValue),
    compoundRef: cells.optional('compoundRef', nameValue),
    buildingRef: cells.optional('buildingRef', nameValue),
    ...readStatedArea(cells),
    position: positionOrCentre(cells),
  };
}

function readEquipment(cells: SiteCells) {
  return {
    ports: cells.optional('ports', portsValue),
    hasFullChargeCut: cells.optional('hasFullChargeCut', flagValue),
    hasPlannedCut: cells.optional('hasPlannedCut', flagValue),
    hasCardOrCode: cells.optional('hasCardOrCode', flagValue),
    transformer: cells.optional('transformer', nameValue),
    spareKilowatts: cells.optional('spareKilowatts', kilowattsValue),
    openedOn: cells.optional('openedOn', dayValue),
  };
}

function readPrices(cells: SiteCells) {
  return {
    operator: cells.optional('operator', nameValue),
    electricityYuanPerKwh: cells.optional('electricityYuanPerKwh', priceValue),
    serviceYuanPerKwh: cells.optional('serviceYuanPerKwh', priceValue),
  };
}
