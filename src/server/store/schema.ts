import type { Generated } from 'kysely';
import type { NounTables } from './noun-schema.ts';
import type { PlacedColumns } from './placed-columns.ts';

/**
 * The tables as Kysely sees them. Portable on purpose: text, 53-bit integers and reals, and bytes of photos
 * alone; booleans are 0 or 1; instants are UTC milliseconds; civil dates are YYYY-MM-DD; positions are integer micro-degrees.
 * Every key begins with `district`, the shard.
 */
export interface Database extends NounTables {
  counter: CounterTable;
  setting: SettingTable;
  member: MemberTable;
  area: AreaTable;
  unit: UnitTable;
  contact: ContactTable;
  compound: CompoundTable;
  building: BuildingTable;
  hazard: HazardTable;
  charging_site: ChargingSiteTable;
  device: DeviceTable;
  device_state: DeviceStateTable;
  alarm: AlarmTable;
  change: ChangeTable;
  batch: BatchTable;
  device_token: DeviceTokenTable;
  device_event: DeviceEventTable;
  quarantine: QuarantineTable;
  photo: PhotoTable;
  photo_bytes: PhotoBytesTable;
  saved_filter: SavedFilterTable;
}

/** One row a district: the write lock and the source of every seq. */
export interface CounterTable {
  district: string;
  /** Made at set-up: a cache of another store with the same numbers is not taken for this one's. */
  epoch: string;
  seq: number;
  /** The newest seq that changed something tiles or columns show. */
  data_seq: number;
  /** The last hazard number given. */
  hazard_number: number;
  /** The largest half-extent of a building so far: how far a tile query must look beyond its edge. */
  building_reach_e6: number;
}

interface SettingTable {
  district: string;
  name: string;
  value: string;
}

interface MemberTable {
  district: string;
  account: string;
  name: string;
  role: string;
  area: number;
}

/** The coordinates as they came, with their system, when they had to be converted. */
interface OriginColumn {
  origin: string | null;
}

interface AreaTable extends OriginColumn {
  district: string;
  code: number;
  level: string;
  name: string;
  geometry: string | null;
}

export interface UnitTable {
  district: string;
  id: string;
  name: string;
  aliases: string;
  kind: string;
  area: number;
}

export interface ContactTable {
  district: string;
  id: string;
  owner: string;
  owner_id: string;
  area: number;
  duty: string;
  name: string;
  phone: string;
}

export interface CompoundTable extends PlacedColumns, OriginColumn {
  district: string;
  id: string;
  area: number;
  name: string;
  address: string | null;
  is_old: number;
  has_property_manager: number | null;
  households: number | null;
  geometry: string | null;
  has_owners_committee: number | null;
  renewal_year: number | null;
  was_renewed: number | null;
  has_maintenance_fund: number | null;
  management_unit: string | null;
  maintenance_unit: string | null;
  plan: string | null;
  plan_due: string | null;
  is_fire_access_blocked: number | null;
  access_plan: string | null;
  reported_hazards: number | null;
  reported_rectified: number | null;
  remarks: string | null;
}

export interface BuildingTable extends OriginColumn {
  district: string;
  id: string;
  area: number;
  compound: string | null;
  name: string;
  address: string | null;
  height_m: number | null;
  storeys: number | null;
  is_residential: number | null;
  year_built: number | null;
  risk_level: string | null;
  inspected_on: string | null;
  geometry: string;
  lng_e6: number;
  lat_e6: number;
  quadkey: number;
  hex: number;
  /** How far the outline reaches from the centre, on the longer axis. */
  reach_e6: number;
  hazards_total: number;
  hazards_open: number;
  next_deadline: string | null;
  has_property_manager: number | null;
  is_watched: number | null;
  /** By the last file that told of the building; `inspected_on` is the newest of all. */
  stated_inspected_on: string | null;
  management_unit: string | null;
  maintenance_unit: string | null;
}

export interface HazardTable extends PlacedColumns, OriginColumn {
  district: string;
  id: string;
  number: number;
  area: number;
  building: string | null;
  compound: string | null;
  category: string;
  type: string;
  description: string;
  grade: string;
  determination: string | null;
  source: string;
  status: string;
  found_on: string;
  unit: string | null;
  measure: string | null;
  deadline: string | null;
  deadline_text: string | null;
  rectified_on: string | null;
  closed_on: string | null;
  relapses: number;
  place_text: string | null;
  space: string | null;
  check_item: string | null;
  finder: string | null;
  rectifying_party: string | null;
  supervisor: string | null;
  leader: string | null;
  funds_yuan: number | null;
  /** JSON; null for none. */
  fund_shares: string | null;
  plan: string | null;
  priority: string | null;
  /** JSON. */
  interim_control: string | null;
  /** JSON. */
  extension: string | null;
  relapsed_on: string | null;
  looked_back_on: string | null;
  /** The seq of the change that made the row what it is; null when the log does not know. */
  version: number | null;
}

