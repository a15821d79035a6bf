import { type RawBuilder, sql } from 'kysely';
import { managementFields } from '../../../domain/quality/compound-rules.ts';
import type {
  issueDays,
  issueNumbers,
  QualityKind,
  QualitySubject,
} from '../../../domain/quality/quality-kind.ts';
import { within } from '../gate.ts';
import type { Database } from '../schema.ts';
import { isOfConfirmed, joinConfirmed } from './confirmed.ts';
import { isTwinHazard } from './hazard-conditions.ts';
import type { IssueScope } from './issue-scope.ts';
import { isRectified, recordedOf } from './place-conditions.ts';

type Columns = {
  readonly table: keyof Database;
  readonly id: RawBuilder<unknown>;
  readonly area: RawBuilder<unknown>;
  /** Where it is; of a building its own id. */
  readonly building: RawBuilder<unknown>;
  readonly compound: RawBuilder<unknown>;
  readonly name: RawBuilder<unknown>;
  readonly place: RawBuilder<unknown>;
  readonly isManaged: RawBuilder<unknown>;
};

const none = sql`cast(null as text)`;

/** How the objects of each sort lie in their table. */
export const issueColumns: Readonly<Record<QualitySubject, Columns>> = {
  area: {
    table: 'area',
    id: sql`cast(code as text)`,
    area: sql`code`,
    building: none,
    compound: none,
    name: sql`name`,
    place: none,
    isManaged: sql`cast(null as smallint)`,
  },
  hazard: {
    table: 'hazard',
    id: sql`id`,
    area: sql`area`,
    building: sql`building`,
    compound: sql`compound`,
    name: sql`cast(number as text) || ' ' || type`,
    place: sql`coalesce(nullif(${homeCell('building', 'hazard.building', 'name')}, ''),
      ${homeCell('compound', 'hazard.compound', 'name')}, place_text)`,
    isManaged: isManaged('hazard.building', 'hazard.compound'),
  },
  building: {
    table: 'building',
    id: sql`id`,
    area: sql`area`,
    building: sql`id`,
    compound: sql`compound`,
    name: sql`name`,
    place: sql`address`,
    isManaged: isManaged('building.id', 'building.compound'),
  },
  compound: {
    table: 'compound',
    id: sql`id`,
    area: sql`area`,
    building: none,
    compound: sql`id`,
    name: sql`name`,
    place: sql`address`,
    isManaged: sql`has_property_manager`,
  },
  premises: {
    table: 'premises',
    id: sql`id`,
    area: sql`area`,
    building: sql`building`,
    compound: sql`compound`,
    name: sql`name`,
    place: sql`coalesce(nullif(${homeCell('building', 'premises.building', 'name')}, ''),
      ${homeCell('compound', 'premises.compound', 'name')})`,
    isManaged: isManaged('premises.building', 'premises.compound'),
  },
  site: {
    table: 'charging_site',
    id: sql`id`,
    area: sql`area`,
    building: sql`building`,
    compound: sql`compound`,
    name: sql`name`,
    place: sql`address`,
    isManaged: isManaged('charging_site.building', 'charging_site.compound'),
  },
  device: {
    table: 'device',
    id: sql`id`,
    area: sql`area`,
    building: sql`building`,
    compound: none,
    name: sql`name`,
    place: homeCell('building', 'device.building', 'name'),
    isManaged: homeCell('building', 'device.building', 'has_property_manager'),
  },
};

/** The table of a sort of objects, with what some kinds need beside it. */
export function issueTable(
  subject: QualitySubject,
  { kinds, scope }: { kinds: readonly QualityKind[]; scope: IssueScope },
): RawBuilder<unknown> {
  const isHome = subject === 'building' || subject === 'compound';
  if (isHome && kinds.some(isOfConfirmed)) return joinConfirmed(subject, scope);
  return sql`${sql.table(issueColumns[subject].table)}`;
}

