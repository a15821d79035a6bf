import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { BuildingFileView, BuildingView, listBuildings } from '../../contract/buildings.ts';
import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import {
  type Building,
  type BuildingStatus,
  buildingStatus,
  type FileGap,
  isOver100Meters,
} from '../../domain/building.ts';
import { type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import type { Checker } from '../../domain/inspection.ts';
import { allOf } from './conditions.ts';
import type { SortKey } from './cursor.ts';
import { flagOf } from './flag.ts';
import { narrow, pass, type Scope, within } from './gate.ts';
import { toMultiPolygon } from './geometry-text.ts';
import { readVersion } from './log-versions.ts';
import { readPage } from './page.ts';
import type { BuildingTable, Database } from './schema.ts';
import { contains, inBbox } from './search.ts';
import type { Store } from './store.ts';

type BuildingQuery = z.output<(typeof listBuildings)['query']>;

const mostOpenFirst: readonly SortKey[] = [
  { expression: sql`hazards_open`, direction: 'desc', kind: 'integer' },
  { expression: sql`id`, direction: 'asc', kind: 'text' },
];

export async function pageBuildings(
  store: Store,
  actor: Actor,
  query: BuildingQuery,
): Promise<Page<BuildingView>> {
  const scope = narrow(pass(actor, 'building.read'), query.area);
  const today = civilDateOf(store.now());
  return readPage(store.engine.read, {
    table: 'building',
    matches: matching(scope, query, today),
    sortBy: mostOpenFirst,
    query,
    toItem: (row) => toBuildingView(row, today),
  });
}

function matching(scope: Scope, query: BuildingQuery, today: CivilDate): RawBuilder<boolean> {
  return allOf([
    within(scope),
    query.compound !== undefined && sql`compound = ${query.compound}`,
    query.ids !== undefined && sql`id in (${sql.join(query.ids)})`,
    query.isWatched !== undefined && sql`coalesce(is_watched, 0) = ${query.isWatched ? 1 : 0}`,
    query.status !== undefined &&
      sql`(${sql.join(
        query.status.map((status) => hasStatus(status, today)),
        sql` or `,
      )})`,
    query.lacks !== undefined && lacks(query.lacks),
    query.bbox !== undefined && inBbox(query.bbox),
    query.text !== undefined &&
      sql`(${contains('name', query.text)} or ${contains('address', query.text)})`,
  ]);
}

/** `buildingStatus` of the domain as a condition; a test holds the two equal. */
function hasStatus(status: BuildingStatus, today: CivilDate): RawBuilder<boolean> {
  switch (status) {
    case 'overdue':
      return sql`(hazards_open > 0 and next_deadline is not null and next_deadline < ${today})`;
    case 'open':
      return sql`(hazards_open > 0 and (next_deadline is null or next_deadline >= ${today}))`;
    case 'rectified':
      return sql`(hazards_open = 0 and hazards_total > 0)`;
    case 'clear':
      return sql`(hazards_total = 0 and inspected_on is not null)`;
    case 'unknown':
      return sql`(hazards_total = 0 and inspected_on is null)`;
  }
}

/** What nobody has entered yet of the file of a building. */
function lacks(gap: FileGap): RawBuilder<boolean> {
  switch (gap) {
    case 'file':
      return sql`(not ${has('inspection')} and not ${has('premises')} and not ${has('household_count')})`;
    case 'inspection':
      return sql`(inspected_on is null)`;
    case 'professional':
      return sql`(not ${isInspectedBy('gas_company')} or not ${isInspectedBy('power_company')})`;
  }
}

function has(table: 'inspection' | 'premises' | 'household_count'): RawBuilder<boolean> {
  return sql`exists (select 1 from ${sql.table(table)} as record
    where record.district = building.district and record.building = building.id)`;
}

function isInspectedBy(checker: Checker): RawBuilder<boolean> {
  return sql`exists (select 1 from inspection as record where record.district = building.district
    and record.building = building.id and record.checker = ${checker})`;
}

export async function findBuilding(
  store: Store,
  actor: Actor,
  id: string,
): Promise<BuildingFileView | null> {
  const scope = pass(actor, 'building.read');
  return findBuildingIn(store.engine.read, scope, { id, today: civilDateOf(store.now()) });
}

/** As `findBuilding`, for a caller who has passed the gate already. */
export async function findBuildingIn(
  db: Kysely<Database>,
  scope: Scope,
  { id, today }: { id: string; today: CivilDate },
): Promise<BuildingFileView | null> {
  const row = await db
    .selectFrom('building')
    .selectAll()
    .where(within(scope))
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const object = { district: scope.district, entity: 'building', id };
  return {
    ...toBuildingView(row, today),
    geometry: toMultiPolygon(row.geometry),
    version: await readVersion(db, object),
  };
}

function toBuildingView(row: Selectable<BuildingTable>, today: CivilDate): BuildingView {
  const building = toBuilding(row);
  const isOver100 = isOver100Meters(building);
  return { ...building, status: buildingStatus(building, today), isOver100Meters: isOver100 };
}

// Rows are written only through domain types, so their words are members of the unions.
function toBuilding(row: Selectable<BuildingTable>): Building {
  return {
    id: row.id,
    area: row.area,
    compound: row.compound,
    name: row.name,
    address: row.address,
    heightMeters: row.height_m,
    storeys: row.storeys,
    isResidential: flagOf(row.is_residential),
    yearBuilt: row.year_built,
    riskLevel: row.risk_level as Building['riskLevel'],
    inspectedOn: row.inspected_on,
    hasPropertyManager: flagOf(row.has_property_manager),
    isWatched: row.is_watched === 1,
    managementUnit: row.management_unit,
    maintenanceUnit: row.maintenance_unit,
    position: [row.lng_e6 / 1e6, row.lat_e6 / 1e6],
    hazardsTotal: row.hazards_total,
    hazardsOpen: row.hazards_open,
    nextDeadline: row.next_deadline,
  };
}
