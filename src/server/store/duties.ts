import type { z } from 'zod';
import type { listDuties } from '../../contract/duties.ts';
import type { Duty } from '../../domain/duty.ts';
import { json, plain } from './noun-columns.ts';
import { byId } from './noun-sorts.ts';
import { equal, type Noun } from './nouns.ts';

type DutyQuery = z.output<(typeof listDuties)['query']>;

export const duties: Noun<Duty, DutyQuery> = {
  table: 'duty',
  action: 'campaign.read',
  holds: 'below',
  columns: {
    id: plain('id'),
    area: plain('area'),
    campaign: plain('campaign'),
    kind: plain('kind'),
    name: plain('name'),
    schedule: json('schedule'),
    phrase: plain('phrase'),
    from: plain('starts_on'),
    to: plain('ends_on'),
    units: json('units'),
    receiver: plain('receiver'),
  },
  sortBy: byId,
  matches: (query) => [equal('campaign', query.campaign), equal('kind', query.kind)],
};