/** A cell of the building or compound that an object lies in. */
function homeCell(table: 'building' | 'compound', key: string, cell: string): RawBuilder<unknown> {
  return sql`(select ${sql.ref(`home.${cell}`)} from ${sql.table(table)} as home
    where home.district = ${sql.ref(`${key.split('.')[0]}.district`)} and home.id = ${sql.ref(key)})`;
}

/** As the building says, else its compound. */
function isManaged(building: string, compound: string): RawBuilder<unknown> {
  return sql`coalesce(${homeCell('building', building, 'has_property_manager')},
    ${homeCell('compound', compound, 'has_property_manager')})`;
}

type Facts = {
  readonly numbers?: Partial<Record<(typeof issueNumbers)[number], RawBuilder<unknown>>>;
  readonly days?: Partial<Record<(typeof issueDays)[number], RawBuilder<unknown>>>;
  readonly twin?: RawBuilder<unknown>;
};

const heights = { heightMeters: sql`height_m`, storeys: sql`storeys` };
const days = {
  foundOn: sql`found_on`,
  deadline: sql`nullif(deadline, '')`,
  rectifiedOn: sql`rectified_on`,
  closedOn: sql`closed_on`,
};

/** What an issue is told with, so that nobody has to look it up. */
export function issueFacts(kind: QualityKind, scope: IssueScope): Facts {
  switch (kind) {
    case 'building_confirmed_differs':
    case 'building_rectified_exceeds':
      return {
        numbers: {
          confirmed: sql`confirmed`,
          recorded: sql`hazards_total`,
          rectified: sql`hazards_total - hazards_open`,
        },
      };
    case 'compound_confirmed_differs':
    case 'compound_rectified_exceeds':
      return {
        numbers: {
          confirmed: sql`confirmed`,
          recorded: recordedOf(scope),
          rectified: recordedOf(scope, isRectified),
        },
      };
    case 'compound_reported_differs':
      return {
        numbers: {
          recorded: recordedOf(scope),
          rectified: recordedOf(scope, isRectified),
          reportedHazards: sql`reported_hazards`,
          reportedRectified: sql`reported_rectified`,
        },
      };
    case 'compound_management_unknown':
      return { numbers: { said: managementSaid, sayable: sql.lit(managementFields) } };
    case 'building_without_height':
    case 'building_without_storeys':
    case 'high_rise_without_head':
    case 'storeys_against_height':
      return { numbers: heights };
    case 'bottled_gas_upstairs':
      return { numbers: { floor: sql`floor` } };
    case 'hazard_without_unit':
    case 'hazard_without_measure':
    case 'hazard_without_deadline':
      return { days: { foundOn: days.foundOn } };
    case 'rectified_before_found':
    case 'closed_before_rectified':
    case 'deadline_before_found':
      return { days };
    case 'hazard_duplicated':
      return {
        days: { foundOn: days.foundOn },
        twin: sql`(select min(twin.id) from hazard as twin
          where ${within(scope.reach)} and ${isTwinHazard})`,
      };
    case 'device_duplicated':
      return { twin: sql`coalesce(${sharer('passive_id', scope)}, ${sharer('active_id', scope)})` };
    default:
      return {};
  }
}

const managementSaid = sql`(${sql.join(
  [
    'has_property_manager',
    'has_owners_committee',
    'management_unit',
    'maintenance_unit',
    'has_maintenance_fund',
  ].map((column) => sql`case when ${sql.ref(column)} is null then 0 else 1 end`),
  sql` + `,
)})`;

function sharer(column: 'passive_id' | 'active_id', { reach }: IssueScope): RawBuilder<unknown> {
  return sql`(select min(twin.id) from device as twin where ${within(reach)}
    and ${sql.ref(`twin.${column}`)} = ${sql.ref(`device.${column}`)}
    and ${sql.ref(`twin.${column}`)} <> '' and twin.id <> device.id)`;
}
