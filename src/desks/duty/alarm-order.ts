import type { Alarm } from '../../domain/alarm.ts';

type Grouped = Pick<Alarm, 'stage' | 'purpose'>;

const alarmGroups = ['raised', 'handling', 'exercise'] as const;
export type AlarmGroup = (typeof alarmGroups)[number];

/** Those nobody has seen come first, tests and drills last; within a group the order of the server stays. */
export function byGroup<Row extends Grouped>(alarms: readonly Row[]): readonly Row[] {
  return alarmGroups.flatMap((group) => alarms.filter((alarm) => groupOf(alarm) === group));
}

export function groupOf({ stage, purpose }: Grouped): AlarmGroup {
  if (purpose !== 'real') return 'exercise';
  return stage === 'raised' ? 'raised' : 'handling';
}

function isRaised(alarm: Grouped): boolean {
  return groupOf(alarm) === 'raised';
}

/** Where the keyboard goes when an alarm is acknowledged: to the next one nobody has seen. */
export function nextRaised<Row extends Pick<Alarm, 'id'> & Grouped>(
  alarms: readonly Row[],
  id: string,
): Row | null {
  const raised = alarms.filter((alarm) => isRaised(alarm) || alarm.id === id);
  const index = raised.findIndex((alarm) => alarm.id === id);
  return raised[index + 1] ?? raised[index - 1] ?? null;
}
