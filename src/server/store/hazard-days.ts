import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { HazardDayFigures } from '../../contract/hazard-days.ts';
import type { Actor } from '../../domain/actor.ts';
import { addDays, type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import { soonDays } from '../../domain/hazard/count-hazards.ts';
import { narrow, pass } from './gate.ts';
import { type HazardFilter, matchingHazards, openStatuses } from './hazard-filter.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';

/** The figures of some days for those who do not hold the hazard table, by SQL. */
export async function readHazardDays(
  store: Store,
  actor: Actor,
  { on, ...filter }: HazardFilter & { readonly on: readonly CivilDate[] },
): Promise<HazardDayFigures[]> {
  const scope = narrow(pass(actor, 'hazard.read'), filter.area);
  const matches = matchingHazards(scope, filter, civilDateOf(store.now()));
  const items: HazardDayFigures[] = [];
  for (const day of on) items.push(await readDay(store.engine.read, matches, day));
  return items;
}

async function readDay(
  db: Kysely<Database>,
  matches: RawBuilder<boolean>,
  day: CivilDate,
): Promise<HazardDayFigures> {
  const isRectified = sql`(status not in ${openStatuses}
    and coalesce(rectified_on, closed_on, found_on) <= ${day})`;
  const isDue = (condition: RawBuilder<unknown>) => sql`(not ${isRectified} and ${condition})`;
  const isOverdue = isDue(sql`deadline < ${day}`);
  const isSoon = isDue(sql`deadline >= ${day} and deadline <= ${addDays(day, soonDays)}`);
  const count = (condition: RawBuilder<unknown>) =>
    sql`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
  const { rows } = await sql<Omit<HazardDayFigures, 'on'>>`
    select count(*) as "found", ${count(isRectified)} as "rectified",
      ${count(isOverdue)} as "overdue", ${count(isSoon)} as "dueSoon"
    from hazard where ${matches} and found_on <= ${day}`.execute(db);
  const { found = 0, rectified = 0, overdue = 0, dueSoon = 0 } = rows[0] ?? {};
  return { on: day, found, rectified, overdue, dueSoon };
}
