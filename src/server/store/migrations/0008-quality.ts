import { type Kysely, sql } from 'kysely';

/** What lists of a compound, and the search for records that are there twice, are read by. */
export const quality = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'create index hazard_by_compound on hazard (district, compound)',
  'create index building_by_compound on building (district, compound)',
  'create index hazard_by_finding on hazard (district, building, type, found_on)',
];
