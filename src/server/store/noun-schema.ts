import type { PlacedColumns } from './placed-columns.ts';

/** The tables of the nouns that share one way of reading and adding (`nouns.ts`). */
export interface NounTables {
  campaign: CampaignTable;
  phase: PhaseTable;
  task: TaskTable;
  duty: DutyTable;
  report: ReportTable;
  target: TargetTable;
  matter: MatterTable;
  supervision: SupervisionTable;
  enforcement: EnforcementTable;
  key_date: KeyDateTable;
  presence: PresenceTable;
  inspection: InspectionTable;
  premises: PremisesTable;
  household_count: HouseholdCountTable;
  transformer: TransformerTable;
  fire_station: FireStationTable;
  reopening: ReopeningTable;
  alarm_window: AlarmWindowTable;
}

interface NounColumns {
  district: string;
  id: string;
  area: number;
}

interface CampaignTable extends NounColumns {
  notice: string | null;
  name: string;
  starts_on: string | null;
  ends_on: string | null;
  close_label: string;
  reported_rate: string;
  unit: string | null;
}

interface PhaseTable extends NounColumns {
  campaign: string;
  ordinal: number;
  name: string;
  starts_on: string | null;
  ends_on: string | null;
  phrase: string | null;
}

interface TaskTable extends NounColumns {
  campaign: string;
  phase: string | null;
  ordinal: number;
  name: string;
  content: string | null;
  /** A JSON list of ids. */
  units: string;
  due: string | null;
  phrase: string | null;
  done_on: string | null;
}

interface DutyTable extends NounColumns {
  campaign: string | null;
  kind: string;
  name: string;
  /** JSON. */
  schedule: string;
  phrase: string | null;
  starts_on: string | null;
  ends_on: string | null;
  /** A JSON list of ids. */
  units: string;
  receiver: string | null;
}

interface ReportTable extends NounColumns {
  duty: string;
  unit: string;
  due: string | null;
  status: string;
  content: string | null;
  /** JSON. */
  figures: string;
  figures_seq: number | null;
  sent_at: number | null;
  return_reason: string | null;
}

interface TargetTable extends NounColumns {
  campaign: string;
  name: string;
  /** JSON. */
  measure: string | null;
  percent: number | null;
  due: string | null;
  phrase: string | null;
}

interface MatterTable extends NounColumns {
  campaign: string | null;
  subject: string | null;
  subject_id: string | null;
  title: string;
  request: string;
  asked_by: string | null;
  asked_of: string | null;
  raised_on: string;
  due: string | null;
  decision: string | null;
  decided_on: string | null;
  reply: string | null;
  replied_on: string | null;
}

interface SupervisionTable extends NounColumns {
  campaign: string | null;
  kind: string;
  unit: string;
  hazard: string | null;
  reason: string;
  evidence: string | null;
  issuer: string | null;
  issued_on: string;
  document_number: string | null;
  due: string | null;
  reply: string | null;
  replied_on: string | null;
  delisted_on: string | null;
}

interface EnforcementTable extends NounColumns {
  campaign: string | null;
  building: string | null;
  compound: string | null;
  hazard: string | null;
  violation: string;
  taken_on: string;
  unit: string | null;
  track: string | null;
  /** A JSON list of words. */
  actions: string;
  /** JSON. */
  referral: string | null;
  outcome: string | null;
}

interface KeyDateTable extends NounColumns {
  campaign: string | null;
  name: string;
  starts_on: string;
  ends_on: string;
  /** A JSON list of words. */
  measures: string;
}

interface PresenceTable extends NounColumns, PlacedColumns {
  key_date: string;
  unit: string | null;
  measure: string;
  building: string | null;
  compound: string | null;
  place: string;
  at: number;
}

interface InspectionTable extends NounColumns {
  building: string | null;
  compound: string | null;
  premises: string | null;
  space: string | null;
  checker: string;
  unit: string | null;
  inspected_on: string;
  people: number | null;
  /** A JSON list of ids. */
  contacts: string;
  confirmed_hazards: number | null;
  /** JSON. */
  items: string;
  visit: string | null;
}

interface PremisesTable extends NounColumns {
  building: string | null;
  compound: string | null;
  name: string;
  kind: string;
  floor: number | null;
  gas_supply: string | null;
  user_class: string | null;
  entrance: string | null;
  set_up_year: number | null;
  standard: string | null;
}

interface HouseholdCountTable extends NounColumns {
  building: string | null;
  compound: string | null;
  households: number | null;
  gas_users: number | null;
  not_visited_two_years: number | null;
  group_rentals: number | null;
  hardship: number | null;
  elderly: number | null;
  children: number | null;
  disabled: number | null;
}

interface TransformerTable extends NounColumns, PlacedColumns {
  compound: string | null;
  name: string;
  capacity_kva: number;
  peak_load_kva: number | null;
  planned_capacity_kva: number | null;
  unit: string | null;
}

interface FireStationTable extends NounColumns, PlacedColumns {
  compound: string | null;
  name: string;
  build_mode: string | null;
  unit: string | null;
  members: number | null;
}

interface ReopeningTable extends NounColumns {
  device: string;
  building: string | null;
  place: string;
  cause: string | null;
  shut_at: number;
  reopened_at: number | null;
  reopened_by: string | null;
  note: string | null;
}

interface AlarmWindowTable extends NounColumns {
  building: string | null;
  device: string | null;
  kind: string;
  starts_at: number;
  ends_at: number;
  reason: string;
  opened_by: string;
  ended_at: number | null;
}
