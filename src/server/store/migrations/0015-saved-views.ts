import { type Kysely, sql } from 'kysely';

/** A kept filter may be that of a whole view: what else its address held. */
export const savedViews = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw('alter table saved_filter add column search text').execute(db);
  },
};
