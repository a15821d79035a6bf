import type { AlarmLevel } from '../alarm.ts';
import type { Device, DeviceGrade, DeviceKind } from '../device.ts';
import type { DeviceEvent } from '../device-event.ts';

export const measures = [
  'methanePercentLel',
  'carbonMonoxidePpm',
  'valveClosedBy',
  'smoke',
  'obscurationDbPerMeter',
  'temperatureCelsius',
  'powerWatts',
] as const;
type Measure = (typeof measures)[number];

/** From which value on a measure is an alarm of which level. */
export type DeviceThreshold = {
  readonly device: DeviceKind;
  /** The grades that have this measure. */
  readonly grades: readonly DeviceGrade[];
  readonly measure: Measure;
  readonly level: AlarmLevel;
  /** Of a measure that is a number. */
  readonly atLeast: number | null;
  /** Of a measure that is a word. */
  readonly is: string | null;
  readonly unit: string | null;
};

/** What an event says of the danger: there is one, it is over, or nothing at all. */
export type EventWord =
  | {
      readonly kind: 'alarm';
      readonly level: AlarmLevel;
      readonly reading: number | null;
      readonly readingUnit: string | null;
    }
  | { readonly kind: 'clear' }
  | { readonly kind: 'nothing' };

type Measured = { readonly measure: Measure; readonly value: number | string };
type Judged = Pick<Device, 'kind' | 'grade'>;

const nothing: EventWord = { kind: 'nothing' };
const clear: EventWord = { kind: 'clear' };

/** The level of a reading by the thresholds, worst measure first; a device's own verdict as it is. */
export function judgeEvent(
  event: DeviceEvent,
  device: Judged,
  thresholds: readonly DeviceThreshold[],
): EventWord {
  switch (event.kind) {
    case 'alarm': {
      const { kind, level, reading, readingUnit } = event;
      return { kind, level, reading, readingUnit };
    }
    case 'clear':
      return clear;
    case 'heartbeat':
      return nothing;
    case 'valve':
      if (event.position === 'unknown') return nothing;
      return worstOf(measuredBy(event), thresholdsFor(device, thresholds));
    case 'gas':
    case 'smoke':
    case 'charger': {
      const measured = measuredBy(event);
      const isSilent = measured.length === 0 && event.kind !== 'smoke';
      return isSilent ? nothing : worstOf(measured, thresholdsFor(device, thresholds));
    }
  }
}

/** What an event has measured, each with its value. */
function measuredBy(event: DeviceEvent): Measured[] {
  switch (event.kind) {
    case 'gas':
      return present({
        methanePercentLel: event.methanePercentLel,
        carbonMonoxidePpm: event.carbonMonoxidePpm,
      });
    case 'valve':
      return present({
        valveClosedBy: event.position === 'closed' ? (event.cause ?? 'unknown') : null,
      });
    case 'smoke':
      return present({
        smoke: event.isSmoke ? 'smoke' : null,
        obscurationDbPerMeter: event.obscurationDbPerMeter,
      });
    case 'charger':
      return present({
        temperatureCelsius: event.temperatureCelsius,
        powerWatts: event.powerWatts,
      });
    case 'alarm':
    case 'clear':
    case 'heartbeat':
      return [];
  }
}

function present(values: Partial<Record<Measure, number | string | null>>): Measured[] {
  return measures.flatMap((measure) => {
    const value = values[measure] ?? null;
    return value === null ? [] : [{ measure, value }];
  });
}

/**
 * Those of the kind and its grade. Where the grade has no threshold for a measure, those of any grade
 * hold: what was measured is there, whatever the register says of the device.
 */
function thresholdsFor({ kind, grade }: Judged, thresholds: readonly DeviceThreshold[]) {
  const ofKind = thresholds.filter(({ device }) => device === kind);
  return (measure: Measure): readonly DeviceThreshold[] => {
    const any = ofKind.filter((threshold) => threshold.measure === measure);
    const own = any.filter(({ grades }) => grade === null || grades.includes(grade));
    return own.length > 0 ? own : any;
  };
}

function worstOf(
  measured: readonly Measured[],
  thresholdsOf: (measure: Measure) => readonly DeviceThreshold[],
): EventWord {
  const reached = measured.flatMap(({ measure, value }) =>
    thresholdsOf(measure)
      .filter((threshold) => reaches(value, threshold))
      .map(({ level, unit }) => ({ level, value, unit })),
  );
  const [worst] = reached.toSorted((left, right) => left.level - right.level);
  if (worst === undefined) return clear;
  const { level, value, unit } = worst;
  return typeof value === 'number'
    ? { kind: 'alarm', level, reading: value, readingUnit: unit }
    : { kind: 'alarm', level, reading: null, readingUnit: null };
}

function reaches(value: number | string, { atLeast, is }: DeviceThreshold): boolean {
  return typeof value === 'number' ? atLeast !== null && value >= atLeast : value === is;
}
