import { getCampaign, listCampaigns } from '../../contract/campaigns.ts';
import { listDuties } from '../../contract/duties.ts';
import { listKeyDates } from '../../contract/key-dates.ts';
import { listPhases } from '../../contract/phases.ts';
import { listPresences } from '../../contract/presences.ts';
import { getReport, listReports } from '../../contract/reports.ts';
import { listTargets } from '../../contract/targets.ts';
import { listTasks } from '../../contract/tasks.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { campaigns } from '../store/campaigns.ts';
import { duties } from '../store/duties.ts';
import { keyDates } from '../store/key-dates.ts';
import { findNoun, pageNoun } from '../store/nouns.ts';
import { phases } from '../store/phases.ts';
import { presences } from '../store/presences.ts';
import { reports } from '../store/reports.ts';
import { targets } from '../store/targets.ts';
import { tasks } from '../store/tasks.ts';

export function bindCampaigns(bind: Bind, { store }: Deps): void {
  bind(listCampaigns, ({ actor, query }) => pageNoun(store, actor, { noun: campaigns, query }));
  bind(getCampaign, ({ actor, params }) =>
    findNoun(store, actor, { noun: campaigns, id: params.id }),
  );
  bind(listPhases, ({ actor, query }) => pageNoun(store, actor, { noun: phases, query }));
  bind(listTasks, ({ actor, query }) => pageNoun(store, actor, { noun: tasks, query }));
  bind(listDuties, ({ actor, query }) => pageNoun(store, actor, { noun: duties, query }));
  bind(listReports, ({ actor, query }) => pageNoun(store, actor, { noun: reports, query }));
  bind(getReport, ({ actor, params }) => findNoun(store, actor, { noun: reports, id: params.id }));
  bind(listTargets, ({ actor, query }) => pageNoun(store, actor, { noun: targets, query }));
  bind(listKeyDates, ({ actor, query }) => pageNoun(store, actor, { noun: keyDates, query }));
  bind(listPresences, ({ actor, query }) => pageNoun(store, actor, { noun: presences, query }));
}
