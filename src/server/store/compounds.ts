import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { CompoundFileView, CompoundView, listCompounds } from '../../contract/compounds.ts';
import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import { type AreaCode, areaLevel, parentArea } from '../../domain/area.ts';
import { allOf } from './conditions.ts';
import type { SortKey } from './cursor.ts';
import { flagOf } from './flag.ts';
import { narrow, pass, type Scope, within } from './gate.ts';
import { toMultiPolygon } from './geometry-text.ts';
import { readVersion } from './log-versions.ts';
import { readPage } from './page.ts';
import { positionOf } from './place.ts';
import type { CompoundTable, Database } from './schema.ts';
import { contains } from './search.ts';
import type { Store } from './store.ts';

type CompoundQuery = z.output<(typeof listCompounds)['query']>;

const byArea: readonly SortKey[] = [
  { expression: sql`area`, direction: 'asc', kind: 'integer' },
  { expression: sql`id`, direction: 'asc', kind: 'text' },
];

export async function pageCompounds(
  store: Store,
  actor: Actor,
  query: CompoundQuery,
): Promise<Page<CompoundView>> {
  return readPage(store.engine.read, {
    table: 'compound',
    matches: matching(narrow(pass(actor, 'compound.read'), query.area), query),
    sortBy: byArea,
    query,
    toItem: toCompound,
  });
}

function matching(scope: Scope, query: CompoundQuery): RawBuilder<boolean> {
  return allOf([
    within(scope),
    query.isOld !== undefined && sql`is_old = ${query.isOld ? 1 : 0}`,
    query.text !== undefined &&
      sql`(${contains('name', query.text)} or ${contains('address', query.text)})`,
  ]);
}

export async function findCompound(
  store: Store,
  actor: Actor,
  id: string,
): Promise<CompoundFileView | null> {
  return findCompoundIn(store.engine.read, pass(actor, 'compound.read'), id);
}

/** As `findCompound`, for a caller who has passed the gate already. */
export async function findCompoundIn(
  db: Kysely<Database>,
  scope: Scope,
  id: string,
): Promise<CompoundFileView | null> {
  const row = await db
    .selectFrom('compound')
    .selectAll()
    .where(within(scope))
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const object = { district: scope.district, entity: 'compound', id };
  return {
    ...toCompound(row),
    plan: row.plan,
    planDue: row.plan_due,
    isFireAccessBlocked: flagOf(row.is_fire_access_blocked),
    accessPlan: row.access_plan,
    reportedHazards: row.reported_hazards,
    reportedRectified: row.reported_rectified,
    remarks: row.remarks,
    subdistrict: await readSubdistrict(db, row),
    version: await readVersion(db, object),
  };
}

async function readSubdistrict(
  db: Kysely<Database>,
  { district, area }: Pick<Selectable<CompoundTable>, 'district' | 'area'>,
): Promise<string | null> {
  const code = subdistrictOf(area);
  if (code === null) return null;
  const row = await db
    .selectFrom('area')
    .select('name')
    .where('district', '=', district)
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.name ?? null;
}

function subdistrictOf(area: AreaCode): AreaCode | null {
  if (areaLevel(area) === 'subdistrict') return area;
  const parent = parentArea(area);
  return parent && subdistrictOf(parent);
}

function toCompound(row: Selectable<CompoundTable>): CompoundView {
  return {
    id: row.id,
    area: row.area,
    name: row.name,
    address: row.address,
    isOld: row.is_old === 1,
    hasPropertyManager: flagOf(row.has_property_manager),
    households: row.households,
    hasOwnersCommittee: flagOf(row.has_owners_committee),
    renewalYear: row.renewal_year,
    wasRenewed: flagOf(row.was_renewed),
    hasMaintenanceFund: flagOf(row.has_maintenance_fund),
    managementUnit: row.management_unit,
    maintenanceUnit: row.maintenance_unit,
    position: positionOf(row),
    geometry: row.geometry === null ? null : toMultiPolygon(row.geometry),
  };
}
