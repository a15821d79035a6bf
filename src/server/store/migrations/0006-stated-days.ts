import { type Kysely, sql } from 'kysely';

/** The day of inspection that a file states, beside the one that follows from the inspections. */
export const statedDays = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'alter table building add column stated_inspected_on text',
  'update building set stated_inspected_on = inspected_on',
  'create index inspection_by_premises on inspection (district, premises)',
];
