import type { Selectable } from 'kysely';
import type { ChangeSince } from '../../contract/problem.ts';
import type { Hazard } from '../../domain/hazard.ts';
import { conflict } from '../problem-error.ts';
import { readNames } from './members.ts';
import type { ChangeTable } from './schema.ts';
import type { Write } from './write.ts';

/** Told of at most: whoever is so far behind reads the history. */
const mostChanges = 50;

/** Throws `conflict`, with what was done since, where the hazard is not as the caller saw it. */
export async function refuseOtherVersion(
  write: Write,
  hazard: Hazard,
  ifVersion: number | undefined,
): Promise<void> {
  if (ifVersion === undefined || ifVersion === hazard.version) return;
  throw conflict(await readChangesSince(write, hazard.id, ifVersion));
}

async function readChangesSince(
  write: Write,
  hazard: string,
  version: number,
): Promise<ChangeSince[]> {
  const rows = await write.tx
    .selectFrom('change')
    .selectAll()
    .where('district', '=', write.district)
    .where('entity', '=', 'hazard')
    .where('entity_id', '=', hazard)
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
