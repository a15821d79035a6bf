import { type Kysely, sql } from 'kysely';

/** Photos of hazards. SQLite keeps bytes in a column of any type, so that the word may be PostgreSQL's. */
export const photos = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table photo (district text not null, id text not null, hazard text not null, phase text not null,
     media_type text not null, bytes bigint not null, width_pixels bigint not null, height_pixels bigint not null,
     added_at bigint not null, actor text not null, seq bigint not null, primary key (district, id))`,
  `create index photo_by_hazard on photo (district, hazard, seq)`,
  `create table photo_bytes (district text not null, id text not null, original bytea not null, thumbnail bytea,
     primary key (district, id))`,
];
