import type { Alarm } from '../../domain/alarm.ts';

/** Those nobody has seen come first; within both groups the order of the server stays. */
export function byGroup<Row extends Pick<Alarm, 'stage'>>(alarms: readonly Row[]): readonly Row[] {
  return [...alarms.filter(isRaised), ...alarms.filter((alarm) => !isRaised(alarm))];
}

export function isRaised({ stage }: Pick<Alarm, 'stage'>): boolean {
  return stage === 'raised';
}

/** Where the keyboard goes when an alarm is acknowledged: to the next one nobody has seen. */
export function nextRaised<Row extends Pick<Alarm, 'id' | 'stage'>>(
  alarms: readonly Row[],
  id: string,
): Row | null {
  const raised = alarms.filter((alarm) => isRaised(alarm) || alarm.id === id);
  const index = raised.findIndex((alarm) => alarm.id === id);
  return raised[index + 1] ?? raised[index - 1] ?? null;
}
