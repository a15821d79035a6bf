import type { Kysely } from 'kysely';
import type { ImportReport } from '../../../contract/imports.ts';
import type { Actor } from '../../../domain/actor.ts';
import { civilDateOf } from '../../../domain/civil-date.ts';
import { refused } from '../../problem-error.ts';
import { pass, type Scope } from '../gate.ts';
import type { Database } from '../schema.ts';
import type { Store } from '../store.ts';
import { type Write, writeAs } from '../write.ts';
import { applyPlan } from './apply-plan.ts';
import { makePlan, type Planned, type Row } from './make-plan.ts';
import { placeWordsWarnings } from './place-words.ts';
import type { ImportTable } from './plan.ts';
import { type ImportFile, type ReadFile, readImportFile } from './read-file.ts';
import { type ReportInput, toReport } from './report.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';
import { type NewUnit, newUnitsWarnings } from './unit-book.ts';

/** What a file would do, without doing it. Throws `unreadable-file` with one sentence. */
export async function previewImport(
  store: Store,
  actor: Actor,
  file: ImportFile,
): Promise<ImportReport> {
  const scope = await passInto(store, actor);
  const read = readImportFile(store, scope, file);
  const planned = await planFile(store.engine.read, scope, { read, newId: store.newId });
  return toReport({ file, read, ...planned, today: civilDateOf(store.now()) }, null);
}

/** Takes a file as one batch in one transaction; rows at fault are left out and reported. */
export async function runImportFile(
  store: Store,
  actor: Actor,
  file: ImportFile,
): Promise<ImportReport> {
  const scope = await passInto(store, actor);
  const read = readImportFile(store, scope, file);
  return writeAs(store, actor, async (write) => {
    const planned = await planFile(write.tx, scope, { read, newId: store.newId });
    const input = { file, read, ...planned, today: civilDateOf(write.now) };
    const { creates, updates } = planned.planned.plan;
    if (creates.length + updates.length === 0) return toReport(input, null);
    return writeBatch(write, input, { id: store.newId(), actor: actor.account });
  });
}

/** A district that nobody has set up has nowhere to write to. */
async function passInto(store: Store, actor: Actor): Promise<Scope> {
  const scope = pass(actor, 'import.run');
  const counter = await store.engine.read
    .selectFrom('counter')
    .select('district')
    .where('district', '=', scope.district)
    .executeTakeFirst();
  if (counter === undefined) throw refused('no_district');
  return scope;
}

type FileToPlan = { readonly read: ReadFile; readonly newId: () => string };

async function planFile(db: Kysely<Database>, scope: Scope, { read, newId }: FileToPlan) {
  const around = await readSurroundings(db, scope, newId);
  const rows = read.toRows(around);
  const planned = await makePlan(db, { table: read.table, scope, rows });
  const { units, mends } = unitsFor(planned, around);
  const { table } = read;
  const warnings = [
    ...newUnitsWarnings(units),
    ...(await placeWordsWarnings(db, scope, { table, taken: planned.taken })),
  ];
  return { planned: { ...planned, mends }, around, units, warnings };
}

/** The units that have to be there for the new rows, and how many rows name one of them. */
function unitsFor({ plan, mends }: Planned<ImportTable>, around: Surroundings) {
  // The plan's rows are plain values of its table; only hazards name units.
  const creates = plan.creates as unknown as readonly Row[];
  const units = around.units.newUnitsOf(creates);
  const ids = new Set(units.map(({ id }) => id));
  const rows = creates.filter(({ unit }) => typeof unit === 'string' && ids.has(unit)).length;
  return { units, mends: rows === 0 ? mends : { ...mends, 'unit-created': rows } };
}

async function writeBatch(
  write: Write,
  input: ReportInput & { readonly units: readonly NewUnit[] },
  { id, actor }: { id: string; actor: string },
): Promise<ImportReport> {
  const fromSeq = write.nextSeq();
  const { plan } = input.planned;
  await applyPlan(write, plan, { batch: id, reach: input.read.reach, units: input.units });
  const report = toReport(input, id);
  await write.tx
    .insertInto('batch')
    .values({
      district: write.district,
      id,
      kind: report.kind,
      file_name: report.fileName,
      at: write.now,
      actor,
      created: report.created,
      updated: report.updated,
      refused: report.refused,
      from_seq: fromSeq,
      to_seq: write.nextSeq() - 1,
      undone_at: null,
    })
    .execute();
  return report;
}
