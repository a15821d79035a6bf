import { type Kysely, sql } from 'kysely';

/** What time asks of an alarm, what rests on a shelf, and when alarms are not real. */
export const alarmTimers = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'alter table alarm add column escalated_at bigint',
  'alter table alarm add column reminded_at bigint',
  'alter table alarm add column reminders bigint not null default 0',
  'alter table alarm add column shelved_until bigint',
  'alter table alarm add column shelved_by text',
  'alter table alarm add column shelf_reason text',
  `create table alarm_window (district text not null, id text not null, area bigint not null,
     building text, device text, kind text not null, starts_at bigint not null, ends_at bigint not null,
     reason text not null, opened_by text not null, ended_at bigint, primary key (district, id))`,
];
