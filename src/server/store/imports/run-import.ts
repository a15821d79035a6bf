import type { Kysely } from 'kysely';
import { type ImportKind, type ImportReport, importLimits } from '../../../contract/imports.ts';
import type { Fault } from '../../../contract/problem.ts';
import type { Actor } from '../../../domain/actor.ts';
import { civilDateOf } from '../../../domain/civil-date.ts';
import { type ParsedRows, parseRows } from '../../../domain/import/parse-rows.ts';
import type { Crs } from '../../../domain/position.ts';
import { readTable } from '../../import/read-table.ts';
import { problem } from '../../problem-error.ts';
import { pass, type Scope } from '../gate.ts';
import type { Database } from '../schema.ts';
import type { Store } from '../store.ts';
import { writeAs } from '../write.ts';
import { applyPlan } from './apply-plan.ts';
import { makePlan, type Planned } from './make-plan.ts';
import type { ImportTable, PlannedRow } from './plan.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';
import {
  reachOf,
  type ToRow,
  toAreaRow,
  toBuildingRow,
  toCompoundRow,
  toHazardRow,
} from './to-rows.ts';

export type ImportFile = {
  readonly kind: ImportKind;
  readonly crs: Crs;
  readonly fileName: string;
  readonly bytes: Uint8Array;
};

const shownFaults = 1000;

/** What a file would do, without doing it. Throws `unreadable-file` with one sentence. */
export async function previewImport(
  store: Store,
  actor: Actor,
  file: ImportFile,
): Promise<ImportReport> {
  const scope = pass(actor, 'import.run');
  const read = readFile(store, scope, file);
  const planned = await planFile(store.engine.read, scope, read);
  return toReport(file, read, { planned, batch: null });
}

/** Takes a file as one batch in one transaction; rows at fault are left out and reported. */
export async function runImportFile(
  store: Store,
  actor: Actor,
  file: ImportFile,
): Promise<ImportReport> {
  const scope = pass(actor, 'import.run');
  const read = readFile(store, scope, file);
  return writeAs(store, actor, async (write) => {
    const planned = await planFile(write.tx, scope, read);
    const { creates, updates } = planned.plan;
    if (creates.length + updates.length === 0)
      return toReport(file, read, { planned, batch: null });
    const batch = store.newId();
    const fromSeq = write.nextSeq();
    await applyPlan(write, planned.plan, { batch, reach: read.reach });
    const report = toReport(file, read, { planned, batch });
    await write.tx
      .insertInto('batch')
      .values({
        district: write.district,
        id: batch,
        kind: file.kind,
        file_name: file.fileName,
        at: write.now,
        actor: actor.account,
        created: report.created,
        updated: report.updated,
        refused: report.refused,
        from_seq: fromSeq,
        to_seq: write.nextSeq() - 1,
        undone_at: null,
      })
      .execute();
    return report;
  });
}

type ReadFile = {
  readonly table: ImportTable;
  readonly rowCount: number;
  /** Rows refused for what they hold. */
  readonly refusedRows: number;
  readonly faults: readonly Fault[];
  readonly fileMends: readonly string[];
  /** In micro-degrees; 0 unless the file holds buildings. */
  readonly reach: number;
  readonly toRows: (
    around: Surroundings,
  ) => readonly (PlannedRow<ImportTable> & { fileRow: number })[];
};

/** Reads the file and its rows; what does not depend on the store. */
function readFile(store: Store, scope: Scope, file: ImportFile): ReadFile {
  const table = readTable(file.bytes, file.fileName, { ...importLimits, kind: file.kind });
  if (!table.ok) throw problem('unreadable-file', table.sentence);
  const options = {
    crs: file.crs,
    district: scope.district,
    today: civilDateOf(store.now()),
  };
  const rest = { rowCount: table.rows.length, fileMends: table.fileMends };
  switch (file.kind) {
    case 'areas':
      return {
        ...rest,
        ...readAs('area', parseRows('areas', table.rows, options), toAreaRow, store),
      };
    case 'compounds':
      return {
        ...rest,
        ...readAs('compound', parseRows('compounds', table.rows, options), toCompoundRow, store),
      };
    case 'buildings': {
      const parsed = parseRows('buildings', table.rows, options);
      const reach = parsed.parsed.reduce((most, { draft }) => Math.max(most, reachOf(draft)), 0);
      return { ...rest, ...readAs('building', parsed, toBuildingRow, store), reach };
    }
    case 'hazards':
      return {
        ...rest,
        ...readAs('hazard', parseRows('hazards', table.rows, options), toHazardRow, store),
      };
  }
}

function readAs<Draft, Table extends ImportTable>(
  table: Table,
  { parsed, faults, refusedRows }: ParsedRows<Draft>,
  toRow: ToRow<Draft, Table>,
  store: Store,
) {
  return {
    table,
    refusedRows,
    faults,
    reach: 0,
    toRows: (around: Surroundings) =>
      parsed.map((row) => ({ ...toRow(row, around, store.newId), fileRow: row.row })),
  };
}

async function planFile(
  db: Kysely<Database>,
  scope: Scope,
  read: ReadFile,
): Promise<Planned<ImportTable>> {
  const around = await readSurroundings(db, scope);
  return makePlan(db, { table: read.table, scope, rows: read.toRows(around) });
}

function toReport(
  file: ImportFile,
  read: ReadFile,
  { planned, batch }: { planned: Planned<ImportTable>; batch: string | null },
): ImportReport {
  const faults = [...read.faults, ...planned.faults];
  const fileMends = Object.fromEntries(read.fileMends.map((mend) => [mend, 1]));
  return {
    batch,
    kind: file.kind,
    fileName: file.fileName,
    crs: file.crs,
    rows: read.rowCount,
    created: planned.plan.creates.length,
    updated: planned.plan.updates.length,
    unchanged: planned.plan.unchanged,
    refused: read.refusedRows + planned.faults.length,
    mends: { ...fileMends, ...planned.mends },
    faults: faults.slice(0, shownFaults),
    faultsTotal: faults.length,
  };
}
