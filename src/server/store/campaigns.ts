import type { z } from 'zod';
import type { listCampaigns } from '../../contract/campaigns.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { plain } from './noun-columns.ts';
import { newestFirst } from './noun-sorts.ts';
import { equal, type Noun } from './nouns.ts';

type CampaignQuery = z.output<(typeof listCampaigns)['query']>;

export const campaigns: Noun<Campaign, CampaignQuery> = {
  table: 'campaign',
  action: 'campaign.read',
  holds: 'below',
  columns: {
    id: plain('id'),
    area: plain('area'),
    notice: plain('notice'),
    name: plain('name'),
    from: plain('starts_on'),
    to: plain('ends_on'),
    closeLabel: plain('close_label'),
    reportedRate: plain('reported_rate'),
    unit: plain('unit'),
  },
  sortBy: newestFirst('starts_on'),
  matches: (query) => [equal('notice', query.notice)],
};
