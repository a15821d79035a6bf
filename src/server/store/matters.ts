import type { z } from 'zod';
import type { listMatters } from '../../contract/matters.ts';
import type { Matter } from '../../domain/matter.ts';
import { plain } from './noun-columns.ts';
import { earliestFirst } from './noun-sorts.ts';
import { equal, filled, type Noun } from './nouns.ts';

type MatterQuery = z.output<(typeof listMatters)['query']>;

export const matters: Noun<Matter, MatterQuery> = {
  table: 'matter',
  action: 'matter.read',
  holds: 'here',
  columns: {
    id: plain('id'),
    area: plain('area'),
    campaign: plain('campaign'),
    subject: plain('subject'),
    subjectId: plain('subject_id'),
    title: plain('title'),
    request: plain('request'),
    askedBy: plain('asked_by'),
    askedOf: plain('asked_of'),
    raisedOn: plain('raised_on'),
    due: plain('due'),
    decision: plain('decision'),
    decidedOn: plain('decided_on'),
    reply: plain('reply'),
    repliedOn: plain('replied_on'),
  },
  sortBy: earliestFirst('due'),
  matches: (query) => [
    equal('campaign', query.campaign),
    equal('asked_of', query.askedOf),
    equal('subject_id', query.subjectId),
    filled('replied_on', query.isReplied),
  ],
};
