import type { z } from 'zod';
import type { listTargets } from '../../contract/targets.ts';
import type { Target } from '../../domain/target.ts';
import { json, plain } from './noun-columns.ts';
import { byId } from './noun-sorts.ts';
import { equal, type Noun } from './nouns.ts';

type TargetQuery = z.output<(typeof listTargets)['query']>;

export const targets: Noun<Target, TargetQuery> = {
  table: 'target',
  action: 'campaign.read',
  holds: 'below',
  columns: {
    id: plain('id'),
    area: plain('area'),
    campaign: plain('campaign'),
    name: plain('name'),
    measure: json('measure'),
    percent: plain('percent'),
    by: plain('due'),
    phrase: plain('phrase'),
  },
  sortBy: byId,
  matches: (query) => [equal('campaign', query.campaign)],
};
