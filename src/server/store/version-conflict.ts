import type { Selectable } from 'kysely';
import type { ChangeSince } from '../../contract/problem.ts';
import { conflict } from '../problem-error.ts';
import { readNames } from './members.ts';
import type { ChangeTable } from './schema.ts';
import type { Write } from './write.ts';

/** Told of at most: whoever is so far behind reads the history. */
const mostChanges = 50;

/** An object as it stands, by its kind in the change log. */
type Versioned = { readonly entity: string; readonly id: string; readonly version: number };

/** Throws `conflict`, with what was done since, where the object is not as the caller saw it. */
export async function refuseOtherVersion(
  write: Write,
  object: Versioned,
  ifVersion: number | undefined,
): Promise<void> {
  if (ifVersion === undefined || ifVersion === object.version) return;
  throw conflict(await readChangesSince(write, { ...object, version: ifVersion }));
}

async function readChangesSince(
  write: Write,
  { entity, id, version }: Versioned,
): Promise<ChangeSince[]> {
  const rows = await write.tx
    .selectFrom('change')
    .selectAll()
    .where('district', '=', write.district)
    .where('entity', '=', entity)
    .where('entity_id', '=', id)
    .where('seq', '>', version)
    .orderBy('seq')
    .limit(mostChanges)
    .execute();
  const accounts = rows.map((row) => row.actor);
  const names = await readNames(write.tx, write.district, accounts);
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    actorName: names.get(row.actor) ?? row.actor,
    verb: row.verb,
    fields: changedFields(row),
  }));
}

/** None where the log did not keep both sides. */
function changedFields({ before, after }: Selectable<ChangeTable>): string[] {
  if (before === null || after === null) return [];
  // The log keeps objects.
  const old = JSON.parse(before) as Record<string, unknown>;
  const now = JSON.parse(after) as Record<string, unknown>;
  return Object.keys(old).filter(
    (field) => field !== 'version' && JSON.stringify(old[field]) !== JSON.stringify(now[field]),
  );
}
