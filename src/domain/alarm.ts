import type { AreaCode } from './area.ts';
import type { DeviceKind } from './device.ts';
import type { LngLat } from './position.ts';
import type { ClosingCause } from './valve.ts';

/** 报警级别 一级/二级/三级: a scale of its own, neither hazard grade nor risk level. */
export const alarmLevels = [1, 2, 3] as const;
export type AlarmLevel = (typeof alarmLevels)[number];

/**
 * What people have done about it: 待签收 → 已签收 → 核实中 → 核实属实 → 已派单 → 已到场 → 处置完毕,
 * or 误报, or 测试/演练. Acknowledged is not closed.
 */
export const alarmStages = [
  'raised',
  'acknowledged',
  'verifying',
  'verified',
  'dispatched',
  'on_site',
  'resolved',
  'false_alarm',
  'test',
] as const;
export type AlarmStage = (typeof alarmStages)[number];

/** What an event is for. */
export const eventPurposes = ['real', 'test', 'drill'] as const;
export type EventPurpose = (typeof eventPurposes)[number];

/** 真实, 测试, 演练, 维护: all but the first are kept out of every figure (D33). */
export const alarmPurposes = [...eventPurposes, 'maintenance'] as const;
export type AlarmPurpose = (typeof alarmPurposes)[number];

/** 搁置: out of the way until an instant, for a reason, by a name. */
export type AlarmShelf = {
  readonly until: number;
  readonly reason: string;
  readonly by: string;
};

export type Alarm = {
  readonly id: string;
  readonly area: AreaCode;
  readonly device: string;
  readonly deviceKind: DeviceKind;
  readonly building: string | null;
  readonly place: string;
  readonly position: LngLat | null;
  readonly level: AlarmLevel;
  /** The measured value with its unit, in the words of the device's contract. */
  readonly reading: number | null;
  readonly readingUnit: string | null;
  readonly isSimulated: boolean;
  /** Why a valve has closed, where that is the alarm. */
  readonly cause: ClosingCause | null;
  /** Only real ones count; of a device a real one and another may stand at once. */
  readonly purpose: AlarmPurpose;
  /** By the clock of the device. */
  readonly raisedAt: number;
  /** By ours: a device may have kept its alarm for hours until it found a way to send it. */
  readonly receivedAt: number;
  /** How many further events of the same device came while it stood. */
  readonly repeats: number;
  readonly lastEventAt: number;
  readonly stage: AlarmStage;
  /** The device's own word that the cause is gone (复位); says nothing about the handling. */
  readonly clearedAt: number | null;
  readonly acknowledgedAt: number | null;
  readonly acknowledgedBy: string | null;
  readonly dispatchedTo: string | null;
  readonly closedAt: number | null;
  readonly note: string | null;
  /** When it had waited too long for somebody to acknowledge it. */
  readonly escalatedAt: number | null;
  readonly remindedAt: number | null;
  readonly reminders: number;
  readonly shelf: AlarmShelf | null;
};

/** False while anybody still has to do something about it. */
export function isHandled(stage: AlarmStage): boolean {
  switch (stage) {
    case 'raised':
    case 'acknowledged':
    case 'verifying':
    case 'verified':
    case 'dispatched':
    case 'on_site':
      return false;
    case 'resolved':
    case 'false_alarm':
    case 'test':
      return true;
  }
}
