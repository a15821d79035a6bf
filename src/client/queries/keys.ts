import type { NounEntity } from '../../contract/changes.ts';

/** The first part of every query key: what a live change invalidates. */
export const queryKeys = {
  session: ['session'],
  district: ['district'],
  basemap: ['basemap'],
  areas: ['areas'],
  units: ['units'],
  contacts: ['contacts'],
  compounds: ['compounds'],
  buildings: ['buildings'],
  hazards: ['hazards'],
  photos: ['photos'],
  pictures: ['pictures'],
  hazardColumns: ['hazard-columns'],
  chargingSites: ['charging-sites'],
  devices: ['devices'],
  deviceColumns: ['device-columns'],
  alarms: ['alarms'],
  imports: ['imports'],
  history: ['history'],
  notices: ['notices'],
  search: ['search'],
  savedFilters: ['saved-filters'],
  quality: ['quality-issues'],
  toDo: ['to-do'],
  deviceTokens: ['device-tokens'],
  quarantine: ['quarantine'],
} as const satisfies Record<string, readonly [string]>;

/** By the entity of the change log. */
export const nounKeys = {
  campaign: ['campaigns'],
  phase: ['phases'],
  task: ['tasks'],
  duty: ['duties'],
  report: ['reports'],
  target: ['targets'],
  matter: ['matters'],
  supervision: ['supervisions'],
  enforcement: ['enforcements'],
  key_date: ['key-dates'],
  presence: ['presences'],
  inspection: ['inspections'],
  premises: ['premises'],
  household_count: ['household-counts'],
  transformer: ['transformers'],
  fire_station: ['micro-fire-stations'],
  reopening: ['reopenings'],
  alarm_window: ['alarm-windows'],
} as const satisfies Record<NounEntity, readonly [string]>;
export type NounRoot = (typeof nounKeys)[NounEntity];

export type QueryRoot = (typeof queryKeys)[keyof typeof queryKeys] | NounRoot;
