import { type RawBuilder, sql } from 'kysely';
import type { WatchedBuilding } from '../../contract/watched-buildings.ts';
import type { Actor } from '../../domain/actor.ts';
import type { AreaCode } from '../../domain/area.ts';
import { watchState } from '../../domain/building/watch-state.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import type { Hazard } from '../../domain/hazard.ts';
import type { Inspection } from '../../domain/inspection.ts';
import { flagOf } from './flag.ts';
import { narrow, pass, type Scope, within } from './gate.ts';
import { openStatuses } from './hazard-filter.ts';
import type { Store } from './store.ts';

type Asked = { readonly area: AreaCode | undefined; readonly faultTypes: readonly string[] };

/** The watch list in the order of areas; it has some tens of buildings, and no pages. */
export async function listWatched(
  store: Store,
  actor: Actor,
  { area, faultTypes }: Asked,
): Promise<WatchedBuilding[]> {
  const scope = narrow(pass(actor, 'inspection.read'), area);
  const buildings = await readWatched(store, scope);
  if (buildings.length === 0) return [];
  const isOfThem = sql`district = ${scope.district}
    and building in (${sql.join(buildings.map(({ id }) => id))})`;
  const inspections = await readInspections(store, isOfThem);
  const faults = await readFaults(store, isOfThem, faultTypes);
  const today = civilDateOf(store.now());
  return buildings.map(({ id, is_managed, ...said }) => ({
    building: id,
    ...said,
    hasPropertyManager: flagOf(is_managed),
    ...watchState(
      {
        inspections: inspections.filter(({ building }) => building === id),
        faults: faults.filter(({ building }) => building === id),
      },
      today,
    ),
  }));
}

type WatchedRow = {
  readonly id: string;
  readonly area: number;
  readonly name: string;
  readonly address: string | null;
  readonly is_managed: number | null;
};

async function readWatched(store: Store, scope: Scope): Promise<WatchedRow[]> {
  const { rows } = await sql<WatchedRow>`
    select id, area, name, address, has_property_manager as is_managed from building
    where ${within(scope)} and is_watched = 1 order by area, id`.execute(store.engine.read);
  return rows;
}

/** Of the building as a whole: those are asked the eight questions. */
async function readInspections(store: Store, isOfThem: RawBuilder<unknown>) {
  const { rows } = await sql<{ id: string; building: string; day: string; items: string }>`
    select id, building, inspected_on as day, case when space is null then items else '[]' end as items
    from inspection where ${isOfThem}`.execute(store.engine.read);
  return rows.map(({ id, building, day, items }) => ({
    id,
    building,
    inspectedOn: day,
    // Written by the store from the same type.
    items: JSON.parse(items) as Inspection['items'],
  }));
}

async function readFaults(store: Store, isOfThem: RawBuilder<unknown>, types: readonly string[]) {
  if (types.length === 0) return [];
  const { rows } = await sql<{
    id: string;
    building: string;
    type: string;
    control: string | null;
  }>`
    select id, building, type, interim_control as control from hazard
    where ${isOfThem} and status in ${openStatuses} and type in (${sql.join(types)})
    order by number`.execute(store.engine.read);
  return rows.map(({ id, building, type, control }) => ({
    id,
    building,
    type,
    // A null cell reads as the word null, which is JSON for the same.
    interimControl: JSON.parse(String(control)) as Hazard['interimControl'],
  }));
}
