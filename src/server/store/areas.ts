import { sql } from 'kysely';
import type { AreaSummary } from '../../contract/areas.ts';
import type { Actor } from '../../domain/actor.ts';
import { type AreaCode, areaRange } from '../../domain/area.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import { pass, type Scope } from './gate.ts';
import { toMultiPolygon } from './geometry-text.ts';
import type { Store } from './store.ts';

type Counts = Pick<
  AreaSummary,
  'buildings' | 'buildingsInspected' | 'hazardsTotal' | 'hazardsOpen' | 'hazardsOverdue'
>;
type LeafCounts = Counts & { readonly area: AreaCode };

/** The areas of the caller in code order; each one counts everything in its subtree. */
export async function listAreaSummaries(store: Store, actor: Actor): Promise<AreaSummary[]> {
  const scope = pass(actor, 'area.read');
  const rows = await store.engine.read
    .selectFrom('area')
    .selectAll()
    .where('district', '=', scope.district)
    .where('code', '>=', scope.from)
    .where('code', '<', scope.to)
    .orderBy('code')
    .execute();
  const leaves = await countLeaves(store, scope);
  return rows.map((row) => ({
    code: row.code,
    level: row.level as AreaSummary['level'],
    name: row.name,
    geometry: row.geometry === null ? null : toMultiPolygon(row.geometry),
    ...sumWithin(leaves, row.code),
  }));
}

/** Counts by the area that objects name themselves, the finest there is. */
async function countLeaves(store: Store, { district, from, to }: Scope): Promise<LeafCounts[]> {
  const today = civilDateOf(store.now());
  const { rows } = await sql<LeafCounts>`
    select area, sum(buildings) as "buildings", sum(inspected) as "buildingsInspected",
      sum(total) as "hazardsTotal", sum(open) as "hazardsOpen", sum(overdue) as "hazardsOverdue"
    from (
      select area, count(*) as buildings,
        sum(case when inspected_on is not null or hazards_total > 0 then 1 else 0 end) as inspected,
        0 as total, 0 as open, 0 as overdue
      from building where district = ${district} and area >= ${from} and area < ${to} group by area
      union all
      select area, 0, 0, count(*),
        sum(case when status in ('unassigned', 'assigned', 'rectifying') then 1 else 0 end),
        sum(case when status in ('unassigned', 'assigned', 'rectifying') and deadline < ${today}
          then 1 else 0 end)
      from hazard where district = ${district} and area >= ${from} and area < ${to} group by area
    ) as counted group by area`.execute(store.engine.read);
  return rows;
}

function sumWithin(leaves: readonly LeafCounts[], area: AreaCode): Counts {
  const { from, to } = areaRange(area);
  const sum: Counts = {
    buildings: 0,
    buildingsInspected: 0,
    hazardsTotal: 0,
    hazardsOpen: 0,
    hazardsOverdue: 0,
  };
  return leaves
    .filter((leaf) => leaf.area >= from && leaf.area < to)
    .reduce((total, leaf) => addCounts(total, leaf), sum);
}

function addCounts(left: Counts, right: Counts): Counts {
  return {
    buildings: left.buildings + right.buildings,
    buildingsInspected: left.buildingsInspected + right.buildingsInspected,
    hazardsTotal: left.hazardsTotal + right.hazardsTotal,
    hazardsOpen: left.hazardsOpen + right.hazardsOpen,
    hazardsOverdue: left.hazardsOverdue + right.hazardsOverdue,
  };
}
