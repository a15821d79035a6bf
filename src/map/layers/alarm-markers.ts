import { type Alarm, type AlarmLevel, alarmLevels } from '../../domain/alarm.ts';
import type { Bbox, LngLat } from '../../domain/position.ts';
import { bboxOf, clusterPoints } from '../cluster-points.ts';

/** What the map needs of an alarm; an answer of the API has it. */
export type AlarmOnMap = Pick<
  Alarm,
  'id' | 'building' | 'position' | 'level' | 'stage' | 'isSimulated' | 'raisedAt'
>;

/** Alarms that the pixels cannot hold apart: drawn as the worst of them with the mix of all. */
export type AlarmMarker = {
  /** Of the worst one. */
  readonly position: LngLat;
  readonly level: AlarmLevel;
  /** At least one still waits to be acknowledged. */
  readonly isUnacknowledged: boolean;
  /** All of them are simulated. */
  readonly isSimulated: boolean;
  /** Worst and oldest first. */
  readonly ids: readonly string[];
  /** How many of each level, the worst first. */
  readonly mix: readonly [number, number, number];
  /** null where all stand on one spot, which no zoom takes apart. */
  readonly extent: Bbox | null;
  /** The building of all of them; null where they are of several, or of none. */
  readonly building: string | null;
};

/** Beyond it only what stands on one spot is one marker. */
const clusterUntilZoom = 17;
const clusterRadiusPixels = 46;

/**
 * The alarms that have a position, with those in one marker that would overlap at a zoom: none is left
 * out. Least important first, so that the worst lies on top.
 */
export function alarmClusters(
  alarms: readonly AlarmOnMap[],
  { zoom }: { zoom: number },
): readonly AlarmMarker[] {
  const spots = spotsOf(alarms).sort((a, b) => -leastImportantFirst(toMarker(a), toMarker(b)));
  const places = spots.flatMap(([first]) => (first === undefined ? [] : [first.position]));
  const radiusPixels = zoom < clusterUntilZoom ? clusterRadiusPixels : 0;
  return clusterPoints(places, { zoom, radiusPixels })
    .map((members) => toMarker(members.flatMap((index) => spots[index] ?? [])))
    .sort(leastImportantFirst);
}

type LocatedAlarm = AlarmOnMap & { readonly position: LngLat };

function spotsOf(alarms: readonly AlarmOnMap[]): LocatedAlarm[][] {
  const spots = new Map<string, LocatedAlarm[]>();
  for (const alarm of alarms) {
    if (!isLocated(alarm)) continue;
    const spot = spotOf(alarm.position);
    const others = spots.get(spot);
    if (others === undefined) spots.set(spot, [alarm]);
    else others.push(alarm);
  }
  return [...spots.values()];
}

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
  const countOf = (level: AlarmLevel) => alarms.filter((alarm) => alarm.level === level).length;
  const [first, second, third] = alarmLevels;
  return {
    position: worst.position,
    level: worst.level,
    isUnacknowledged: alarms.some((alarm) => alarm.stage === 'raised'),
    isSimulated: alarms.every((alarm) => alarm.isSimulated),
    ids: sorted.map((alarm) => alarm.id),
    mix: [countOf(first), countOf(second), countOf(third)],
    extent: extentOf(alarms),
    building: alarms.every(({ building }) => building === worst.building) ? worst.building : null,
  };
}

function extentOf(alarms: readonly LocatedAlarm[]): Bbox | null {
  const isOneSpot = new Set(alarms.map(({ position }) => spotOf(position))).size === 1;
  return isOneSpot ? null : bboxOf(alarms.map(({ position }) => position));
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
