import { type Kysely, sql } from 'kysely';

/** Campaigns and what belongs to them, inspections, users, and what files say beyond the first release. */
export const nouns = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const key = 'district text not null, id text not null, area bigint not null';
const placed = 'lng_e6 bigint, lat_e6 bigint, quadkey bigint, hex bigint';

function table(name: string, columns: string): string[] {
  return [
    `create table ${name} (${key}, ${columns}, primary key (district, id))`,
    `create index ${name}_by_area on ${name} (district, area)`,
  ];
}

/** SQLite adds one column a statement. */
function addColumns(name: string, columns: readonly string[]): string[] {
  return columns.map((column) => `alter table ${name} add column ${column}`);
}

const statements = [
  ...table(
    'campaign',
    `notice text, name text not null, starts_on text, ends_on text, close_label text not null,
     reported_rate text not null, unit text`,
  ),
  ...table(
    'phase',
    `campaign text not null, ordinal bigint not null, name text not null, starts_on text, ends_on text,
     phrase text`,
  ),
  `create index phase_by_campaign on phase (district, campaign, ordinal, id)`,
  ...table(
    'task',
    `campaign text not null, phase text, ordinal bigint not null, name text not null, content text,
     units text not null, due text, phrase text, done_on text`,
  ),
  `create index task_by_campaign on task (district, campaign, ordinal, id)`,
  ...table(
    'duty',
    `campaign text, kind text not null, name text not null, schedule text not null, phrase text,
     starts_on text, ends_on text, units text not null, receiver text`,
  ),
  ...table(
    'report',
    `duty text not null, unit text not null, due text, status text not null, content text,
     figures text not null, figures_seq bigint, sent_at bigint, return_reason text`,
  ),
  `create index report_by_duty on report (district, duty, due)`,
  ...table(
    'target',
    `campaign text not null, name text not null, measure text, percent double precision, due text,
     phrase text`,
  ),
  ...table(
    'matter',
    `campaign text, subject text, subject_id text, title text not null, request text not null,
     asked_by text, asked_of text, raised_on text not null, due text, decision text, decided_on text,
     reply text, replied_on text`,
  ),
  ...table(
    'supervision',
    `campaign text, kind text not null, unit text not null, hazard text, reason text not null,
     evidence text, issuer text, issued_on text not null, document_number text, due text, reply text,
     replied_on text, delisted_on text`,
  ),
  ...table(
    'enforcement',
    `campaign text, building text, compound text, hazard text, violation text not null,
     taken_on text not null, unit text, track text, actions text not null, referral text, outcome text`,
  ),
  `create index enforcement_by_building on enforcement (district, building)`,
  `create index enforcement_by_compound on enforcement (district, compound)`,
  ...table(
    'key_date',
    `campaign text, name text not null, starts_on text not null, ends_on text not null,
     measures text not null`,
  ),
  ...table(
    'presence',
    `key_date text not null, unit text, measure text not null, building text, compound text,
     place text not null, at bigint not null, ${placed}`,
  ),
  `create index presence_by_key_date on presence (district, key_date, at)`,
  ...table(
    'inspection',
    `building text, compound text, premises text, space text, checker text not null, unit text,
     inspected_on text not null, people bigint, contacts text not null, confirmed_hazards bigint,
     items text not null`,
  ),
  `create index inspection_by_building on inspection (district, building, inspected_on)`,
  `create index inspection_by_compound on inspection (district, compound, inspected_on)`,
  `create index inspection_by_day on inspection (district, inspected_on, id)`,
  ...table(
    'premises',
    `building text, compound text, name text not null, kind text not null, floor bigint,
     gas_supply text, user_class text`,
  ),
  `create index premises_by_building on premises (district, building)`,
  `create index premises_by_compound on premises (district, compound)`,
  ...table(
    'household_count',
    `building text, compound text, households bigint, gas_users bigint, not_visited_two_years bigint,
     group_rentals bigint, hardship bigint, elderly bigint, children bigint, disabled bigint`,
  ),
  `create index household_count_by_building on household_count (district, building)`,
  `create index household_count_by_compound on household_count (district, compound)`,
  ...table(
    'transformer',
    `compound text, name text not null, capacity_kva double precision not null,
     peak_load_kva double precision, planned_capacity_kva double precision, unit text, ${placed}`,
  ),
  ...table(
    'fire_station',
    `compound text, name text not null, build_mode text, unit text, members bigint, ${placed}`,
  ),
  ...addColumns('compound', [
    'has_owners_committee smallint',
    'renewal_year bigint',
    'was_renewed smallint',
    'has_maintenance_fund smallint',
    'management_unit text',
    'maintenance_unit text',
  ]),
  ...addColumns('building', [
    'has_property_manager smallint',
    'is_watched smallint',
    'management_unit text',
    'maintenance_unit text',
  ]),
  ...addColumns('hazard', [
    'place_text text',
    'space text',
    'check_item text',
    'finder text',
    'rectifying_party text',
    'supervisor text',
    'leader text',
    'funds_yuan double precision',
    'plan text',
    'priority text',
    'interim_control text',
    'extension text',
  ]),
];
