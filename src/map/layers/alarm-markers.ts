import type { Alarm, AlarmLevel } from '../../domain/alarm.ts';
import type { LngLat } from '../../domain/position.ts';

/** What the map needs of an alarm; an answer of the API has it. */
export type AlarmOnMap = Pick<
  Alarm,
  'id' | 'position' | 'level' | 'stage' | 'isSimulated' | 'raisedAt'
>;

/** All alarms on one spot: drawn as the worst of them, and counted, so that none is hidden. */
export type AlarmMarker = {
  readonly position: LngLat;
  readonly level: AlarmLevel;
  /** At least one still waits to be acknowledged. */
  readonly isUnacknowledged: boolean;
  /** All of them are simulated. */
  readonly isSimulated: boolean;
  /** Worst and oldest first. */
  readonly ids: readonly string[];
};

/** The alarms that have a position, grouped by it, least important first so that the worst lies on top. */
export function alarmMarkers(alarms: readonly AlarmOnMap[]): readonly AlarmMarker[] {
  const spots = new Map<string, LocatedAlarm[]>();
  for (const alarm of alarms) {
    if (!isLocated(alarm)) continue;
    const spot = spotOf(alarm.position);
    spots.set(spot, [...(spots.get(spot) ?? []), alarm]);
  }
  return [...spots.values()].map(toMarker).sort(leastImportantFirst);
}

type LocatedAlarm = AlarmOnMap & { readonly position: LngLat };

function isLocated(alarm: AlarmOnMap): alarm is LocatedAlarm {
  return alarm.position !== null;
}

/** Positions within a decimetre are one spot. */
function spotOf([lng, lat]: LngLat): string {
  return `${lng.toFixed(6)},${lat.toFixed(6)}`;
}

function toMarker(alarms: readonly LocatedAlarm[]): AlarmMarker {
  const sorted = [...alarms].sort(worstThenOldest);
  const [worst] = sorted;
  if (worst === undefined) throw new RangeError('A marker needs an alarm');
  return {
    position: worst.position,
    level: worst.level,
    isUnacknowledged: alarms.some((alarm) => alarm.stage === 'raised'),
    isSimulated: alarms.every((alarm) => alarm.isSimulated),
    ids: sorted.map((alarm) => alarm.id),
  };
}

/** A real alarm comes before a simulated one, whatever their levels. */
function worstThenOldest(a: LocatedAlarm, b: LocatedAlarm): number {
  return (
    Number(a.isSimulated) - Number(b.isSimulated) || a.level - b.level || a.raisedAt - b.raisedAt
  );
}

function leastImportantFirst(a: AlarmMarker, b: AlarmMarker): number {
  return (
    Number(b.isSimulated) - Number(a.isSimulated) ||
    Number(a.isUnacknowledged) - Number(b.isUnacknowledged) ||
    b.level - a.level
  );
}
