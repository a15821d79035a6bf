import type { CivilDate } from '../civil-date.ts';
import type { DeviceKind, DevicePapers } from '../device.ts';
import type { LngLat } from '../position.ts';
import type { deviceColumns } from './columns.ts';
import { readExternalId } from './external-id.ts';
import type { RowCells } from './row-cells.ts';
import { optionalPosition } from './row-geometry.ts';
import { readStatedArea, type StatedArea } from './stated-area.ts';
import {
  deviceGradeTerms,
  deviceKindTerms,
  fundingTerms,
  gasTerms,
  userClassTerms,
  userNoticeTerms,
} from './terms.ts';
import {
  countValue,
  dayUntil,
  dayValue,
  flagValue,
  floorValue,
  idValue,
  instantUntil,
  nameValue,
  termOf,
  termsOf,
} from './values.ts';

export type DeviceDraft = DevicePapers &
  StatedArea & {
    externalId: string | null;
    kind: DeviceKind;
    name: string;
    /** The id or the name of the building and of the charging site. */
    buildingRef: string | null;
    siteRef: string | null;
    floor: number | null;
    hasTelemetry: boolean;
    installedOn: CivilDate | null;
    lastSeenAt: number | null;
    position: LngLat | null;
  };

type DeviceCells = RowCells<keyof typeof deviceColumns>;

const kindValue = termOf(deviceKindTerms);
const gradeValue = termOf(deviceGradeTerms);
const gasesValue = termsOf(gasTerms);
const noticesValue = termsOf(userNoticeTerms);
const lifeValue = countValue({ max: 50, unit: '年' });
const userClassValue = termOf(userClassTerms);
const fundingValue = termOf(fundingTerms);

/** Reads a device; null with faults in `cells`. */
export function readDeviceRow(cells: DeviceCells): DeviceDraft | null {
  const externalId = readExternalId(cells);
  const kind = cells.required('kind', kindValue);
  const rest = { ...readPlace(cells), ...readPapers(cells), ...readLife(cells) };
  if (kind === null) return null;
  return { externalId, kind, name: readName(cells, kind), ...rest };
}

/** Most devices of a list have no name of their own. */
function readName(cells: DeviceCells, kind: DeviceKind): string {
  const stated = cells.optional('name', nameValue);
  if (stated === null) cells.mends.add('name-from-kind');
  return stated ?? deviceKindTerms[kind][0] ?? kind;
}

function readPlace(cells: DeviceCells) {
  return {
    buildingRef: cells.optional('buildingRef', nameValue),
    siteRef: cells.optional('siteRef', nameValue),
    ...readStatedArea(cells),
    floor: cells.optional('floor', floorValue),
    position: optionalPosition(cells),
  };
}

function readPapers(cells: DeviceCells) {
  return {
    grade: cells.optional('grade', gradeValue),
    passiveId: cells.optional('passiveId', idValue),
    activeId: cells.optional('activeId', idValue),
    gases: cells.optional('gases', gasesValue) ?? [],
    hasInterlock: cells.optional('hasInterlock', flagValue),
    hasTelemetry: readTelemetry(cells),
    notifies: cells.optional('notifies', noticesValue) ?? [],
    userClass: cells.optional('userClass', userClassValue),
    funding: cells.optional('funding', fundingValue),
  };
}

/** A device of which nobody says that it reports is not expected to: silence is not safety. */
function readTelemetry(cells: DeviceCells): boolean {
  const stated = cells.optional('hasTelemetry', flagValue);
  if (stated === null) cells.mends.add('telemetry-assumed');
  return stated ?? false;
}

function readLife(cells: DeviceCells) {
  const { today } = cells.options;
  return {
    installedOn: cells.optional('installedOn', dayUntil(today)),
    lifeYears: cells.optional('lifeYears', lifeValue),
    replaceBy: cells.optional('replaceBy', dayValue),
    certificateUntil: cells.optional('certificateUntil', dayValue),
    lastSeenAt: cells.optional('lastSeenAt', instantUntil(today)),
  };
}
