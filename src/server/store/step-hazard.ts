import { type Kysely, sql } from 'kysely';
import type { HazardView } from '../../contract/hazards.ts';
import type { Actor } from '../../domain/actor.ts';
import { type AreaCode, communityOf } from '../../domain/area.ts';
import { actionOfVerb, carryOut, type HazardOrder } from '../../domain/hazard/carry-out.ts';
import type { Hazard } from '../../domain/hazard.ts';
import { refused } from '../problem-error.ts';
import { changeHazard } from './hazards.ts';
import { readLackingPhoto } from './photo-rule.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';

type Step = {
  readonly id: string;
  readonly ifVersion?: number | undefined;
  readonly order: HazardOrder;
};

/** Takes one step of one hazard's life. */
export async function stepHazard(
  store: Store,
  actor: Actor,
  { id, ifVersion, order }: Step,
): Promise<HazardView> {
  return changeHazard(store, actor, {
    verb: order.verb,
    action: actionOfVerb[order.verb],
    id,
    ifVersion,
    reason: order.reason,
    input: 'input' in order ? order.input : undefined,
    apply: async (hazard, today, write) => {
      const inDistrict = { db: write.tx, district: write.district };
      const toOrder = await completeOrder(inDistrict, { order, hazards: [hazard] });
      return carryOut(hazard, toOrder(hazard), today);
    },
  });
}

/**
 * What an order is for each of these hazards: an assignment that names no supervisor gets the
 * community of the hazard (S0-R5), a rectification knows whether the district's photo is there.
 * Throws when an order names somebody who is not on record.
 */
export async function completeOrder(
  inDistrict: InDistrict,
  { order, hazards }: { readonly order: HazardOrder; readonly hazards: readonly Hazard[] },
): Promise<(hazard: Hazard) => HazardOrder> {
  if (order.verb === 'assign') return completeAssignment(inDistrict, order);
  if (order.verb !== 'rectify') return () => order;
  const lacksPhoto = await readLackingPhoto(inDistrict, hazards);
  return (hazard) => ({ ...order, input: { ...order.input, lacksPhoto: lacksPhoto(hazard) } });
}

type InDistrict = { readonly db: Kysely<Database>; readonly district: string };

async function completeAssignment(
  { db, district }: InDistrict,
  order: Extract<HazardOrder, { verb: 'assign' }>,
): Promise<(hazard: Hazard) => HazardOrder> {
  const { input } = order;
  await refuseUnknown(db, district, {
    table: 'unit',
    id: input.unit,
    refusal: 'unknown_unit',
    input,
  });
  await refuseUnknown(db, district, {
    table: 'unit',
    id: input.supervisor,
    refusal: 'unknown_supervisor',
    input,
  });
  await refuseUnknown(db, district, {
    table: 'contact',
    id: input.leader,
    refusal: 'unknown_contact',
    input,
  });
  if (input.supervisor !== undefined) return () => order;
  const communities = await readCommunities(db, district);
  return (hazard) => {
    const supervisor = hazard.supervisor ?? communities.get(communityOf(hazard.area)) ?? null;
    return { ...order, input: { ...input, supervisor } };
  };
}

export type Reference = {
  readonly table: 'unit' | 'contact' | 'campaign';
  readonly id: string | null | undefined;
  readonly refusal:
    | 'unknown_unit'
    | 'unknown_management_unit'
    | 'unknown_maintenance_unit'
    | 'unknown_supervisor'
    | 'unknown_contact'
    | 'unknown_authority'
    | 'unknown_campaign';
  readonly input: object;
};

/** Throws where an id that was given is not on record in the district. */
export async function refuseUnknown(
  db: Kysely<Database>,
  district: string,
  { table, id, refusal, input }: Reference,
): Promise<void> {
  if (id === null || id === undefined) return;
  const { rows } = await sql`select id from ${sql.table(table)}
    where district = ${district} and id = ${id}`.execute(db);
  if (rows.length === 0) throw refused(refusal, input);
}

/** Communities as units by their area; none where two units claim one. */
async function readCommunities(
  db: Kysely<Database>,
  district: string,
): Promise<ReadonlyMap<AreaCode, string | null>> {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'area'])
    .where('district', '=', district)
    .where('kind', '=', 'community')
    .execute();
  const communities = new Map<AreaCode, string | null>();
  for (const { id, area } of rows) communities.set(area, communities.has(area) ? null : id);
  return communities;
}
