import type { Database } from './schema.ts';

/** A record, so that the compiler asks for each new table of the schema. */
const tables: Record<keyof Database, true> = {
  counter: true,
  setting: true,
  member: true,
  area: true,
  unit: true,
  contact: true,
  compound: true,
  building: true,
  hazard: true,
  charging_site: true,
  device: true,
  alarm: true,
  change: true,
  batch: true,
  device_token: true,
  device_event: true,
  quarantine: true,
  saved_filter: true,
  campaign: true,
  phase: true,
  task: true,
  duty: true,
  report: true,
  target: true,
  matter: true,
  supervision: true,
  enforcement: true,
  key_date: true,
  presence: true,
  inspection: true,
  premises: true,
  household_count: true,
  transformer: true,
  fire_station: true,
  photo: true,
  photo_bytes: true,
};

/** Every table of the store; each has a column `district`. Those of the sign-in library are its own. */
export const tableNames = Object.keys(tables) as readonly (keyof Database)[];
