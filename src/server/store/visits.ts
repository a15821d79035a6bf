import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { listVisits, VisitView } from '../../contract/visits.ts';
import type { Actor } from '../../domain/actor.ts';
import { type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import { usualVisitYears, visitCutoff } from '../../domain/household-count/needs-visit.ts';
import { afterCursor, encodeCursor, orderBy, type SortKey } from './cursor.ts';
import { visitRule } from './districts.ts';
import { flagOf } from './flag.ts';
import { narrow, pass, type Scope } from './gate.ts';
import { openStatuses } from './hazard-filter.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';

type VisitQuery = z.output<(typeof listVisits)['query']>;
type VisitPage = z.output<(typeof listVisits)['response']['schema']>;

/** Where nobody has counted comes last. */
const mostHomesFirst: readonly SortKey[] = [
  { expression: sql`coalesce(not_visited, -1)`, direction: 'desc', kind: 'integer' },
  { expression: sql`id`, direction: 'asc', kind: 'text' },
];

/** One page of the places whose homes are to be visited. */
export async function pageVisits(
  store: Store,
  actor: Actor,
  query: VisitQuery,
): Promise<VisitPage> {
  const scope = narrow(pass(actor, 'household.read'), query.area);
  const db = store.engine.read;
  const years = await readVisitYears(db, actor.district);
  const cutoff = visitCutoff(civilDateOf(store.now()), years);
  const { rows } = await sql<VisitRow>`
    select homes.*, coalesce(not_visited, -1) as first_key, ${homeCell('name')} as name,
      ${homeCell('address')} as place, ${homeCell('has_property_manager')} as is_managed
    from ${homes(scope)} where ${isToVisit(cutoff)}
      and ${afterCursor(mostHomesFirst, query.cursor)}
    order by ${orderBy(mostHomesFirst)} limit ${query.limit + 1}`.execute(db);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const hasMore = rows.length > query.limit && last !== undefined;
  return {
    items: items.map(toVisit),
    ...(await countVisits(db, scope, cutoff)),
    nextCursor: hasMore ? encodeCursor([last.first_key, last.id]) : null,
    cutoff,
  };
}

export async function readVisitYears(db: Kysely<Database>, district: string): Promise<number> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('district', '=', district)
    .where('name', '=', visitRule)
    .executeTakeFirst();
  return row === undefined ? usualVisitYears : Number(row.value);
}

/** `needsVisit` of the domain as a condition; a test holds the two equal. */
function isToVisit(cutoff: CivilDate): RawBuilder<unknown> {
  return sql`(known_hazards > 0 or not_visited > 0
    or (not_visited is null and (last_visit_on is null or last_visit_on < ${cutoff})))`;
}

/** The counted buildings and compounds with what is known of visits to them. */
function homes(scope: Scope): RawBuilder<unknown> {
  const { district } = scope;
  const isOfUsers = sql`district = ${district} and space = 'household_user'`;
  return sql`(select counted.district, counted.id, counted.area, counted.building, counted.compound,
      counted.households, counted.not_visited_two_years as not_visited, last_visit_on,
      coalesce(known, 0) as known_hazards
    from household_count as counted
    left join (select ${homeKey} as home, max(inspected_on) as last_visit_on from inspection
      where ${isOfUsers} and checker = 'gas_company' and (visit is null or visit = 'entered')
      group by ${homeKey}) as visited
      on visited.home = ${keyOf('counted')}
    left join (select ${homeKey} as home, count(*) as known from hazard
      where ${isOfUsers} and category = 'gas' and status in ${openStatuses} group by ${homeKey})
      as hazardous on hazardous.home = ${keyOf('counted')}
    where counted.district = ${district}
      and counted.area >= ${scope.from} and counted.area < ${scope.to}
      and (counted.building is not null or counted.compound is not null)) as homes`;
}

/** One word for a building or compound; what lies in a building is the building's. */
const homeKey = sql`case when building is not null then 'b:' || building else 'c:' || compound end`;

function keyOf(table: string): RawBuilder<unknown> {
  const [building, compound] = [sql.ref(`${table}.building`), sql.ref(`${table}.compound`)];
  return sql`case when ${building} is not null then 'b:' || ${building}
    else 'c:' || ${compound} end`;
}

/** A cell of the building that was counted, else of the compound. */
function homeCell(cell: string): RawBuilder<unknown> {
  const of = (
    table: string,
  ) => sql`(select ${sql.ref(`home.${cell}`)} from ${sql.table(table)} as home
    where home.district = homes.district and home.id = ${sql.ref(`homes.${table}`)})`;
  return sql`case when homes.building is not null then ${of('building')} else ${of('compound')} end`;
}

async function countVisits(
  db: Kysely<Database>,
  scope: Scope,
  cutoff: CivilDate,
): Promise<{ total: number; among: number }> {
  const { rows } = await sql<{ total: number | null; among: number }>`
    select count(*) as among, sum(case when ${isToVisit(cutoff)} then 1 else 0 end) as total
    from ${homes(scope)}`.execute(db);
  return { total: rows[0]?.total ?? 0, among: rows[0]?.among ?? 0 };
}

type VisitRow = {
  readonly id: string;
  readonly area: number;
  readonly building: string | null;
  readonly compound: string | null;
  readonly households: number | null;
  readonly not_visited: number | null;
  readonly first_key: number;
  readonly last_visit_on: string | null;
  readonly known_hazards: number;
  readonly name: string | null;
  readonly place: string | null;
  readonly is_managed: number | null;
};

function toVisit(row: VisitRow): VisitView {
  return {
    id: row.id,
    area: row.area,
    building: row.building,
    compound: row.compound,
    name: row.name ?? '',
    place: row.place,
    households: row.households,
    notVisited: row.not_visited,
    lastVisitOn: row.last_visit_on,
    knownHazards: row.known_hazards,
    hasPropertyManager: flagOf(row.is_managed),
  };
}
