import { getMicroFireStation, listMicroFireStations } from '../../contract/micro-fire-stations.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery, oneQuery } from './noun-queries.ts';

/** Micro fire stations. */
export function microFireStationsQuery(filter: FilterOf<typeof listMicroFireStations> = {}) {
  return listQuery(listMicroFireStations, { key: nounKeys.fire_station, filter });
}

export function microFireStationQuery(id: string) {
  return oneQuery(getMicroFireStation, { key: nounKeys.fire_station, id });
}
