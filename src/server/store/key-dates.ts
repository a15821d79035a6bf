import type { z } from 'zod';
import type { listKeyDates } from '../../contract/key-dates.ts';
import type { KeyDate } from '../../domain/key-date.ts';
import { json, plain } from './noun-columns.ts';
import { earliestFirst } from './noun-sorts.ts';
import { equal, type Noun } from './nouns.ts';

type KeyDateQuery = z.output<(typeof listKeyDates)['query']>;

export const keyDates: Noun<KeyDate, KeyDateQuery> = {
  table: 'key_date',
  action: 'campaign.read',
  holds: 'below',
  columns: {
    id: plain('id'),
    area: plain('area'),
    campaign: plain('campaign'),
    name: plain('name'),
    from: plain('starts_on'),
    to: plain('ends_on'),
    measures: json('measures'),
  },
  sortBy: earliestFirst('starts_on'),
  matches: (query) => [equal('campaign', query.campaign)],
};
