import { type Kysely, sql } from 'kysely';

/** Readings of devices beside their register, valves that wait for a hand, and what an alarm is for. */
export const deviceEvents = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'alter table device add column certificate_until text',
  `alter table alarm add column purpose text not null default 'real'`,
  'alter table alarm add column cause text',
  'alter table alarm add column received_at bigint',
  `create table device_state (district text not null, device text not null, at bigint not null,
     methane_lel double precision, co_ppm double precision, cut_off text, valve text, valve_cause text,
     is_smoke smallint, temperature_c double precision, power_w double precision,
     battery_percent double precision, signal_dbm double precision, quiet_since bigint,
     ahead_ms bigint not null, hour_at bigint not null, hour_words bigint not null,
     late_events bigint not null, primary key (district, device))`,
  `create table reopening (district text not null, id text not null, area bigint not null,
     device text not null, building text, place text not null, cause text, shut_at bigint not null,
     reopened_at bigint, reopened_by text, note text, primary key (district, id))`,
  'create index reopening_by_device on reopening (district, device, reopened_at)',
  'create index device_event_by_received on device_event (district, received_at)',
];
