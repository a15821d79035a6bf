import { type Kysely, sql } from 'kysely';

/** What a table of a whole city's hazards needs to stay quick, and the filters that people keep. */
export const hazardTable = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // All that is counted, narrowed and sorted by: most questions read this index and no row at all.
  `create index hazard_narrow on hazard (district, status, deadline, area, category, grade, found_on,
     priority, unit, source, space, rectifying_party, relapses, number, id)`,
  // It would be taken for the narrower way, and ask for the row of each entry.
  'drop index hazard_by_deadline',
  `create table saved_filter (district text not null, id text not null, area bigint not null,
     account text not null, name text not null, filter text not null, is_shared smallint not null,
     saved_at bigint not null, deleted_at bigint, primary key (district, id))`,
  'create index saved_filter_by_account on saved_filter (district, account)',
];
