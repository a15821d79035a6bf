import { alarmGroups, foldGroup } from '../../src/domain/alarm/alarm-groups.ts';
import { stormMeter, stormRule } from '../../src/domain/alarm/alarm-storm.ts';
import type { Alarm } from '../../src/domain/alarm.ts';
import { alarmAt } from '../support/district.ts';
import { summarize } from './support/measure.ts';
import type { Bench } from './support/report.ts';

const active = 10_000;
const minuteMs = 60_000;
const rule = { windowMs: 10 * minuteMs, placeOf: ({ building }: Alarm) => building };

/** What one more event costs while ten thousand alarms stand: its group, the storm, what is folded. */
export const benchGrouping: Bench = async (report, { runs, isQuick }) => {
  const events = isQuick ? 200 : 2_000;
  for (const buildings of [520, 1]) {
    const alarms = Array.from({ length: active + events }, (_, index) =>
      alarmAt('raised', {
        id: `A${index}`,
        building: `B${index % buildings}`,
        deviceKind: index % 3 === 0 ? 'gas_detector' : 'smoke_detector',
        raisedAt: Math.floor((index * 6 * 60 * minuteMs) / active),
      }),
    );
    const figures = Array.from({ length: runs + 1 }, () => measure(alarms, events)).slice(1);
    report.heading(
      `${active} active alarms in ${buildings} ${buildings === 1 ? 'place' : 'places'}`,
    );
    report.add({
      what: 'an event: its group, the storm, the fold',
      unit: 'ms',
      better: 'less',
      runs: summarize(figures.map(({ eventMs }) => eventMs)),
      floor: {
        what: 'the alarm put into a Map',
        runs: summarize(figures.map(({ mapMs }) => mapMs)),
      },
    });
    report.add({
      what: 'all groups anew',
      unit: 'ms',
      better: 'less',
      runs: summarize(figures.map(({ allMs }) => allMs)),
    });
  }
};

function measure(alarms: readonly Alarm[], events: number) {
  const groups = alarmGroups<Alarm>(rule);
  const storm = stormMeter(stormRule);
  const take = (alarm: Alarm) => {
    groups.put(alarm);
    storm.take(alarm.raisedAt);
  };
  const standing = alarms.slice(0, -events);
  const coming = alarms.slice(-events);
  const allStart = performance.now();
  standing.forEach(take);
  groups.all();
  const allMs = performance.now() - allStart;
  const start = performance.now();
  for (const alarm of coming) {
    take(alarm);
    const group = groups.of(alarm);
    if (group !== null) foldGroup(group);
  }
  const eventMs = (performance.now() - start) / events;
  const map = new Map(standing.map((alarm) => [alarm.id, alarm]));
  const mapStart = performance.now();
  for (const alarm of coming) map.set(alarm.id, alarm);
  return { allMs, eventMs, mapMs: (performance.now() - mapStart) / events };
}
