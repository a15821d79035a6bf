import type { z } from 'zod';
import type { listPresences } from '../../contract/presences.ts';
import type { Presence } from '../../domain/presence.ts';
import { place, plain } from './noun-columns.ts';
import { latestFirst } from './noun-sorts.ts';
import { equal, type Noun } from './nouns.ts';

type PresenceQuery = z.output<(typeof listPresences)['query']>;

export const presences: Noun<Presence, PresenceQuery> = {
  table: 'presence',
  action: 'presence.read',
  holds: 'here',
  columns: {
    id: plain('id'),
    area: plain('area'),
    keyDate: plain('key_date'),
    unit: plain('unit'),
    measure: plain('measure'),
    building: plain('building'),
    compound: plain('compound'),
    place: plain('place'),
    at: plain('at'),
    position: place,
  },
  sortBy: latestFirst,
  matches: (query) => [
    equal('key_date', query.keyDate),
    equal('unit', query.unit),
    equal('measure', query.measure),
  ],
};
