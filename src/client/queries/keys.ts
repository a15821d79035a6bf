/** The first part of every query key: what a live change invalidates. */
export const queryKeys = {
  session: ['session'],
  district: ['district'],
  areas: ['areas'],
  units: ['units'],
  contacts: ['contacts'],
  compounds: ['compounds'],
  buildings: ['buildings'],
  hazards: ['hazards'],
  hazardColumns: ['hazard-columns'],
  devices: ['devices'],
  alarms: ['alarms'],
  imports: ['imports'],
  history: ['history'],
} as const satisfies Record<string, readonly [string]>;
export type QueryRoot = (typeof queryKeys)[keyof typeof queryKeys];
