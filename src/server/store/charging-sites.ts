import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { listChargingSites } from '../../contract/charging-sites.ts';
import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ChargingSite } from '../../domain/charging-site.ts';
import { allOf } from './conditions.ts';
import type { SortKey } from './cursor.ts';
import { flagOf } from './flag.ts';
import { narrow, pass, within } from './gate.ts';
import { readPage } from './page.ts';
import { positionOf } from './place.ts';
import type { ChargingSiteTable } from './schema.ts';
import { contains } from './search.ts';
import type { Store } from './store.ts';

type SiteQuery = z.output<(typeof listChargingSites)['query']>;

const byArea: readonly SortKey[] = [
  { expression: sql`area`, direction: 'asc', kind: 'integer' },
  { expression: sql`id`, direction: 'asc', kind: 'text' },
];

export async function pageChargingSites(
  store: Store,
  actor: Actor,
  query: SiteQuery,
): Promise<Page<ChargingSite>> {
  const { compound, status, text } = query;
  return readPage(store.engine.read, {
    table: 'charging_site',
    matches: allOf([
      within(narrow(pass(actor, 'site.read'), query.area)),
      compound !== undefined && sql`compound = ${compound}`,
      status !== undefined && sql`status in (${sql.join(status)})`,
      text !== undefined && sql`(${contains('name', text)} or ${contains('address', text)})`,
    ]),
    sortBy: byArea,
    query,
    toItem: toChargingSite,
  });
}

export async function findChargingSite(
  store: Store,
  actor: Actor,
  id: string,
): Promise<ChargingSite | null> {
  const row = await store.engine.read
    .selectFrom('charging_site')
    .selectAll()
    .where(within(pass(actor, 'site.read')))
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toChargingSite(row);
}

function toChargingSite(row: Selectable<ChargingSiteTable>): ChargingSite {
  return {
    id: row.id,
    area: row.area,
    compound: row.compound,
    building: row.building,
    name: row.name,
    address: row.address,
    status: row.status as ChargingSite['status'],
    setting: row.setting as ChargingSite['setting'],
    land: row.land as ChargingSite['land'],
    ports: row.ports,
    operator: row.operator,
    electricityYuanPerKwh: row.electricity_yuan_kwh,
    serviceYuanPerKwh: row.service_yuan_kwh,
    hasFullChargeCut: flagOf(row.has_full_charge_cut),
    hasPlannedCut: flagOf(row.has_planned_cut),
    hasCardOrCode: flagOf(row.has_card_or_code),
    transformer: row.transformer,
    spareKilowatts: row.spare_kw,
    openedOn: row.opened_on,
    position: positionOf(row),
  };
}
