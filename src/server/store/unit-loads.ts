import { sql } from 'kysely';
import type { UnitLoad } from '../../contract/unit-loads.ts';
import type { Actor } from '../../domain/actor.ts';
import type { AreaCode } from '../../domain/area.ts';
import { addDays, type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import { soonDays } from '../../domain/hazard/count-hazards.ts';
import { narrow, pass, within } from './gate.ts';
import { openStatuses } from './hazard-filter.ts';
import type { Store } from './store.ts';

type Row = UnitLoad & { readonly name: string | null };

/** What each responsible unit has before it, in the order of their names; no order of merit. */
export async function readUnitLoads(
  store: Store,
  actor: Actor,
  area: AreaCode | undefined,
): Promise<{ items: UnitLoad[]; today: CivilDate }> {
  const scope = narrow(pass(actor, 'hazard.read'), area);
  const today = civilDateOf(store.now());
  const isOpen = sql`status in ${openStatuses}`;
  const isLate = sql`${isOpen} and deadline < ${today}`;
  const isSoon = sql`${isOpen} and deadline >= ${today} and deadline <= ${addDays(today, soonDays)}`;
  const count = (matches: typeof isOpen) => sql`sum(case when ${matches} then 1 else 0 end)`;
  const { rows } = await sql<Row>`
    select unit, count(*) as "total", ${count(isOpen)} as "open", ${count(isSoon)} as "dueSoon",
      ${count(isLate)} as "overdue", min(case when ${isLate} then deadline end) as "overdueSince",
      (select name from unit as named
        where named.district = ${scope.district} and named.id = hazard.unit) as name
    from hazard where ${within(scope)} group by unit`.execute(store.engine.read);
  return { items: rows.toSorted(byName).map(toLoad), today };
}

function toLoad({ unit, total, open, dueSoon, overdue, overdueSince }: Row): UnitLoad {
  return { unit, total, open, dueSoon, overdue, overdueSince };
}

/** Pinyin order of the names; what is not assigned comes last. */
function byName(one: Row, other: Row): number {
  if (one.unit === null || other.unit === null) return one.unit === null ? 1 : -1;
  return (one.name ?? one.unit).localeCompare(other.name ?? other.unit, 'zh-CN');
}
