import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlarmGroup, alarmGroups, foldGroup } from '../../src/domain/alarm/alarm-groups.ts';
import { stormMeter } from '../../src/domain/alarm/alarm-storm.ts';
import { type Alarm, alarmPurposes, alarmStages, isHandled } from '../../src/domain/alarm.ts';
import { deviceKinds } from '../../src/domain/device.ts';
import { alarmAt } from '../support/district.ts';

const minuteMs = 60_000;
const windowMs = 10 * minuteMs;
const rule = { windowMs, placeOf: ({ building }: Alarm) => building };

const stream: fc.Arbitrary<Alarm[]> = fc
  .array(
    fc.record({
      stage: fc.constantFrom(...alarmStages),
      building: fc.option(fc.constantFrom('B1', 'B2')),
      deviceKind: fc.constantFrom(...deviceKinds),
      level: fc.constantFrom(1, 2, 3),
      minute: fc.nat(90),
      purpose: fc.constantFrom(...alarmPurposes),
      clearedAt: fc.option(fc.nat(9)),
    }),
    { maxLength: 40, size: 'max' },
  )
  .map((drawn) =>
    drawn.map(({ stage, minute, ...more }, index) =>
      alarmAt(stage, { ...more, id: `A${index}`, raisedAt: minute * minuteMs }),
    ),
  );

function groupsOf(alarms: readonly Alarm[]): AlarmGroup<Alarm>[] {
  const groups = alarmGroups<Alarm>(rule);
  for (const alarm of alarms) groups.put(alarm);
  return groups.all();
}

function eachGroup(check: (group: AlarmGroup<Alarm>, alarms: readonly Alarm[]) => void): void {
  fc.assert(fc.property(stream, (alarms) => groupsOf(alarms).forEach((one) => check(one, alarms))));
}

describe('groups of alarms', () => {
  it('hold each alarm once, with those of its place and minutes and no others', () => {
    fc.assert(
      fc.property(stream, (alarms) => {
        const groups = groupsOf(alarms);
        const ids = groups.flatMap(({ members }) => members.map(({ id }) => id));
        expect(ids.toSorted()).toEqual(alarms.map(({ id }) => id).toSorted());
        const together = (one: Alarm, other: Alarm) =>
          one.building !== null &&
          one.building === other.building &&
          one.purpose === other.purpose &&
          Math.abs(one.raisedAt - other.raisedAt) <= windowMs;
        const groupOf = (alarm: Alarm) => groups.find(({ members }) => members.includes(alarm))?.id;
        for (const one of alarms) {
          const near = alarms.filter((other) => together(one, other));
          expect(new Set(near.map(groupOf)).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('are the same in whatever order the alarms come, and after each has changed', () => {
    fc.assert(
      fc.property(stream, fc.nat(), (alarms, seed) => {
        const shuffled = alarms.toSorted(
          (one, other) => ((one.raisedAt + seed) % 7) - ((other.raisedAt + seed) % 7),
        );
        const before = alarms.map((alarm) => ({ ...alarm, stage: 'raised' as const }));
        expect(groupsOf([...before, ...shuffled])).toEqual(groupsOf(alarms));
      }),
    );
  });

  it('are as bad as the worst of their members: none goes out while one still burns [C15]', () => {
    eachGroup(({ members, level, stage, isCleared }) => {
      const open = members.filter((member) => !isHandled(member.stage));
      expect(isHandled(stage)).toBe(open.length === 0);
      const judged = open.length > 0 ? open : members;
      expect(level).toBe(Math.min(...judged.map((member) => member.level)));
      expect(judged.some((member) => member.stage === stage)).toBe(true);
      expect(isCleared).toBe(judged.every(({ clearedAt }) => clearedAt !== null));
    });
  });

  it('mix no drill with a real alarm [D33]', () => {
    eachGroup(({ members }) => {
      expect(new Set(members.map(({ purpose }) => purpose)).size).toBe(1);
    });
  });

  it('fold in a storm, and never hide the first of a kind, a level 1 that nobody has seen, or a number', () => {
    eachGroup(({ members }) => {
      const { shown, folded } = foldGroup({ members });
      expect(shown.length + folded).toBe(members.length);
      for (const member of members) {
        const first = members.find(
          ({ deviceKind, level }) => deviceKind === member.deviceKind && level === member.level,
        );
        expect(shown).toContain(first);
        const isUrgent = member.level === 1 && member.stage === 'raised';
        expect(!isUrgent || shown.includes(member)).toBe(true);
      }
    });
  });

  it('find the group of an alarm', () => {
    const groups = alarmGroups<Alarm>(rule);
    const alarm = alarmAt('raised');
    expect(groups.of(alarm)).toBeNull();
    groups.put(alarm);
    expect(groups.of(alarm)).toMatchObject({ id: alarm.id, members: [alarm] });
  });
});

describe('a storm', () => {
  const storm = { windowMs, from: 5, until: 3 };

  it('begins with so many alarms in the window, and ends when there are few: not with each one', () => {
    const meter = stormMeter(storm);
    for (let minute = 0; minute < 4; minute++) meter.take(minute * minuteMs);
    expect(meter.at(4 * minuteMs)).toEqual({ count: 4, since: null });
    meter.take(4 * minuteMs);
    expect(meter.at(5 * minuteMs)).toEqual({ count: 5, since: 4 * minuteMs });
    expect(meter.at(11 * minuteMs)).toEqual({ count: 3, since: 4 * minuteMs });
    expect(meter.at(12 * minuteMs)).toEqual({ count: 2, since: null });
  });

  it('counts what lies in the window, in whatever order it came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(windowMs - 1), { maxLength: 30 }), (times) => {
        const meter = stormMeter(storm);
        for (const at of times) meter.take(at);
        const now = windowMs + windowMs / 2;
        const within = times.filter((at) => at > now - windowMs);
        expect(meter.at(now).count).toBe(within.length);
      }),
    );
  });
});
