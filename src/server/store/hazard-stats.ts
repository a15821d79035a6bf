import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { HazardStats } from '../../contract/hazard-stats.ts';
import type { Actor } from '../../domain/actor.ts';
import { addDays, type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import {
  addHazardCounts,
  type HazardCounts,
  noHazards,
  soonDays,
} from '../../domain/hazard/count-hazards.ts';
import { narrow, pass, within } from './gate.ts';
import { type HazardFilter, matchingHazards } from './hazard-filter.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';

type TypeKey = Pick<HazardStats['types'][number], 'category' | 'type'>;

type Asked = {
  readonly db: Kysely<Database>;
  readonly matches: RawBuilder<boolean>;
  readonly today: CivilDate;
};

/** The figures of the hazard table for those who do not hold it, by SQL. */
export async function readHazardStats(
  store: Store,
  actor: Actor,
  filter: HazardFilter,
): Promise<HazardStats> {
  const scope = pass(actor, 'hazard.read');
  const today = civilDateOf(store.now());
  const matches = matchingHazards(narrow(scope, filter.area), filter, today);
  const asked: Asked = { db: store.engine.read, matches, today };
  const areas = await countHazardsBy<{ area: number }>(asked, ['area']);
  const units = await countHazardsBy<{ unit: string | null }>(asked, ['unit']);
  const types = await countHazardsBy<TypeKey>(asked, ['category', 'type']);
  return {
    total: await countAll(asked.db, within(scope)),
    matching: areas.reduce<HazardCounts>(addHazardCounts, noHazards),
    // Sorted here: engines differ in where nothing comes, and in the order of words.
    areas: areas.sort((left, right) => left.area - right.area),
    units: units.sort((left, right) => compareTexts(left.unit ?? '', right.unit ?? '')),
    types: types.sort(
      (left, right) =>
        compareTexts(left.category, right.category) || compareTexts(left.type, right.type),
    ),
    days: await countDays(asked),
  };
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

async function countAll(db: Kysely<Database>, matches: RawBuilder<boolean>): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from hazard where ${matches}`.execute(db);
  return rows[0]?.total ?? 0;
}

/** The figures of the hazards that match, by some of their columns. */
export async function countHazardsBy<Key extends object>(
  { db, matches, today }: Asked,
  columns: readonly string[],
): Promise<(Key & HazardCounts)[]> {
  const keys = sql.join(columns.map((column) => sql.ref(column)));
  const open = sql`status in ('unassigned', 'assigned', 'rectifying')`;
  const { rows } = await sql<Key & HazardCounts>`
    select ${keys},
      ${countWhere(sql`status = 'unassigned'`)} as "unassigned",
      ${countWhere(sql`status = 'assigned'`)} as "assigned",
      ${countWhere(sql`status = 'rectifying'`)} as "rectifying",
      ${countWhere(sql`status = 'rectified'`)} as "rectified",
      ${countWhere(sql`status = 'closed'`)} as "closed",
      ${countWhere(sql`${open} and deadline < ${today}`)} as "overdue",
      ${countWhere(sql`${open} and deadline >= ${today} and deadline <= ${addDays(today, soonDays)}`)} as "dueSoon"
    from hazard where ${matches} group by ${keys}`.execute(db);
  return rows;
}

function countWhere(condition: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`sum(case when ${condition} then 1 else 0 end)`;
}

async function countDays({ db, matches }: Asked): Promise<HazardStats['days']> {
  const { rows } = await sql<HazardStats['days'][number]>`
    select day as "on", sum(found) as "found", sum(rectified) as "rectified", sum(closed) as "closed"
    from (
      select found_on as day, count(*) as found, 0 as rectified, 0 as closed
      from hazard where ${matches} group by found_on
      union all
      select rectified_on, 0, count(*), 0
      from hazard where ${matches} and rectified_on is not null group by rectified_on
      union all
      select closed_on, 0, 0, count(*)
      from hazard where ${matches} and closed_on is not null group by closed_on
    ) as happened group by day order by day`.execute(db);
  return rows;
}
