import { type Kysely, sql } from 'kysely';
import type { Fault } from '../../../contract/problem.ts';
import { hazardGrades } from '../../../domain/hazard.ts';
import { chunksOf } from '../chunks.ts';
import { isInScope, type Scope } from '../gate.ts';
import type { Database } from '../schema.ts';
import type { ImportTable, Plan, PlannedRow } from './plan.ts';

export type Row = Record<string, string | number | null>;

/**
 * What an import leaves as it stands: counts that the store keeps, and the life of a hazard, which
 * goes on by its verbs alone. Last month's file must not undo this month's work.
 */
const ownColumns: Record<ImportTable, readonly string[]> = {
  area: [],
  compound: [],
  building: ['hazards_total', 'hazards_open', 'next_deadline', 'inspected_on'],
  charging_site: [],
  device: ['last_seen_at'],
  hazard: [
    'number',
    'status',
    'unit',
    'measure',
    'deadline',
    'deadline_text',
    'rectified_on',
    'closed_on',
    'relapses',
    'rectifying_party',
    'funds_yuan',
    'plan',
    'priority',
  ],
};

/** What a file that says nothing of it leaves as it stands: people may have said it since. */
const keptWhereBlank: readonly string[] = ['space', 'check_item', 'has_property_manager'];

/** The column that names a row within its district. */
export function keyOf(table: ImportTable): 'code' | 'id' {
  return table === 'area' ? 'code' : 'id';
}

export type Planned<Table extends ImportTable> = {
  readonly plan: Plan<Table>;
  readonly faults: readonly Fault[];
  readonly mends: Readonly<Record<string, number>>;
  /** The rows that were not refused, as they will stand. */
  readonly taken: readonly TakenRow[];
};

/** A row with its number in the file. */
export type TakenRow = { readonly fileRow: number; readonly row: Row };

/** Holds the rows of a file against those that stand: new, changed, the same, or out of bounds. */
export async function makePlan<Table extends ImportTable>(
  db: Kysely<Database>,
  {
    table,
    scope,
    rows,
  }: { table: Table; scope: Scope; rows: readonly (PlannedRow<Table> & { fileRow: number })[] },
): Promise<Planned<Table>> {
  const faults: Fault[] = [];
  const mends: Record<string, number> = {};
  const wanted = new Map<string | number, Row>();
  const fileRows = new Map<string | number, number>();
  for (const planned of rows) {
    if (!planned.ok) {
      faults.push(planned.fault);
      continue;
    }
    // Insertable widens numbers to what Kysely may convert; rows here are plain values.
    const row = planned.row as unknown as Row;
    const key = row[keyOf(table)] ?? '';
    const fault = areaFault(table, scope, { fileRow: planned.fileRow, row });
    if (fault) faults.push(fault);
    else {
      wanted.set(key, row);
      fileRows.set(key, planned.fileRow);
      for (const mend of planned.mends) mends[mend] = (mends[mend] ?? 0) + 1;
    }
  }
  const standing = await readStanding(db, {
    table,
    district: scope.district,
    keys: [...wanted.keys()],
  });
  const outside = [...standing.values()].filter((row) => !isInScope(scope, areaOf(table, row)));
  for (const row of outside) {
    const key = row[keyOf(table)] ?? '';
    wanted.delete(key);
    const fileRow = fileRows.get(key);
    faults.push({
      ...(fileRow !== undefined && { row: fileRow }),
      field: keyOf(table),
      found: String(key),
      expected: outsideExpected,
    });
  }
  const { plan, results } = compare(table, wanted, standing);
  const taken = [...results].map(([key, row]) => ({ fileRow: fileRows.get(key) ?? 0, row }));
  return { plan, faults, mends, taken };
}

const outsideExpected = { zh: '您管辖范围内的对象', en: 'an object within your area' };

function areaFault(
  table: ImportTable,
  scope: Scope,
  { fileRow, row }: { fileRow: number; row: Row },
): Fault | null {
  const area = areaOf(table, row);
  if (isInScope(scope, area)) return null;
  return { row: fileRow, field: 'area', found: String(area), expected: outsideExpected };
}

function areaOf(table: ImportTable, row: Row): number {
  return Number(table === 'area' ? row.code : row.area);
}

async function readStanding(
  db: Kysely<Database>,
  { table, district, keys }: { table: ImportTable; district: string; keys: (string | number)[] },
): Promise<Map<string | number, Row>> {
  const standing = new Map<string | number, Row>();
  for (const chunk of chunksOf(keys)) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)}
      where district = ${district} and ${sql.ref(keyOf(table))} in (${sql.join(chunk)})`.execute(
      db,
    );
    for (const row of rows) standing.set(row[keyOf(table)] ?? '', row);
  }
  return standing;
}

function compare<Table extends ImportTable>(
  table: Table,
  wanted: ReadonlyMap<string | number, Row>,
  standing: ReadonlyMap<string | number, Row>,
): { plan: Plan<Table>; results: Map<string | number, Row> } {
  const creates: Row[] = [];
  const updates: { before: Row; after: Row }[] = [];
  const results = new Map<string | number, Row>();
  let unchanged = 0;
  for (const [key, row] of wanted) {
    const before = standing.get(key);
    const after = before && { ...row, ...pick(before, keptColumns(table, { row, before })) };
    results.set(key, after ?? row);
    if (before === undefined || after === undefined) creates.push(row);
    else if (isSame(before, after)) unchanged += 1;
    else updates.push({ before, after });
  }
  // Back to the table's own row types, which `Row` stood for.
  const plan = { table, creates, updates, unchanged } as unknown as Plan<Table>;
  return { plan, results };
}

function keptColumns(table: ImportTable, { row, before }: { row: Row; before: Row }): string[] {
  const silent = keptWhereBlank.filter((column) => row[column] === null);
  const grading = table === 'hazard' && isLowerGrade(row, before) ? ['grade', 'determination'] : [];
  return [...ownColumns[table], ...silent, ...grading];
}

/** To lower a grade takes a reason, and a ledger states none. */
function isLowerGrade(row: Row, before: Row): boolean {
  const rank = ({ grade }: Row) => hazardGrades.findIndex((known) => known === grade);
  return rank(row) > rank(before);
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

function isSame(left: Row, right: Row): boolean {
  return Object.entries(right).every(([column, value]) => (left[column] ?? null) === value);
}
