import { type Kysely, sql } from 'kysely';

/** What the life of a hazard leaves on its row, and the version that a write may name. */
export const hazardLife = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'alter table hazard add column relapsed_on text',
  'alter table hazard add column looked_back_on text',
  'alter table hazard add column version bigint',
  `update hazard set version = (select max(seq) from change
     where change.district = hazard.district and change.entity = 'hazard'
       and change.entity_id = hazard.id)`,
  'create index enforcement_by_hazard on enforcement (district, hazard)',
];
