import { sql } from 'kysely';
import type { FirstInspections } from '../../contract/first-inspections.ts';
import type { Actor } from '../../domain/actor.ts';
import { pass, within } from './gate.ts';
import type { Store } from './store.ts';

/**
 * Since when buildings are known: an inspection, what their file states or a hazard, whichever came
 * first. Who has none of them is never inspected, as in the counts of the areas.
 */
export async function readFirstInspections(
  store: Store,
  actor: Actor,
): Promise<FirstInspections[]> {
  const own = within(pass(actor, 'building.read'));
  const { rows } = await sql<FirstInspections>`
    select area, first_on as "on", count(*) as "buildings" from (
      select building.id, building.area, min(seen.day) as first_on
      from (select id, area from building where ${own}) as building
      left join (
        select id as building, inspected_on as day from building where ${own}
        union all
        select id, stated_inspected_on from building where ${own}
        union all
        select building, min(inspected_on) from inspection
        where ${own} and building is not null group by building
        union all
        select building, min(found_on) from hazard
        where ${own} and building is not null group by building
      ) as seen on seen.building = building.id
      group by building.id, building.area
    ) as looked group by area, first_on`.execute(store.engine.read);
  return rows.toSorted(
    (one, other) => one.area - other.area || compare(one.on ?? '', other.on ?? ''),
  );
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
