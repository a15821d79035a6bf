import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { HazardView, listHazards } from '../../contract/hazards.ts';
import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import { type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import { type Hazard, isOverdue } from '../../domain/hazard.ts';
import type { Action } from '../../domain/permission.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { notFound, refused } from '../problem-error.ts';
import type { RefusalName } from '../refusal-sentences.ts';
import { allOf } from './conditions.ts';
import type { SortKey } from './cursor.ts';
import { narrow, pass, type Scope, within } from './gate.ts';
import { readPage } from './page.ts';
import { positionOf } from './place.ts';
import { refreshRollups } from './rollups.ts';
import type { Database, HazardTable } from './schema.ts';
import { contains, inBbox } from './search.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

type HazardQuery = z.output<(typeof listHazards)['query']>;
type HazardFilter = Omit<HazardQuery, 'limit' | 'cursor' | 'sort'>;

/** Sorts after every day, so that a hazard without a deadline comes last. */
const noDeadline = '9999-12-31';

const sorts: Record<HazardQuery['sort'], readonly SortKey[]> = {
  found: [
    { expression: sql`found_on`, direction: 'desc', kind: 'text' },
    { expression: sql`id`, direction: 'desc', kind: 'text' },
  ],
  deadline: [
    { expression: sql`coalesce(deadline, ${noDeadline})`, direction: 'asc', kind: 'text' },
    { expression: sql`id`, direction: 'asc', kind: 'text' },
  ],
};

export async function pageHazards(
  store: Store,
  actor: Actor,
  query: HazardQuery,
): Promise<Page<HazardView>> {
  const scope = narrow(pass(actor, 'hazard.read'), query.area);
  const today = civilDateOf(store.now());
  return readPage(store.engine.read, {
    table: 'hazard',
    matches: matching(scope, query, today),
    sortBy: sorts[query.sort],
    query,
    toItem: (row) => toHazardView(toHazard(row), today),
  });
}

const openStatuses = sql`('unassigned', 'assigned', 'rectifying')`;

/** The condition of a filter, in SQL. */
function matching(scope: Scope, filter: HazardFilter, today: CivilDate): RawBuilder<boolean> {
  const late = sql`(status in ${openStatuses} and deadline is not null and deadline < ${today})`;
  return allOf([
    within(scope),
    filter.building !== undefined && sql`building = ${filter.building}`,
    filter.compound !== undefined && sql`compound = ${filter.compound}`,
    filter.unit !== undefined && sql`unit = ${filter.unit}`,
    filter.status !== undefined && sql`status in (${sql.join(filter.status)})`,
    filter.category !== undefined && sql`category in (${sql.join(filter.category)})`,
    filter.grade !== undefined && sql`grade in (${sql.join(filter.grade)})`,
    filter.isOverdue !== undefined && (filter.isOverdue ? late : sql`not ${late}`),
    filter.isLocated !== undefined &&
      (filter.isLocated ? sql`lng_e6 is not null` : sql`lng_e6 is null`),
    filter.bbox !== undefined && inBbox(filter.bbox),
    filter.text !== undefined &&
      sql`(${contains('description', filter.text)} or ${contains('type', filter.text)})`,
  ]);
}

export async function findHazard(
  store: Store,
  actor: Actor,
  id: string,
): Promise<HazardView | null> {
  const scope = pass(actor, 'hazard.read');
  const hazard = await loadHazard(store.engine.read, scope, id);
  return hazard && toHazardView(hazard, civilDateOf(store.now()));
}

async function loadHazard(db: Kysely<Database>, scope: Scope, id: string): Promise<Hazard | null> {
  const row = await db
    .selectFrom('hazard')
    .selectAll()
    .where(within(scope))
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toHazard(row);
}

export type HazardVerb = {
  /** The word that the change log keeps. */
  readonly verb: string;
  readonly action: Action;
  readonly id: string;
  readonly reason?: string;
  readonly apply: (hazard: Hazard, today: CivilDate) => Verdict<Hazard, RefusalName>;
};

/** Applies one domain verb to one hazard: gate, row, roll-up and change in one transaction. */
export async function changeHazard(
  store: Store,
  actor: Actor,
  verb: HazardVerb,
): Promise<HazardView> {
  const scope = pass(actor, verb.action);
  return writeAs(store, actor, async (write) => {
    const before = await loadHazard(write.tx, scope, verb.id);
    if (before === null) throw notFound();
    const today = civilDateOf(write.now);
    const verdict = verb.apply(before, today);
    if (!verdict.ok) throw refused(verdict.refusal);
    await saveHazard(write, before, verdict.value);
    const view = toHazardView(verdict.value, today);
    write.record({
      entity: 'hazard',
      entityId: before.id,
      verb: verb.verb,
      area: before.area,
      before,
      after: view,
      ...(verb.reason !== undefined && { reason: verb.reason }),
    });
    return view;
  });
}

async function saveHazard(write: Write, before: Hazard, after: Hazard): Promise<void> {
  await write.tx
    .updateTable('hazard')
    .set({
      status: after.status,
      unit: after.unit,
      measure: after.measure,
      deadline: after.deadline,
      deadline_text: after.deadlineText,
      rectified_on: after.rectifiedOn,
      closed_on: after.closedOn,
      relapses: after.relapses,
    })
    .where('district', '=', write.district)
    .where('id', '=', before.id)
    .execute();
  if (before.building !== null) await refreshRollups(write.tx, write.district, [before.building]);
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
  };
}
