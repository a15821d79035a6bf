import { type Kysely, sql } from 'kysely';

/** What the sheets of compounds, users and plans say and no column held. */
export const sheetsOfPlaces = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'alter table compound add column plan text',
  'alter table compound add column plan_due text',
  'alter table compound add column is_fire_access_blocked smallint',
  'alter table compound add column access_plan text',
  'alter table compound add column reported_hazards bigint',
  'alter table compound add column reported_rectified bigint',
  'alter table compound add column remarks text',
  'alter table hazard add column fund_shares text',
  'alter table inspection add column visit text',
  'alter table premises add column entrance text',
  'alter table premises add column set_up_year bigint',
  'alter table premises add column standard text',
];
