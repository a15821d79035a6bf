import { sql } from 'kysely';
import { insertInChunks } from '../chunks.ts';
import { takeHazardNumbers } from '../hazard-rows.ts';
import { refreshInspectedOn } from '../inspected-on.ts';
import { refreshRollups } from '../rollups.ts';
import type { Write } from '../write.ts';
import { keyOf, type Row } from './make-plan.ts';
import type { ImportTable, Plan } from './plan.ts';
import type { NewUnit } from './unit-book.ts';

type Stands = { table: ImportTable; creates: Row[]; updates: { before: Row; after: Row }[] };

/** Writes a plan with one change a row, all under one batch. */
export async function applyPlan(
  write: Write,
  plan: Plan<ImportTable>,
  { batch, reach, units }: { batch: string; reach: number; units: readonly NewUnit[] },
): Promise<void> {
  // The plan's rows are plain values of its table; the table is known by its name only.
  const { table, creates, updates } = plan as unknown as Stands;
  await addUnits(write, units, batch);
  if (table === 'hazard') await giveNumbers(write, creates);
  await insertInChunks(write.tx, table, creates as never[]);
  for (const { after } of updates) await updateRow(write, table, after);
  for (const row of creates) write.record({ ...describe(table, row), verb: 'create', batch });
  for (const { before, after } of updates) {
    write.record({ ...describe(table, after), verb: 'update', before, batch });
  }
  if (table === 'building') {
    await widenReach(write, reach);
    await refreshInspectedOn(write.tx, write.district, idsOf(updates));
  }
  if (table === 'hazard')
    await refreshRollups(write.tx, write.district, touchedBuildings(creates, updates));
}

async function addUnits(write: Write, units: readonly NewUnit[], batch: string): Promise<void> {
  await insertInChunks(write.tx, 'unit', units);
  for (const { id, area } of units) {
    write.record({ entity: 'unit', entityId: id, verb: 'create', area, batch });
  }
}

function describe(table: ImportTable, row: Row) {
  return {
    entity: table,
    entityId: String(row[keyOf(table)]),
    area: Number(table === 'area' ? row.code : row.area),
  };
}

/** Hazard numbers count up without gaps in the order of the file. */
async function giveNumbers(write: Write, rows: Row[]): Promise<void> {
  const first = await takeHazardNumbers(write, rows.length);
  for (const [index, row] of rows.entries()) row.number = first + index;
}

export async function updateRow(write: Write, table: ImportTable, row: Row): Promise<void> {
  const key = keyOf(table);
  const columns = Object.entries(row).filter(([name]) => name !== 'district' && name !== key);
  const assignments = columns.map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  await sql`update ${sql.table(table)} set ${sql.join(assignments)}
    where district = ${write.district} and ${sql.ref(key)} = ${row[key] ?? null}`.execute(write.tx);
}

function idsOf(updates: readonly { after: Row }[]): string[] {
  return updates.map(({ after }) => String(after.id));
}

async function widenReach(write: Write, reach: number): Promise<void> {
  await write.tx
    .updateTable('counter')
    .set({ building_reach_e6: reach })
    .where('district', '=', write.district)
    .where('building_reach_e6', '<', reach)
    .execute();
}

function touchedBuildings(creates: Row[], updates: { before: Row; after: Row }[]): string[] {
  const rows = [...creates, ...updates.flatMap(({ before, after }) => [before, after])];
  return rows.map((row) => row.building).filter((id) => typeof id === 'string');
}
