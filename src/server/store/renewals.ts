import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { listRenewals, RenewalView } from '../../contract/renewals.ts';
import type { Actor } from '../../domain/actor.ts';
import { type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import {
  isPlanOverdue,
  type RenewalState,
  renewalState,
  renewalStates,
} from '../../domain/compound/renewal-state.ts';
import { afterCursor, encodeCursor, orderBy, type SortKey } from './cursor.ts';
import { flagOf } from './flag.ts';
import { narrow, pass, type Scope, within } from './gate.ts';
import { openStatuses } from './hazard-filter.ts';
import type { Store } from './store.ts';

type RenewalQuery = z.output<(typeof listRenewals)['query']>;
type RenewalPage = z.output<(typeof listRenewals)['response']['schema']>;

const mostPressingFirst: readonly SortKey[] = [
  { expression: sql`state`, direction: 'asc', kind: 'integer' },
  { expression: sql`area`, direction: 'asc', kind: 'integer' },
  { expression: sql`id`, direction: 'asc', kind: 'text' },
];

/** One page of the old compounds that are not renewed yet. */
export async function pageRenewals(
  store: Store,
  actor: Actor,
  query: RenewalQuery,
): Promise<RenewalPage> {
  const scope = narrow(pass(actor, 'compound.read'), query.area);
  const today = civilDateOf(store.now());
  const compounds = toRenew(scope, today);
  const db = store.engine.read;
  const { rows } = await sql<RenewalRow>`select * from ${compounds}
    where ${afterCursor(mostPressingFirst, query.cursor)}
    order by ${orderBy(mostPressingFirst)} limit ${query.limit + 1}`.execute(db);
  const { rows: counts } = await sql<{ state: number; count: number }>`
    select state, count(*) as count from ${compounds} group by state`.execute(db);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const hasMore = rows.length > query.limit && last !== undefined;
  return {
    items: items.map((row) => toRenewal(row, today)),
    total: counts.reduce((sum, { count }) => sum + count, 0),
    states: statesOf(counts),
    nextCursor: hasMore ? encodeCursor([last.state, last.area, last.id]) : null,
  };
}

/** The rules of the domain as a query; a test holds them equal. A state is its place in their list. */
function toRenew(scope: Scope, today: CivilDate): RawBuilder<unknown> {
  const place = (state: RenewalState) => sql.lit(renewalStates.indexOf(state));
  const isOpen = sql`status in ${openStatuses}`;
  return sql`(select compound.id, compound.area, compound.name, compound.address, plan, plan_due,
      has_property_manager as is_managed, renewal_year, coalesce(hazards, 0) as total,
      coalesce(open_hazards, 0) as open, coalesce(late_hazards, 0) as overdue, last_on,
      case when coalesce(open_hazards, 0) > 0
        then case when plan is null then ${place('without_plan')} else ${place('under_way')} end
        when hazards is null and last_on is null then ${place('unsurveyed')}
        else ${place('done')} end as state
    from compound
    left join (select compound, count(*) as hazards,
        sum(case when ${isOpen} then 1 else 0 end) as open_hazards,
        sum(case when ${isOpen} and deadline < ${today} then 1 else 0 end) as late_hazards
      from hazard where ${within(scope)} and compound is not null group by compound)
      as found on found.compound = compound.id
    left join (select compound, max(day) as last_on from (
        select compound, inspected_on as day from inspection where ${within(scope)}
        union all select compound, inspected_on as day from building where ${within(scope)}) as looks
      where compound is not null group by compound) as looked on looked.compound = compound.id
    where compound.district = ${scope.district}
      and compound.area >= ${scope.from} and compound.area < ${scope.to}
      and is_old = 1 and coalesce(was_renewed, 0) = 0) as renewals`;
}

function statesOf(
  counts: readonly { readonly state: number; readonly count: number }[],
): RenewalPage['states'] {
  const countOf = (place: number) => counts.find(({ state }) => state === place)?.count ?? 0;
  return {
    without_plan: countOf(0),
    unsurveyed: countOf(1),
    under_way: countOf(2),
    done: countOf(3),
  } satisfies Record<RenewalState, number>;
}

type RenewalRow = {
  readonly id: string;
  readonly area: number;
  readonly name: string;
  readonly address: string | null;
  readonly plan: string | null;
  readonly plan_due: string | null;
  readonly is_managed: number | null;
  readonly renewal_year: number | null;
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
  readonly last_on: string | null;
  readonly state: number;
};

function toRenewal(row: RenewalRow, today: CivilDate): RenewalView {
  const { id, area, name, address, plan, total, open, overdue } = row;
  const known = { total, open, lastInspectedOn: row.last_on };
  return {
    id,
    area,
    name,
    address,
    hasPropertyManager: flagOf(row.is_managed),
    renewalYear: row.renewal_year,
    plan,
    planDue: row.plan_due,
    isPlanOverdue: isPlanOverdue({ planDue: row.plan_due }, { open, today }),
    ...known,
    overdue,
    state: renewalState({ plan }, known),
  };
}
