import { type ImportKind, importLimits } from '../../../contract/imports.ts';
import type { Fault } from '../../../contract/problem.ts';
import { civilDateOf } from '../../../domain/civil-date.ts';
import { coordinateProblem } from '../../../domain/import/check-coordinates.ts';
import { type ParsedRows, parseRows } from '../../../domain/import/parse-rows.ts';
import type { Crs } from '../../../domain/position.ts';
import { refuseOtherCrs } from '../../import/choose-crs.ts';
import { type ReadTable, readTable } from '../../import/read-table.ts';
import { problem } from '../../problem-error.ts';
import type { Scope } from '../gate.ts';
import type { Store } from '../store.ts';
import type { ImportTable, PlannedRow } from './plan.ts';
import type { ToRow } from './row-parts.ts';
import type { Surroundings } from './surroundings.ts';
import { toDeviceRow } from './to-device-row.ts';
import { toHazardRow } from './to-hazard-row.ts';
import { reachOf, toAreaRow, toBuildingRow, toCompoundRow } from './to-rows.ts';
import { toSiteRow } from './to-site-row.ts';

export type ImportFile = {
  readonly kind: ImportKind;
  readonly crs: Crs;
  readonly fileName: string;
  readonly bytes: Uint8Array;
};

export type ReadFile = {
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

/**
 * Reads a file and its rows, as far as that does not depend on what stands. Throws `unreadable-file`
 * with one sentence, also where all of its coordinates belong to another system.
 */
export function readImportFile(store: Store, scope: Scope, file: ImportFile): ReadFile {
  const table = readTable(file.bytes, file.fileName, { ...importLimits, kind: file.kind });
  if (!table.ok) throw problem('unreadable-file', table.sentence);
  refuseOtherCrs(table.crs, file.crs);
  const sentence = coordinateProblem(table.rows, file.crs);
  if (sentence !== null) throw problem('unreadable-file', sentence);
  const rest = { rowCount: table.rows.length, fileMends: table.fileMends };
  return { ...rest, ...readRows(store, scope, { kind: file.kind, crs: file.crs, table }) };
}

type RowsToRead = { kind: ImportKind; crs: Crs; table: ReadTable };

function readRows(store: Store, scope: Scope, { kind, crs, table: { rows } }: RowsToRead) {
  const today = civilDateOf(store.now());
  const options = { crs, district: scope.district, today };
  switch (kind) {
    case 'areas':
      return readAs('area', parseRows(kind, rows, options), { toRow: toAreaRow, store });
    case 'compounds':
      return readAs('compound', parseRows(kind, rows, options), { toRow: toCompoundRow, store });
    case 'buildings': {
      const parsed = parseRows(kind, rows, options);
      const reach = parsed.parsed.reduce((most, { draft }) => Math.max(most, reachOf(draft)), 0);
      return { ...readAs('building', parsed, { toRow: toBuildingRow, store }), reach };
    }
    case 'sites':
      return readAs('charging_site', parseRows(kind, rows, options), { toRow: toSiteRow, store });
    case 'devices':
      return readAs('device', parseRows(kind, rows, options), { toRow: toDeviceRow, store });
    case 'hazards':
      return readAs('hazard', parseRows(kind, rows, options), { toRow: toHazardRow, store });
  }
}

function readAs<Draft, Table extends ImportTable>(
  table: Table,
  { parsed, faults, refusedRows }: ParsedRows<Draft>,
  { toRow, store }: { toRow: ToRow<Draft, Table>; store: Store },
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
