import { type Alarm, type AlarmLevel, type AlarmStage, alarmStages, isHandled } from '../alarm.ts';

export type GroupRule<Row> = {
  /** Alarms of one place belong together while no longer than this lies between two of them. */
  readonly windowMs: number;
  /** The compound or building of an alarm; an alarm without one is a place of its own. */
  readonly placeOf: (alarm: Row) => string | null;
};

type Member = Pick<
  Alarm,
  'id' | 'deviceKind' | 'level' | 'stage' | 'raisedAt' | 'purpose' | 'clearedAt'
>;

/** Alarms of one place and time, as bad as the worst of them. */
export type AlarmGroup<Row> = {
  /** The id of its first member. */
  readonly id: string;
  readonly place: string;
  /** Oldest first. */
  readonly members: readonly Row[];
  /** Of the members that somebody still has to handle; of all where none is left. */
  readonly level: AlarmLevel;
  /** The stage of the member that has come least far. */
  readonly stage: AlarmStage;
  /** All members that are not handled have said that it is over. */
  readonly isCleared: boolean;
};

export type AlarmGroups<Row> = {
  /** Takes an alarm of the stream: a new one, or one that has changed. */
  put(alarm: Row): void;
  /** By place, then by time. */
  all(): AlarmGroup<Row>[];
  /** The group that an alarm is in. */
  of(alarm: Row): AlarmGroup<Row> | null;
};

/**
 * Groups a stream of alarms by place and minutes. The order in which they come makes no difference,
 * and one alarm touches its own place alone. Tests and drills are groups of their own.
 */
export function alarmGroups<Row extends Member>(rule: GroupRule<Row>): AlarmGroups<Row> {
  const places = new Map<string, Map<string, Row>>();
  const grouped = new Map<string, AlarmGroup<Row>[]>();
  const placeOf = (alarm: Row) => {
    const place = rule.placeOf(alarm) ?? `alone ${alarm.id}`;
    return alarm.purpose === 'real' ? place : `${alarm.purpose} ${place}`;
  };
  const groupsAt = (place: string) => {
    const known = grouped.get(place);
    if (known !== undefined) return known;
    const members = [...(places.get(place)?.values() ?? [])].sort(byTime);
    const groups = split(members, rule.windowMs).map((part) => toGroup(place, part));
    grouped.set(place, groups);
    return groups;
  };
  return {
    put: (alarm) => {
      const place = placeOf(alarm);
      const members = places.get(place) ?? new Map<string, Row>();
      places.set(place, members.set(alarm.id, alarm));
      grouped.delete(place);
    },
    all: () => [...places.keys()].sort().flatMap(groupsAt),
    of: (alarm) =>
      groupsAt(placeOf(alarm)).find(({ members }) => members.some(({ id }) => id === alarm.id)) ??
      null,
  };
}

function byTime(one: Member, other: Member): number {
  return one.raisedAt - other.raisedAt || (one.id < other.id ? -1 : 1);
}

/** Parts between which lies more than the window. */
function split<Row extends Member>(members: readonly Row[], windowMs: number): Row[][] {
  const parts: Row[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const member of members) {
    const part = member.raisedAt - last <= windowMs ? parts.at(-1) : undefined;
    if (part === undefined) parts.push([member]);
    else part.push(member);
    last = member.raisedAt;
  }
  return parts;
}

function toGroup<Row extends Member>(place: string, members: readonly Row[]): AlarmGroup<Row> {
  const open = members.filter(({ stage }) => !isHandled(stage));
  const judged = open.length > 0 ? open : members;
  return {
    id: members[0]?.id ?? '',
    place,
    members,
    level: judged.reduce<AlarmLevel>((worst, { level }) => (level < worst ? level : worst), 3),
    stage: judged.reduce<AlarmStage>(
      (worst, { stage }) => (rankOf(stage) < rankOf(worst) ? stage : worst),
      judged[0]?.stage ?? 'raised',
    ),
    isCleared: judged.every(({ clearedAt }) => clearedAt !== null),
  };
}

/** How far the handling has come. */
function rankOf(stage: AlarmStage): number {
  return alarmStages.indexOf(stage);
}

/**
 * What is shown of a group while a storm folds it: the first of each kind of device at each level, and
 * whatever nobody has acknowledged at level 1. The rest is a number, never nothing.
 */
export function foldGroup<Row extends Member>({
  members,
}: Pick<AlarmGroup<Row>, 'members'>): { shown: Row[]; folded: number } {
  const seen = new Set<string>();
  const shown = members.filter(({ deviceKind, level, stage }) => {
    const kind = `${deviceKind} ${level}`;
    const isFirst = !seen.has(kind);
    seen.add(kind);
    return isFirst || (level === 1 && stage === 'raised');
  });
  return { shown, folded: members.length - shown.length };
}
