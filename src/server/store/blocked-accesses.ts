import { sql } from 'kysely';
import type { z } from 'zod';
import type { BlockedAccess, listBlockedAccesses } from '../../contract/blocked-accesses.ts';
import type { Actor } from '../../domain/actor.ts';
import type { AreaCode } from '../../domain/area.ts';
import { type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import { jointEnforcement, nearestKeyDate } from '../../domain/compound/joint-enforcement.ts';
import { flagOf } from './flag.ts';
import { narrow, pass, type Scope, within, withinOrAbove } from './gate.ts';
import { openStatuses } from './hazard-filter.ts';
import { includes } from './nouns.ts';
import type { Store } from './store.ts';

type Answer = z.output<(typeof listBlockedAccesses)['response']['schema']>;
type Asked = { readonly area: AreaCode | undefined; readonly blockingTypes: readonly string[] };

/** Compounds whose fire access is blocked, in the order of areas; some tens, without pages. */
export async function readBlockedAccesses(
  store: Store,
  actor: Actor,
  { area, blockingTypes }: Asked,
): Promise<Answer> {
  const scope = narrow(pass(actor, 'enforcement.read'), area);
  const today = civilDateOf(store.now());
  const rows = await readBlocked(store, scope, blockingTypes);
  const days = await readJointEnforcements(store, scope);
  const keyDate = nearestKeyDate(await readKeyDates(store, scope), today);
  const items = rows.map((row): BlockedAccess => {
    const enforced = days.get(row.compound) ?? [];
    return {
      compound: row.compound,
      area: row.area,
      name: row.name,
      address: row.address,
      hasPropertyManager: flagOf(row.is_managed),
      isFireAccessBlocked: flagOf(row.is_blocked),
      hazards: row.hazards,
      accessPlan: row.access_plan,
      enforcedOn: enforced.at(-1) ?? null,
      enforcement: keyDate && jointEnforcement(enforced, keyDate, today),
    };
  });
  return { items, total: items.length, keyDate };
}

type BlockedRow = {
  readonly compound: string;
  readonly area: number;
  readonly name: string;
  readonly address: string | null;
  readonly is_managed: number | null;
  readonly is_blocked: number | null;
  readonly access_plan: string | null;
  readonly hazards: number;
};

/** Those that are said to be, and those where open hazards outside of buildings say so. */
async function readBlocked(
  store: Store,
  scope: Scope,
  types: readonly string[],
): Promise<BlockedRow[]> {
  const isBlocking = types.length === 0 ? sql`1 = 0` : sql`type in (${sql.join([...types])})`;
  const { rows } = await sql<BlockedRow>`
    select id as compound, area, name, address, has_property_manager as is_managed,
      is_fire_access_blocked as is_blocked, access_plan, coalesce(blocking, 0) as hazards
    from compound
    left join (select compound as blocked, count(*) as blocking from hazard
      where ${within(scope)} and status in ${openStatuses} and ${isBlocking}
        and building is null and compound is not null group by compound) as found
      on found.blocked = compound.id
    where ${within(scope)} and (is_fire_access_blocked = 1 or blocking > 0)
    order by area, id`.execute(store.engine.read);
  return rows;
}

/** The days of joint enforcement by compound, the earliest first. */
async function readJointEnforcements(
  store: Store,
  scope: Scope,
): Promise<ReadonlyMap<string, readonly CivilDate[]>> {
  const { rows } = await sql<{ compound: string; day: CivilDate }>`
    select compound, taken_on as day from enforcement
    where ${within(scope)} and compound is not null
      and ${includes('actions', 'joint_enforcement')}
    order by taken_on`.execute(store.engine.read);
  const days = new Map<string, CivilDate[]>();
  for (const { compound, day } of rows) days.set(compound, [...(days.get(compound) ?? []), day]);
  return days;
}

async function readKeyDates(store: Store, scope: Scope) {
  const { rows } = await sql<{ name: string; from: CivilDate; to: CivilDate }>`
    select name, starts_on as "from", ends_on as "to" from key_date
    where ${withinOrAbove(scope)}`.execute(store.engine.read);
  return rows;
}
