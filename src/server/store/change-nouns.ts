import { sql } from 'kysely';
import { notFound } from '../problem-error.ts';
import { toRow } from './add-nouns.ts';
import type { Scope } from './gate.ts';
import { readVersion } from './log-versions.ts';
import type { Versioned } from './noun-versions.ts';
import { findNounIn, type Named, type Noun } from './nouns.ts';
import { refuseOtherVersion } from './version-conflict.ts';
import type { Write } from './write.ts';

type Wanted<Item extends Named> = {
  readonly noun: Noun<Item, never>;
  readonly id: string;
  readonly ifVersion: number | undefined;
};

/** One noun to be changed. Throws where it is not within reach, or not as the caller saw it. */
export async function loadNoun<Item extends Named>(
  write: Write,
  scope: Scope,
  { noun, id, ifVersion }: Wanted<Item>,
): Promise<Item> {
  const found = await findNounIn(write.tx, scope, { noun, id });
  if (found === null) throw notFound();
  const object = { entity: noun.table, id };
  const version = await readVersion(write.tx, { district: write.district, ...object });
  await refuseOtherVersion(write, { ...object, version }, ifVersion);
  return found;
}

type Changed<Item extends Named> = {
  readonly noun: Noun<Item, never>;
  readonly verb: string;
  readonly before: Item;
  readonly after: Item;
  readonly reason?: string | undefined;
  /** The log says that it changed, but not what was in it. */
  readonly isSecret?: boolean;
};

/** Writes what a noun has become, with its change. */
export async function saveNoun<Item extends Named>(
  write: Write,
  { noun, verb, before, after, reason, isSecret = false }: Changed<Item>,
): Promise<Versioned<Item>> {
  const { district: _, id, ...cells } = toRow(noun, write.district, after);
  const assignments = Object.entries(cells).map(([name, cell]) => sql`${sql.ref(name)} = ${cell}`);
  await sql`update ${sql.table(noun.table)} set ${sql.join(assignments)}
    where district = ${write.district} and id = ${id}`.execute(write.tx);
  const version = write.nextSeq();
  write.record({
    entity: noun.table,
    entityId: after.id,
    verb,
    area: after.area,
    ...(!isSecret && { before, after }),
    ...(reason !== undefined && { reason }),
  });
  return { ...after, version };
}

type Removed<Item extends Named> = Omit<Changed<Item>, 'after' | 'isSecret'>;

/** Deletes a noun; the log keeps it as it was, with the reason. */
export async function deleteNoun<Item extends Named>(
  write: Write,
  { noun, verb, before, reason }: Removed<Item>,
): Promise<Versioned<Item>> {
  await sql`delete from ${sql.table(noun.table)}
    where district = ${write.district} and id = ${before.id}`.execute(write.tx);
  const version = write.nextSeq();
  const change = { entity: noun.table, entityId: before.id, verb, area: before.area, before };
  write.record({ ...change, ...(reason !== undefined && { reason }) });
  return { ...before, version };
}
