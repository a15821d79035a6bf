import {
  acknowledgeAlarmRoute,
  arriveOnSiteRoute,
  concludeAlarmRoute,
  dispatchAlarmRoute,
  getAlarm,
  listAlarms,
  startVerificationRoute,
  verifyAlarmRoute,
} from './alarms.ts';
import { listAreas } from './areas.ts';
import { getBuilding, listBuildings } from './buildings.ts';
import { listChanges, liveStream } from './changes.ts';
import { getCompound, listCompounds } from './compounds.ts';
import { listContacts, revealContact } from './contacts.ts';
import { listDevices } from './devices.ts';
import { getDistrict, getHealth } from './district.ts';
import {
  assignHazardRoute,
  closeHazardRoute,
  getHazard,
  getHazardColumns,
  listHazards,
  rectifyHazardRoute,
  relapseHazardRoute,
  returnHazardRoute,
  startRectificationRoute,
} from './hazards.ts';
import { listImports, runImport, undoImport } from './imports.ts';
import { ingestEvents } from './ingest.ts';
import type { Route } from './route.ts';
import { getSession, signIn, signOut } from './session.ts';
import { setUpStore } from './set-up.ts';
import { getBuildingTile } from './tiles.ts';
import { listUnits } from './units.ts';

/** Every endpoint of the API: the document and the gate's test are made from this list. */
export const routes: readonly Route[] = [
  getHealth,
  setUpStore,
  signIn,
  getSession,
  signOut,
  getDistrict,
  listAreas,
  listUnits,
  listContacts,
  revealContact,
  listCompounds,
  getCompound,
  listBuildings,
  getBuilding,
  getBuildingTile,
  listHazards,
  getHazardColumns,
  getHazard,
  assignHazardRoute,
  startRectificationRoute,
  rectifyHazardRoute,
  returnHazardRoute,
  closeHazardRoute,
  relapseHazardRoute,
  listDevices,
  listAlarms,
  getAlarm,
  acknowledgeAlarmRoute,
  startVerificationRoute,
  verifyAlarmRoute,
  dispatchAlarmRoute,
  arriveOnSiteRoute,
  concludeAlarmRoute,
  listChanges,
  liveStream,
  runImport,
  listImports,
  undoImport,
  ingestEvents,
];
