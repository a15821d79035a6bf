import { type Kysely, sql } from 'kysely';
import { chunksOf } from './chunks.ts';
import type { Database } from './schema.ts';

type Objects = { readonly district: string; readonly entity: string };

/** The seq of the newest change of each object, by its id; what the log does not know has none. */
export async function readVersions(
  db: Kysely<Database>,
  { district, entity, ids }: Objects & { readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  for (const chunk of chunksOf(ids)) {
    const { rows } = await sql<{ id: string; version: number }>`
      select entity_id as id, max(seq) as version from change
      where district = ${district} and entity = ${entity} and entity_id in (${sql.join(chunk)})
      group by entity_id`.execute(db);
    for (const { id, version } of rows) versions.set(id, version);
  }
  return versions;
}

/** The version of one object; 0 where the log does not know. */
export async function readVersion(
  db: Kysely<Database>,
  { id, ...objects }: Objects & { readonly id: string },
): Promise<number> {
  return (await readVersions(db, { ...objects, ids: [id] })).get(id) ?? 0;
}
