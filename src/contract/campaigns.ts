import { z } from 'zod';
import { closeLabels, reportedRates } from '../domain/campaign.ts';
import { listRoute, oneRoute } from './noun-routes.ts';
import { areaCodeSchema, civilDateSchema, idSchema } from './scalars.ts';

const campaignSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    notice: z.string().nullable(),
    name: z.string(),
    from: civilDateSchema.nullable(),
    to: civilDateSchema.nullable(),
    closeLabel: z.enum(closeLabels),
    reportedRate: z.enum(reportedRates),
    unit: idSchema.nullable(),
  })
  .meta({ id: 'Campaign' });

export const listCampaigns = listRoute({
  id: 'listCampaigns',
  path: '/api/campaigns',
  summary: 'Campaigns of an area and of those above it, newest first.',
  action: 'campaign.read',
  item: campaignSchema,
  filter: { notice: z.string().max(20).optional() },
});

export const getCampaign = oneRoute({
  id: 'getCampaign',
  path: '/api/campaigns',
  summary: 'One campaign.',
  action: 'campaign.read',
  item: campaignSchema,
});
