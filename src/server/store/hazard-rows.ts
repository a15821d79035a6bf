import { type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { HazardView } from '../../contract/hazards.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import { type Hazard, isOverdue } from '../../domain/hazard.ts';
import { type Scope, within } from './gate.ts';
import { toHazardDetails } from './hazard-details.ts';
import { placedColumns, positionOf } from './place.ts';
import type { Database, HazardTable } from './schema.ts';
import type { Write } from './write.ts';

export async function loadHazard(
  db: Kysely<Database>,
  scope: Scope,
  id: string,
): Promise<Hazard | null> {
  const row = await db
    .selectFrom('hazard')
    .selectAll()
    .where(within(scope))
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toHazard(row);
}

/** A new hazard takes the next number of the district. */
export async function insertHazard(write: Write, hazard: Hazard): Promise<void> {
  const { id, number, position } = hazard;
  await write.tx
    .insertInto('hazard')
    .values({
      district: write.district,
      id,
      number,
      origin: null,
      ...cellsOf(hazard),
      ...placedColumns(position),
    })
    .execute();
}

/** Writes what has changed of a hazard; the indexes of its place only with the place itself. */
export async function saveHazard(write: Write, before: Hazard, after: Hazard): Promise<void> {
  const changed = { ...cellChanges(before, after), ...placeChange(before, after) };
  if (Object.keys(changed).length === 0) return;
  await write.tx
    .updateTable('hazard')
    .set(changed)
    .where('district', '=', write.district)
    .where('id', '=', before.id)
    .execute();
}

function cellChanges(before: Hazard, after: Hazard): Updateable<HazardTable> {
  const old = new Map<string, unknown>(Object.entries(cellsOf(before)));
  // Some of the cells of a hazard are cells of a hazard.
  return Object.fromEntries(
    Object.entries(cellsOf(after)).filter(([column, cell]) => cell !== old.get(column)),
  ) as Updateable<HazardTable>;
}

function placeChange(before: Hazard, { position }: Hazard): Updateable<HazardTable> {
  if (JSON.stringify(before.position) === JSON.stringify(position)) return {};
  return { origin: null, ...placedColumns(position) };
}

/** Numbers count up without gaps; the first of so many that are taken now. */
export async function takeHazardNumbers(write: Write, count: number): Promise<number> {
  const { hazard_number } = await write.tx
    .updateTable('counter')
    .set({ hazard_number: sql<number>`hazard_number + ${count}` })
    .where('district', '=', write.district)
    .returning('hazard_number')
    .executeTakeFirstOrThrow();
  return hazard_number - count + 1;
}

export function toHazardView(hazard: Hazard, today: CivilDate): HazardView {
  return { ...hazard, isOverdue: isOverdue(hazard, today) };
}

// Rows are written only through domain types, so their words are members of the unions.
export function toHazard(row: Selectable<HazardTable>): Hazard {
  return {
    id: row.id,
    number: row.number,
    area: row.area,
    building: row.building,
    compound: row.compound,
    position: positionOf(row),
    category: row.category as Hazard['category'],
    type: row.type,
    description: row.description,
    grade: row.grade as Hazard['grade'],
    determination: row.determination,
    source: row.source as Hazard['source'],
    status: row.status as Hazard['status'],
    foundOn: row.found_on,
    unit: row.unit,
    measure: row.measure,
    deadline: row.deadline,
    deadlineText: row.deadline_text,
    rectifiedOn: row.rectified_on,
    closedOn: row.closed_on,
    relapses: row.relapses,
    relapsedOn: row.relapsed_on,
    lookedBackOn: row.looked_back_on,
    version: row.version ?? 0,
    ...toHazardDetails(row),
  };
}

/** All of a hazard's row but its key, its number and the columns of its place. */
function cellsOf(hazard: Hazard) {
  return {
    area: hazard.area,
    building: hazard.building,
    compound: hazard.compound,
    category: hazard.category,
    type: hazard.type,
    description: hazard.description,
    grade: hazard.grade,
    determination: hazard.determination,
    source: hazard.source,
    status: hazard.status,
    found_on: hazard.foundOn,
    unit: hazard.unit,
    measure: hazard.measure,
    deadline: hazard.deadline,
    deadline_text: hazard.deadlineText,
    rectified_on: hazard.rectifiedOn,
    closed_on: hazard.closedOn,
    relapses: hazard.relapses,
    relapsed_on: hazard.relapsedOn,
    looked_back_on: hazard.lookedBackOn,
    version: hazard.version === 0 ? null : hazard.version,
    place_text: hazard.placeText,
    space: hazard.space,
    check_item: hazard.checkItem,
    finder: hazard.finder,
    rectifying_party: hazard.rectifyingParty,
    supervisor: hazard.supervisor,
    leader: hazard.leader,
    funds_yuan: hazard.fundsYuan,
    fund_shares: sharesCell(hazard),
    plan: hazard.plan,
    priority: hazard.priority,
    interim_control: toJson(hazard.interimControl),
    extension: toJson(hazard.extension),
  };
}

/** The log of earlier releases does not know of shares. */
function sharesCell({ fundShares }: Partial<Pick<Hazard, 'fundShares'>>): string | null {
  return fundShares === undefined || fundShares.length === 0 ? null : JSON.stringify(fundShares);
}

function toJson(value: object | null): string | null {
  return value && JSON.stringify(value);
}
