import { type Kysely, sql } from 'kysely';
import type { CompoundStats } from '../../contract/compound-stats.ts';
import type { Actor } from '../../domain/actor.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import { type HazardCounts, noHazards } from '../../domain/hazard/count-hazards.ts';
import { narrow, pass, type Scope, within } from './gate.ts';
import { type HazardFilter, matchingHazards } from './hazard-filter.ts';
import { countHazardsBy } from './hazard-stats.ts';
import { positionOf } from './place.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';

/** Every compound with its hazards of a filter, in the order of areas; those without any count none. */
export async function readCompoundStats(
  store: Store,
  actor: Actor,
  filter: HazardFilter,
): Promise<CompoundStats[]> {
  const scope = narrow(pass(actor, 'hazard.read'), filter.area);
  const today = civilDateOf(store.now());
  const db = store.engine.read;
  const matches = matchingHazards(scope, filter, today);
  const counted = await countHazardsBy<{ compound: string | null }>({ db, matches, today }, [
    'compound',
  ]);
  const countsOf = new Map(counted.map(({ compound, ...counts }) => [compound, counts]));
  const compounds = await readCompounds(db, scope);
  return compounds.map((row) => toStats(row, countsOf.get(row.id) ?? noHazards));
}

type CompoundRow = {
  readonly id: string;
  readonly area: number;
  readonly name: string;
  readonly is_old: number;
  readonly lng_e6: number | null;
  readonly lat_e6: number | null;
  readonly buildings: number;
  readonly inspected: number;
};

async function readCompounds(db: Kysely<Database>, scope: Scope): Promise<CompoundRow[]> {
  const { rows } = await sql<CompoundRow>`
    select compound.id, compound.area, compound.name, compound.is_old,
      compound.lng_e6, compound.lat_e6,
      coalesce(counted.buildings, 0) as buildings, coalesce(counted.inspected, 0) as inspected
    from (select * from compound where ${within(scope)}) as compound
    left join (
      select compound, count(*) as buildings,
        sum(case when inspected_on is not null or hazards_total > 0 then 1 else 0 end) as inspected
      from building where ${within(scope)} and compound is not null group by compound
    ) as counted on counted.compound = compound.id
    order by compound.area, compound.id`.execute(db);
  return rows;
}

function toStats(row: CompoundRow, counts: HazardCounts): CompoundStats {
  return {
    compound: row.id,
    area: row.area,
    name: row.name,
    isOld: row.is_old === 1,
    position: positionOf(row),
    buildings: row.buildings,
    buildingsInspected: row.inspected,
    ...counts,
  };
}
