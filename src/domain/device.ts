import type { AreaCode } from './area.ts';
import { type CivilDate, isCivilDate } from './civil-date.ts';
import type { LngLat } from './position.ts';

export const deviceKinds = [
  'gas_detector',
  'self_closing_valve',
  'smoke_detector',
  'charger',
] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** The two levels of the table of requirements for gas devices (S1-T1, S1-T2). */
export const deviceGrades = ['base', 'mid_high'] as const;
export type DeviceGrade = (typeof deviceGrades)[number];

export const detectedGases = ['methane', 'carbon_monoxide'] as const;
export type DetectedGas = (typeof detectedGases)[number];

/** How a device tells its user of an alarm (S1-T1.7). */
export const userNotices = ['phone', 'wechat', 'app'] as const;
export type UserNotice = (typeof userNotices)[number];

/** Whose device it is (S1-E10). */
export const userClasses = [
  'new_unit',
  'new_resident',
  'existing_unit',
  'old_compound_resident',
  'hardship',
  'other_resident',
] as const;
export type UserClass = (typeof userClasses)[number];

/** Who paid (S1-E17); `discount` is the seller's, for early applicants. */
export const deviceFundings = ['renewal', 'fiscal', 'social', 'discount'] as const;
export type DeviceFunding = (typeof deviceFundings)[number];

export const connections = ['online', 'offline', 'no_data'] as const;
export type Connection = (typeof connections)[number];

/** What the nameplate and the papers of a device say; null or empty where nobody has said. */
export type DevicePapers = {
  readonly grade: DeviceGrade | null;
  /** Codes of the industrial internet: read from the device, or sent by it. */
  readonly passiveId: string | null;
  readonly activeId: string | null;
  readonly gases: readonly DetectedGas[];
  /** Cuts the gas off by itself. */
  readonly hasInterlock: boolean | null;
  readonly notifies: readonly UserNotice[];
  readonly lifeYears: number | null;
  /** The day on the nameplate; `replacementDay` also knows of the life in years. */
  readonly replaceBy: CivilDate | null;
  /** Until when its certificate or last calibration holds. */
  readonly certificateUntil: CivilDate | null;
  readonly userClass: UserClass | null;
  readonly funding: DeviceFunding | null;
};

export type Device = DevicePapers & {
  readonly id: string;
  readonly area: AreaCode;
  readonly building: string | null;
  /** The charging site that a charger belongs to. */
  readonly site: string | null;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly floor: number | null;
  /** False for a basic-grade device that sends nothing by design. */
  readonly hasTelemetry: boolean;
  readonly installedOn: CivilDate | null;
  readonly lastSeenAt: number | null;
  readonly position: LngLat | null;
};

/** A device that sends is offline once it has been silent for longer. */
export const offlineAfterMs = 24 * 3_600_000;

/** A device that cannot report is `no_data`, never `online`: silence is not safety. */
export function deviceConnection(
  device: Pick<Device, 'hasTelemetry' | 'lastSeenAt'>,
  nowMs: number,
): Connection {
  if (!device.hasTelemetry || device.lastSeenAt === null) return 'no_data';
  return nowMs - device.lastSeenAt > offlineAfterMs ? 'offline' : 'online';
}

type Aged = Pick<Device, 'replaceBy' | 'installedOn' | 'lifeYears' | 'kind' | 'userClass'>;

/** The day by which a device has to be replaced: as stated, else its life after its installation. */
export function replacementDay(device: Aged): CivilDate | null {
  if (device.replaceBy !== null) return device.replaceBy;
  const lifeYears = lifeYearsOf(device);
  if (device.installedOn === null || lifeYears === null) return null;
  return addYears(device.installedOn, lifeYears);
}

/** Of a gas detector whose papers say nothing: 5 years in a home, 3 at a unit (CJJ/T 146). */
export const gasDetectorLifeYears = { home: 5, unit: 3 } as const;

function lifeYearsOf({ lifeYears, kind, userClass }: Aged): number | null {
  if (lifeYears !== null || kind !== 'gas_detector') return lifeYears;
  return gasDetectorLifeYears[isUnitClass(userClass) ? 'unit' : 'home'];
}

/** 单位用户, of either age. */
export function isUnitClass(userClass: UserClass | null): boolean {
  return userClass === 'new_unit' || userClass === 'existing_unit';
}

/** The same day so many years on; 29 February becomes the 28th where there is none. */
function addYears(day: CivilDate, years: number): CivilDate {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return isCivilDate(later) ? later : `${later.slice(0, 8)}28`;
}
