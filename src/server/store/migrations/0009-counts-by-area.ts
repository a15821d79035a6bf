import { type Kysely, sql } from 'kysely';

/** The counts of the areas are read from the indexes alone, not from the rows of a whole district. */
export const countsByArea = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'drop index hazard_by_area',
  'create index hazard_by_area on hazard (district, area, status, deadline)',
  'drop index building_by_area',
  'create index building_by_area on building (district, area, inspected_on, hazards_total)',
];
