import { type RawBuilder, sql } from 'kysely';
import { highRiseMeters } from '../../../domain/building.ts';
import {
  type BuildingRuleKind,
  buildingHeadDuty,
  storeyMeters,
} from '../../../domain/quality/building-rules.ts';
import type { CompoundRuleKind } from '../../../domain/quality/compound-rules.ts';
import type { KindsOf } from '../../../domain/quality/quality-kind.ts';
import { within } from '../gate.ts';
import type { IssueScope } from './issue-scope.ts';

type Condition = (scope: IssueScope) => RawBuilder<unknown>;

export const isHighRise = sql`height_m >
  case when is_residential = 1 then ${sql.lit(highRiseMeters.residential)}
    else ${sql.lit(highRiseMeters.other)} end`;

/** `buildingRules` of the domain as conditions; a test holds the two equal. */
export const buildingConditions: Readonly<Record<BuildingRuleKind, Condition>> = {
  building_without_height: () => sql`height_m is null`,
  building_without_storeys: () => sql`storeys is null`,
  building_without_address: () => sql`coalesce(address, '') = ''`,
  high_rise_without_head: () => sql`(${isHighRise} and not exists (select 1 from contact
    where contact.district = building.district and contact.owner = 'building'
      and contact.owner_id = building.id and contact.duty = ${buildingHeadDuty}))`,
  building_confirmed_differs: () => sql`confirmed <> hazards_total`,
  building_rectified_exceeds: () => sql`confirmed < hazards_total - hazards_open`,
  storeys_against_height: () => sql`(storeys > 0
    and (height_m < storeys * ${sql.lit(storeyMeters.least)}
      or height_m > storeys * ${sql.lit(storeyMeters.most)}))`,
};

/** `compoundRules` of the domain as conditions; a test holds the two equal. */
export const compoundConditions: Readonly<Record<CompoundRuleKind, Condition>> = {
  compound_without_contact: () => sql`not exists (select 1 from contact
    where contact.district = compound.district and contact.owner = 'compound'
      and contact.owner_id = compound.id)`,
  compound_management_unknown: () => sql`(is_old = 1 and (has_property_manager is null
    or has_owners_committee is null or management_unit is null or maintenance_unit is null
    or has_maintenance_fund is null))`,
  compound_confirmed_differs: (scope) =>
    sql`(confirmed is not null and confirmed <> ${recordedOf(scope)})`,
  compound_rectified_exceeds: (scope) =>
    sql`(confirmed is not null and confirmed < ${recordedOf(scope, isRectified)})`,
  compound_reported_differs: (scope) =>
    sql`((reported_hazards is not null and reported_hazards <> ${recordedOf(scope)})
      or (reported_rectified is not null
        and reported_rectified <> ${recordedOf(scope, isRectified)}))`,
  compound_unlocated: () => sql`lng_e6 is null`,
};

export const isRectified = sql`and hazard.status in ('rectified', 'closed')`;

/** The hazards of a compound: those filed with it, and those of its buildings that name none. */
export function recordedOf(
  { reach: { district } }: IssueScope,
  also: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> {
  return sql`((select count(*) from hazard
      where hazard.district = ${district} and hazard.compound = compound.id ${also})
    + (select count(*) from building as home
      join hazard on hazard.district = home.district and hazard.building = home.id
      where home.district = ${district} and home.compound = compound.id
        and hazard.compound is null ${also}))`;
}

/** The rules of these are one word long; of premises the domain's `hasForbiddenBottledGas`. */
export const otherConditions: Readonly<
  Record<
    | Exclude<KindsOf<'site'>, 'site_outside_area'>
    | Exclude<KindsOf<'device'>, 'device_outside_area'>
    | KindsOf<'premises'>
    | KindsOf<'area'>,
    Condition
  >
> = {
  site_unlocated: () => sql`lng_e6 is null`,
  device_unlocated: () => sql`lng_e6 is null`,
  device_duplicated: (scope) =>
    sql`(${isSharedBy('passive_id', scope)} or ${isSharedBy('active_id', scope)})`,
  bottled_gas_upstairs: () => sql`(floor >= 2 and gas_supply in ('bottled', 'mixed'))`,
  community_without_ledger: () => sql`(level = 'community'
    and not exists (select 1 from inspection where inspection.district = area.district
      and inspection.area >= area.code and inspection.area < area.code + 1000)
    and not exists (select 1 from building where building.district = area.district
      and building.area >= area.code and building.area < area.code + 1000
      and (building.inspected_on is not null or building.hazards_total > 0))
    and not exists (select 1 from hazard where hazard.district = area.district
      and hazard.area >= area.code and hazard.area < area.code + 1000))`,
};

function isSharedBy(column: 'passive_id' | 'active_id', { reach }: IssueScope) {
  return sql`${sql.ref(column)} in (select ${sql.ref(column)} from device
    where ${within(reach)} and ${sql.ref(column)} <> '' group by ${sql.ref(column)}
    having count(*) > 1)`;
}
