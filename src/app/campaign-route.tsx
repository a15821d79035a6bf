import { lazy, type ReactElement } from 'react';
import { useView } from './use-view.ts';

const CampaignDesk = lazy(async () => ({
  default: (await import('../desks/campaign/campaign-desk.tsx')).CampaignDesk,
}));

export function CampaignRoute(): ReactElement {
  const { view, changeView } = useView();
  return <CampaignDesk view={view} onViewChange={changeView} />;
}
