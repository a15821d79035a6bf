import type { z } from 'zod';
import type { listEnforcements } from '../../contract/enforcements.ts';
import type { Enforcement } from '../../domain/enforcement.ts';
import { json, plain } from './noun-columns.ts';
import { newestFirst } from './noun-sorts.ts';
import { equal, type Noun } from './nouns.ts';

type EnforcementQuery = z.output<(typeof listEnforcements)['query']>;

export const enforcements: Noun<Enforcement, EnforcementQuery> = {
  table: 'enforcement',
  action: 'enforcement.read',
  holds: 'here',
  columns: {
    id: plain('id'),
    area: plain('area'),
    campaign: plain('campaign'),
    building: plain('building'),
    compound: plain('compound'),
    hazard: plain('hazard'),
    violation: plain('violation'),
    takenOn: plain('taken_on'),
    unit: plain('unit'),
    track: plain('track'),
    actions: json('actions'),
    referral: json('referral'),
    outcome: plain('outcome'),
  },
  sortBy: newestFirst('taken_on'),
  matches: (query) => [
    equal('campaign', query.campaign),
    equal('building', query.building),
    equal('compound', query.compound),
    equal('hazard', query.hazard),
    equal('track', query.track),
    equal('outcome', query.outcome),
  ],
};
