import type { z } from 'zod';
import type { listPhases } from '../../contract/phases.ts';
import type { Phase } from '../../domain/phase.ts';
import { plain } from './noun-columns.ts';
import { byOrdinal } from './noun-sorts.ts';
import { equal, type Noun } from './nouns.ts';

type PhaseQuery = z.output<(typeof listPhases)['query']>;

export const phases: Noun<Phase, PhaseQuery> = {
  table: 'phase',
  action: 'campaign.read',
  holds: 'below',
  columns: {
    id: plain('id'),
    area: plain('area'),
    campaign: plain('campaign'),
    ordinal: plain('ordinal'),
    name: plain('name'),
    from: plain('starts_on'),
    to: plain('ends_on'),
    phrase: plain('phrase'),
  },
  sortBy: byOrdinal,
  matches: (query) => [equal('campaign', query.campaign)],
};