export interface ChargingSiteTable extends PlacedColumns, OriginColumn {
  district: string;
  id: string;
  area: number;
  compound: string | null;
  building: string | null;
  name: string;
  address: string | null;
  status: string;
  setting: string | null;
  land: string | null;
  ports: number | null;
  operator: string | null;
  electricity_yuan_kwh: number | null;
  service_yuan_kwh: number | null;
  has_full_charge_cut: number | null;
  has_planned_cut: number | null;
  has_card_or_code: number | null;
  transformer: string | null;
  spare_kw: number | null;
  opened_on: string | null;
}

export interface DeviceTable extends OriginColumn {
  district: string;
  id: string;
  area: number;
  building: string | null;
  kind: string;
  name: string;
  floor: number | null;
  has_telemetry: number;
  installed_on: string | null;
  last_seen_at: number | null;
  site: string | null;
  grade: string | null;
  passive_id: string | null;
  active_id: string | null;
  /** Codes separated by commas; null for none, as with `notifies`. */
  gases: string | null;
  has_interlock: number | null;
  notifies: string | null;
  life_years: number | null;
  replace_by: string | null;
  certificate_until: string | null;
  user_class: string | null;
  funding: string | null;
  lng_e6: number | null;
  lat_e6: number | null;
}

export interface AlarmTable {
  district: string;
  id: string;
  area: number;
  device: string;
  device_kind: string;
  building: string | null;
  place: string;
  lng_e6: number | null;
  lat_e6: number | null;
  level: number;
  reading: number | null;
  reading_unit: string | null;
  is_simulated: number;
  raised_at: number;
  repeats: number;
  last_event_at: number;
  stage: string;
  cleared_at: number | null;
  acknowledged_at: number | null;
  acknowledged_by: string | null;
  dispatched_to: string | null;
  closed_at: number | null;
  note: string | null;
  purpose: Generated<string>;
  cause: string | null;
  /** By our clock; of an alarm before this column, null. */
  received_at: number | null;
  escalated_at: number | null;
  reminded_at: number | null;
  reminders: Generated<number>;
  shelved_until: number | null;
  shelved_by: string | null;
  shelf_reason: string | null;
}

/** What devices were last heard to say, beside the register, which imports write. */
export interface DeviceStateTable {
  district: string;
  device: string;
  at: number;
  methane_lel: number | null;
  co_ppm: number | null;
  cut_off: string | null;
  valve: string | null;
  valve_cause: string | null;
  is_smoke: number | null;
  temperature_c: number | null;
  power_w: number | null;
  battery_percent: number | null;
  signal_dbm: number | null;
  quiet_since: number | null;
  ahead_ms: number;
  hour_at: number;
  hour_words: number;
  late_events: number;
}

/** The audit trail, the live stream, the undo of an import and the history of an object in one. */
export interface ChangeTable {
  district: string;
  seq: number;
  at: number;
  actor: string;
  entity: string;
  entity_id: string;
  verb: string;
  area: number;
  before: string | null;
  after: string | null;
  reason: string | null;
  batch: string | null;
}

export interface BatchTable {
  district: string;
  id: string;
  kind: string;
  /** Of an act over many hazards, the verb. */
  file_name: string;
  at: number;
  actor: string;
  created: number;
  updated: number;
  refused: number;
  from_seq: number;
  to_seq: number;
  undone_at: number | null;
}

export interface DeviceTokenTable {
  district: string;
  /** SHA-256 of the token, hex: the token itself is nowhere. */
  hash: string;
  id: string;
  name: string;
  device: string | null;
  adapter: Generated<string>;
  made_at: number | null;
  made_by: string | null;
  revoked_at: number | null;
}

/** Event ids that were taken, so that a retry changes nothing. */
interface DeviceEventTable {
  district: string;
  id: string;
  received_at: number;
}

export interface QuarantineTable {
  district: string;
  /** Of what came and why it was not taken: the same is counted, not kept twice. */
  id: string;
  received_at: number;
  reason: string;
  payload: string;
  sender: string | null;
  device: string | null;
  adapter: Generated<string>;
  times: Generated<number>;
  /** The id of an event that was taken down before it was set apart. */
  event: string | null;
  replayed_at: number | null;
}

/** What a photo of a hazard is; its bytes lie apart, so that a list does not read them. */
export interface PhotoTable {
  district: string;
  id: string;
  hazard: string;
  phase: string;
  media_type: string;
  bytes: number;
  width_pixels: number;
  height_pixels: number;
  added_at: number;
  actor: string;
  /** Of the change that added it: what the hazard has been through since is told by the log. */
  seq: number;
}

interface PhotoBytesTable {
  district: string;
  id: string;
  original: Uint8Array;
  /** Null where whoever sent the photo made none. */
  thumbnail: Uint8Array | null;
}

export interface SavedFilterTable {
  district: string;
  id: string;
  area: number;
  account: string;
  name: string;
  /** JSON. */
  filter: string;
  /** JSON: what the address of a whole view held; null for a filter alone. */
  search: string | null;
  is_shared: number;
  saved_at: number;
  /** A filter that was deleted can be restored. */
  deleted_at: number | null;
}
