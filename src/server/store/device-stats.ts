import { sql } from 'kysely';
import type { getDeviceStats } from '../../contract/device-stats.ts';
import type { RouteAnswer } from '../../contract/route.ts';
import type { Actor } from '../../domain/actor.ts';
import type { AreaCode } from '../../domain/area.ts';
import { deviceKinds, offlineAfterMs } from '../../domain/device.ts';
import {
  type CountedPlace,
  type Coverage,
  type DeviceTally,
  deviceCoverage,
  type UserTally,
} from '../../domain/device-coverage.ts';
import { tellCount } from '../../domain/household-count.ts';
import { narrow, pass, type Scope, within } from './gate.ts';
import type { Store } from './store.ts';

type DeviceStats = RouteAnswer<typeof getDeviceStats>;

/** What is installed against what is required, and what is live of it. */
export async function readDeviceStats(
  store: Store,
  actor: Actor,
  area: AreaCode | undefined,
): Promise<DeviceStats> {
  const scope = narrow(pass(actor, 'device.read'), area);
  const now = store.now();
  const [devices, places, users, uncountedOldCompounds] = await Promise.all([
    readDevices(store, scope, now),
    readPlaces(store, scope),
    readUsers(store, scope),
    countUncounted(store, scope),
  ]);
  return {
    coverage: deviceCoverage({ devices, places, users }).map(tellCoverage),
    kinds: deviceKinds.map((kind) => ({ kind, ...liveOf(devices, kind) })),
    uncountedOldCompounds,
    now,
  };
}

/** Households in hardship are people: fewer than three are told as such. */
function tellCoverage(coverage: Coverage): DeviceStats['coverage'][number] {
  const { group, required } = coverage;
  return group === 'hardship' ? { ...coverage, required: tellCount(required) } : coverage;
}

function liveOf(devices: readonly DeviceTally[], kind: DeviceTally['kind']) {
  const own = devices.filter((tally) => tally.kind === kind);
  const sum = (connection?: DeviceTally['connection']) =>
    own
      .filter((tally) => connection === undefined || tally.connection === connection)
      .reduce((total, { count }) => total + count, 0);
  return {
    installed: sum(),
    online: sum('online'),
    offline: sum('offline'),
    noData: sum('no_data'),
  };
}

type DeviceRow = Omit<DeviceTally, 'isOver100Meters'> & { readonly isTall: number };

async function readDevices({ engine }: Store, scope: Scope, now: number): Promise<DeviceTally[]> {
  const { rows } = await sql<DeviceRow>`
    select kind, user_class as "userClass", is_tall as "isTall", connection, count(*) as "count"
    from (select kind, user_class,
        case when (select height_m from building where building.district = device.district
          and building.id = device.building) > 100 then 1 else 0 end as is_tall,
        case when has_telemetry = 0 or last_seen_at is null then 'no_data'
          when last_seen_at < ${now - offlineAfterMs} then 'offline' else 'online' end as connection
      from device where ${within(scope)}) as told
    group by kind, user_class, is_tall, connection`.execute(engine.read);
  return rows.map(({ isTall, ...row }) => ({ ...row, isOver100Meters: isTall === 1 }));
}

type PlaceRow = Omit<CountedPlace, 'isOldCompound'> & { readonly isOld: number | null };

async function readPlaces({ engine }: Store, scope: Scope): Promise<CountedPlace[]> {
  const { rows } = await sql<PlaceRow>`
    select counted.building, coalesce(counted.compound, building.compound) as compound,
      compound.is_old as "isOld", building.height_m as "heightMeters", counted.households,
      counted.gas_users as "gasUsers", counted.hardship
    from (select * from household_count where ${within(scope)}) as counted
    left join building on building.district = counted.district and building.id = counted.building
    left join compound on compound.district = counted.district
      and compound.id = coalesce(counted.compound, building.compound)`.execute(engine.read);
  return rows.map(({ isOld, ...row }) => ({ ...row, isOldCompound: isOld === 1 }));
}

/** Whoever has gas from a pipe, as far as is known: bottles need no valve of the pipe. */
async function readUsers({ engine }: Store, scope: Scope): Promise<readonly UserTally[]> {
  const { rows } = await sql<UserTally>`
    select user_class as "userClass", count(*) as "count" from premises
    where ${within(scope)} and user_class is not null
      and (gas_supply is null or gas_supply in ('piped', 'mixed'))
    group by user_class`.execute(engine.read);
  return rows;
}

async function countUncounted({ engine }: Store, scope: Scope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as "count" from compound where ${within(scope)} and is_old = 1
      and not exists (select 1 from household_count as counted
        where counted.district = compound.district and (counted.compound = compound.id
          or counted.building in (select id from building
            where building.district = compound.district and building.compound = compound.id)))`.execute(
    engine.read,
  );
  return rows[0]?.count ?? 0;
}
