import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import { type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import { gasDetectorLifeYears } from '../../domain/device.ts';
import {
  clockToleranceMs,
  type DeviceCondition,
  type DeviceState,
  flappingWords,
  hourMs,
  lowBatteryPercent,
} from '../../domain/device-state.ts';
import { chunksOf } from './chunks.ts';
import { flagOf, toFlag } from './flag.ts';
import type { Database, DeviceStateTable } from './schema.ts';
import type { Write } from './write.ts';

/** By device, what it was last heard to say. */
export async function readDeviceStates(
  db: Kysely<Database>,
  district: string,
  devices: readonly string[],
): Promise<Map<string, DeviceState>> {
  const states = new Map<string, DeviceState>();
  for (const chunk of chunksOf(devices)) {
    const rows = await db
      .selectFrom('device_state')
      .selectAll()
      .where('district', '=', district)
      .where('device', 'in', chunk)
      .execute();
    for (const row of rows) states.set(row.device, toState(row));
  }
  return states;
}

const columns = [
  'at',
  'methane_lel',
  'co_ppm',
  'cut_off',
  'valve',
  'valve_cause',
  'is_smoke',
  'temperature_c',
  'power_w',
  'battery_percent',
  'signal_dbm',
  'quiet_since',
  'ahead_ms',
  'hour_at',
  'hour_words',
  'late_events',
] as const satisfies readonly (keyof DeviceStateTable)[];

export async function saveDeviceStates(
  { tx, district }: Write,
  states: readonly DeviceState[],
): Promise<void> {
  for (const chunk of chunksOf(states, columns.length + 2)) {
    await tx
      .insertInto('device_state')
      .values(chunk.map((state) => toRow(district, state)))
      .onConflict((conflict) =>
        conflict
          .columns(['district', 'device'])
          .doUpdateSet((eb) =>
            Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)])),
          ),
      )
      .execute();
  }
}

function toRow(district: string, state: DeviceState): DeviceStateTable {
  return {
    district,
    device: state.device,
    at: state.at,
    methane_lel: state.methanePercentLel,
    co_ppm: state.carbonMonoxidePpm,
    cut_off: state.cutOff,
    valve: state.valve,
    valve_cause: state.valveCause,
    is_smoke: toFlag(state.isSmoke),
    temperature_c: state.temperatureCelsius,
    power_w: state.powerWatts,
    battery_percent: state.batteryPercent,
    signal_dbm: state.signalDbm,
    quiet_since: state.quietSince,
    ahead_ms: state.aheadMs,
    hour_at: state.hourAt,
    hour_words: state.hourWords,
    late_events: state.lateEvents,
  };
}

// Rows are written only through domain types, so their words are members of the unions.
function toState(row: Selectable<DeviceStateTable>): DeviceState {
  return {
    device: row.device,
    at: row.at,
    methanePercentLel: row.methane_lel,
    carbonMonoxidePpm: row.co_ppm,
    cutOff: row.cut_off as DeviceState['cutOff'],
    valve: row.valve as DeviceState['valve'],
    valveCause: row.valve_cause as DeviceState['valveCause'],
    isSmoke: flagOf(row.is_smoke),
    temperatureCelsius: row.temperature_c,
    powerWatts: row.power_w,
    batteryPercent: row.battery_percent,
    signalDbm: row.signal_dbm,
    quietSince: row.quiet_since,
    aheadMs: row.ahead_ms,
    hourAt: row.hour_at,
    hourWords: row.hour_words,
    lateEvents: row.late_events,
  };
}

const { home, unit } = gasDetectorLifeYears;
const lifeYears = sql`coalesce(life_years, case when kind = 'gas_detector' then
  case when user_class in ('new_unit', 'existing_unit') then ${sql.lit(unit)} else ${sql.lit(home)} end end)`;
/** `replacementDay` of the domain, but that 29 February stays where there is none: no day lies between. */
const replaceBy = sql`coalesce(replace_by,
  (cast(substr(installed_on, 1, 4) as integer) + ${lifeYears}) || substr(installed_on, 5))`;

/** A condition of the domain as one on the rows of `device`; a test holds the two equal. */
export function hasCondition(
  condition: DeviceCondition,
  { district, now }: { district: string; now: number },
): RawBuilder<boolean> {
  const today: CivilDate = civilDateOf(now);
  const heard = (matches: RawBuilder<unknown>) =>
    sql<boolean>`(id in (select device from device_state where district = ${district} and ${matches}))`;
  switch (condition) {
    case 'end_of_life':
      return sql<boolean>`(${replaceBy} < ${today})`;
    case 'certificate_expired':
      return sql<boolean>`(certificate_until < ${today})`;
    case 'low_battery':
      return heard(sql`battery_percent <= ${lowBatteryPercent}`);
    case 'valve_closed':
      return heard(sql`valve = 'closed'`);
    case 'flapping':
      return heard(sql`hour_words > ${flappingWords} and hour_at > ${now - hourMs}`);
    case 'clock_ahead':
      return heard(sql`ahead_ms > ${clockToleranceMs}`);
  }
}
