import { getCampaign, listCampaigns } from '../../contract/campaigns.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery, oneQuery } from './noun-queries.ts';

/** Campaigns that hold in an area, newest first. */
export function campaignsQuery(filter: FilterOf<typeof listCampaigns> = {}) {
  return listQuery(listCampaigns, { key: nounKeys.campaign, filter });
}

export function campaignQuery(id: string) {
  return oneQuery(getCampaign, { key: nounKeys.campaign, id });
}
