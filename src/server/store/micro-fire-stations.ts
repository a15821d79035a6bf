import type { z } from 'zod';
import type { listMicroFireStations } from '../../contract/micro-fire-stations.ts';
import type { MicroFireStation } from '../../domain/micro-fire-station.ts';
import { place, plain } from './noun-columns.ts';
import { byId } from './noun-sorts.ts';
import { equal, type Noun } from './nouns.ts';

type MicroFireStationQuery = z.output<(typeof listMicroFireStations)['query']>;

export const microFireStations: Noun<MicroFireStation, MicroFireStationQuery> = {
  table: 'fire_station',
  action: 'fire_station.read',
  holds: 'here',
  columns: {
    id: plain('id'),
    area: plain('area'),
    compound: plain('compound'),
    name: plain('name'),
    buildMode: plain('build_mode'),
    unit: plain('unit'),
    members: plain('members'),
    position: place,
  },
  sortBy: byId,
  matches: (query) => [equal('compound', query.compound)],
};
