import { listAlarmWindows } from './alarm-windows.ts';
import { getCampaign, listCampaigns } from './campaigns.ts';
import { listDuties } from './duties.ts';
import { getEnforcement, listEnforcements } from './enforcements.ts';
import { listHouseholdCounts, setHouseholdCountsRoute } from './household-counts.ts';
import {
  amendInspectionRoute,
  getInspection,
  listInspections,
  recordInspectionRoute,
  withdrawInspectionRoute,
} from './inspections.ts';
import { listKeyDates } from './key-dates.ts';
import { getMatter, listMatters } from './matters.ts';
import { getMicroFireStation, listMicroFireStations } from './micro-fire-stations.ts';
import { listPhases } from './phases.ts';
import {
  addPremisesRoute,
  amendPremisesRoute,
  getPremises,
  listPremises,
  removePremisesRoute,
} from './premises.ts';
import { listPresences } from './presences.ts';
import { listReopenings, reopenValveRoute } from './reopenings.ts';
import { getReport, listReports } from './reports.ts';
import type { Route } from './route.ts';
import { getSupervision, listSupervisions } from './supervisions.ts';
import { listTargets } from './targets.ts';
import { listTasks } from './tasks.ts';
import { getTransformer, listTransformers } from './transformers.ts';

/** Campaigns and what belongs to them, inspections, users, transformers and stations. */
export const nounRoutes: readonly Route[] = [
  listCampaigns,
  getCampaign,
  listPhases,
  listTasks,
  listDuties,
  listReports,
  getReport,
  listTargets,
  listKeyDates,
  listPresences,
  listMatters,
  getMatter,
  listSupervisions,
  getSupervision,
  listEnforcements,
  getEnforcement,
  listInspections,
  getInspection,
  recordInspectionRoute,
  amendInspectionRoute,
  withdrawInspectionRoute,
  listPremises,
  getPremises,
  addPremisesRoute,
  amendPremisesRoute,
  removePremisesRoute,
  listHouseholdCounts,
  setHouseholdCountsRoute,
  listTransformers,
  getTransformer,
  listMicroFireStations,
  getMicroFireStation,
  listReopenings,
  reopenValveRoute,
  listAlarmWindows,
];
