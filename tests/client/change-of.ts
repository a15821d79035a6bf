import type { AlarmView } from '../../src/contract/alarms.ts';
import type { ChangeView } from '../../src/contract/changes.ts';

/** A change with the values that matter to a test. */
export function changeOf(values: Partial<ChangeView>): ChangeView {
  return {
    seq: 1,
    at: 1,
    actor: 'duty',
    actorName: '演示值班',
    entity: 'alarm',
    entityId: 'A1',
    verb: 'acknowledge',
    area: 500199001001000,
    after: null,
    reason: null,
    batch: null,
    ...values,
  };
}

/** An alarm with the values that matter to a test. */
export function alarmOf(values: Partial<AlarmView>): AlarmView {
  return {
    id: 'A1',
    area: 500199001001000,
    device: 'D1',
    deviceKind: 'gas_detector',
    building: 'B0001',
    place: '1单元厨房',
    position: [106.62, 29.41],
    level: 1,
    reading: 12,
    readingUnit: '%LEL',
    isSimulated: true,
    cause: null,
    purpose: 'real',
    raisedAt: 1000,
    receivedAt: 1000,
    repeats: 0,
    lastEventAt: 1000,
    stage: 'raised',
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
    ...values,
  };
}

/** A hazard as the change log keeps it. */
export function hazardAfter(values: Record<string, unknown>): Record<string, unknown> {
  return {
    id: 'H7',
    number: 7,
    area: 500199001001000,
    building: 'B0001',
    position: [106.62, 29.41],
    status: 'rectifying',
    category: 'gas',
    type: '管道敷设不规范',
    grade: 'general',
    source: 'office',
    unit: 'U1',
    foundOn: '2026-09-01',
    deadline: '2026-10-01',
    priority: null,
    space: null,
    rectifyingParty: null,
    interimControl: null,
    extension: null,
    relapses: 0,
    rectifiedOn: null,
    closedOn: null,
    ...values,
  };
}
