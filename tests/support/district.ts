import type { Alarm, AlarmStage } from '../../src/domain/alarm.ts';
import type { Hazard, HazardStatus } from '../../src/domain/hazard.ts';
import { noHazardDetails } from './hazard-details.ts';

const community = 500_199_001_001_000;

/** An alarm in one stage of its life, as the API gives it. */
export function alarmAt(stage: AlarmStage, more: Partial<Alarm> = {}): Alarm {
  return {
    id: 'A1',
    area: community,
    device: 'D1',
    deviceKind: 'gas_detector',
    building: 'B1',
    place: '望滩新村6栋5层',
    position: [106.62, 29.41],
    level: 1,
    reading: 35,
    readingUnit: '%LEL',
    isSimulated: true,
    cause: null,
    purpose: 'real',
    raisedAt: 1_700_000_000_000,
    receivedAt: 1_700_000_000_000,
    repeats: 0,
    lastEventAt: 1_700_000_000_000,
    stage,
    clearedAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    dispatchedTo: null,
    closedAt: null,
    note: null,
    escalatedAt: null,
    remindedAt: null,
    reminders: 0,
    shelf: null,
    ...more,
  };
}

/** A hazard in one status of its life. */
export function hazardAt(status: HazardStatus): Hazard {
  return {
    id: 'H1',
    number: 1,
    area: community,
    building: 'B1',
    compound: null,
    position: [106.62, 29.41],
    category: 'electricity',
    type: '私拉乱接',
    description: '楼道内私拉电线',
    grade: 'general',
    determination: null,
    source: 'office',
    status,
    foundOn: '2026-09-01',
    unit: null,
    measure: null,
    deadline: null,
    deadlineText: null,
    rectifiedOn: null,
    closedOn: null,
    relapses: 0,
    relapsedOn: null,
    lookedBackOn: null,
    version: 0,
    ...noHazardDetails,
  };
}
