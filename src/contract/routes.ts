import { endAlarmWindow, openAlarmWindow } from './alarm-windows.ts';
import {
  acknowledgeAlarmRoute,
  arriveOnSiteRoute,
  concludeAlarmRoute,
  dispatchAlarmRoute,
  getAlarm,
  listAlarms,
  shelveAlarmRoute,
  startVerificationRoute,
  unshelveAlarmRoute,
  verifyAlarmRoute,
} from './alarms.ts';
import { listAreas } from './areas.ts';
import { getBasemap, getBasemapTile } from './basemap.ts';
import { listBlockedAccesses } from './blocked-accesses.ts';
import { amendBuildingRoute, getBuilding, listBuildings } from './buildings.ts';
import { listChanges, liveStream } from './changes.ts';
import { getChargingSite, listChargingSites } from './charging-sites.ts';
import { listCompoundStats } from './compound-stats.ts';
import { amendCompoundRoute, getCompound, listCompounds } from './compounds.ts';
import { listContacts, revealContact } from './contacts.ts';
import { deleteDemoRoute } from './demo.ts';
import { getDeviceColumns } from './device-columns.ts';
import { getDeviceStats } from './device-stats.ts';
import {
  getIntake,
  listDeviceTokens,
  listQuarantine,
  makeDeviceToken,
  replayQuarantine,
  revokeDeviceToken,
} from './device-tokens.ts';
import { getDevice, listDevices } from './devices.ts';
import { getDistrict, getHealth, setPhotoRule, setVisitRule } from './district.ts';
import { exportEverythingRoute } from './exports.ts';
import { listFirstInspections } from './first-inspections.ts';
import { actOnHazards, listActs, undoAct } from './hazard-acts.ts';
import { listHazardDays } from './hazard-days.ts';
import { recordReplyRoute, referHazardRoute } from './hazard-enforcement.ts';
import { getHazardStats } from './hazard-stats.ts';
import {
  amendHazardRoute,
  askExtensionRoute,
  gradeHazardRoute,
  grantExtensionRoute,
  liftControlRoute,
  lookBackRoute,
  refuseExtensionRoute,
  reportHazardRoute,
  setControlRoute,
} from './hazard-steps.ts';
import {
  assignHazardRoute,
  closeHazardRoute,
  getHazard,
  getHazardColumns,
  listHazardMarks,
  listHazards,
  rectifyHazardRoute,
  relapseHazardRoute,
  returnHazardRoute,
  startRectificationRoute,
} from './hazards.ts';
import { listImports, recogniseImport, runImport, undoImport } from './imports.ts';
import { ingestEvents, ingestMessages } from './ingest.ts';
import {
  exportAreasRoute,
  exportBuildingsRoute,
  exportCompoundsRoute,
  exportDevicesRoute,
  exportHazardsRoute,
  exportSitesRoute,
  exportUnitsRoute,
} from './list-exports.ts';
import { getNotices } from './notices.ts';
import { nounRoutes } from './noun-list.ts';
import { addPhotoRoute, getPhoto, listPhotos, removePhotoRoute } from './photos.ts';
import { countQualityIssues, listQualityIssues } from './quality-issues.ts';
import { listRenewals } from './renewals.ts';
import type { Route } from './route.ts';
import {
  deleteFilterRoute,
  listSavedFilters,
  renameFilterRoute,
  restoreFilterRoute,
  saveFilterRoute,
  shareFilterRoute,
} from './saved-filters.ts';
import { search } from './search.ts';
import { getSession, signIn, signOut } from './session.ts';
import { findDistricts, setUpStore } from './set-up.ts';
import { getBuildingTile } from './tiles.ts';
import { listUnitLoads } from './unit-loads.ts';
import { listUnits } from './units.ts';
import { listVisits } from './visits.ts';
import { listWatchedBuildings } from './watched-buildings.ts';

/** Every endpoint of the API: the document and the gate's test are made from this list. */
export const routes: readonly Route[] = [
  getHealth,
  setUpStore,
  findDistricts,
  signIn,
  getSession,
  signOut,
  getDistrict,
  setPhotoRule,
  setVisitRule,
  search,
  getBasemap,
  getBasemapTile,
  listAreas,
  listUnits,
  listContacts,
  revealContact,
  listCompounds,
  getCompound,
  amendCompoundRoute,
  listBuildings,
  getBuilding,
  amendBuildingRoute,
  getBuildingTile,
  listHazards,
  listHazardMarks,
  getHazardColumns,
  getHazardStats,
  listHazardDays,
  listCompoundStats,
  listActs,
  actOnHazards,
  undoAct,
  getHazard,
  reportHazardRoute,
  amendHazardRoute,
  gradeHazardRoute,
  assignHazardRoute,
  startRectificationRoute,
  setControlRoute,
  liftControlRoute,
  askExtensionRoute,
  grantExtensionRoute,
  refuseExtensionRoute,
  rectifyHazardRoute,
  returnHazardRoute,
  closeHazardRoute,
  lookBackRoute,
  relapseHazardRoute,
  referHazardRoute,
  recordReplyRoute,
  listPhotos,
  addPhotoRoute,
  getPhoto,
  removePhotoRoute,
  listSavedFilters,
  saveFilterRoute,
  renameFilterRoute,
  shareFilterRoute,
  deleteFilterRoute,
  restoreFilterRoute,
  listChargingSites,
  getChargingSite,
  listDevices,
  getDeviceColumns,
  getDevice,
  getDeviceStats,
  listAlarms,
  getAlarm,
  acknowledgeAlarmRoute,
  startVerificationRoute,
  verifyAlarmRoute,
  dispatchAlarmRoute,
  arriveOnSiteRoute,
  concludeAlarmRoute,
  shelveAlarmRoute,
  unshelveAlarmRoute,
  openAlarmWindow,
  endAlarmWindow,
  listChanges,
  liveStream,
  getNotices,
  runImport,
  recogniseImport,
  listImports,
  undoImport,
  listQualityIssues,
  countQualityIssues,
  listVisits,
  listWatchedBuildings,
  listRenewals,
  listBlockedAccesses,
  listUnitLoads,
  listFirstInspections,
  ...nounRoutes,
  ingestEvents,
  ingestMessages,
  getIntake,
  listDeviceTokens,
  makeDeviceToken,
  revokeDeviceToken,
  listQuarantine,
  replayQuarantine,
  exportEverythingRoute,
  exportHazardsRoute,
  exportAreasRoute,
  exportUnitsRoute,
  exportBuildingsRoute,
  exportCompoundsRoute,
  exportSitesRoute,
  exportDevicesRoute,
  deleteDemoRoute,
];
