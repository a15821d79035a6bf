import {
  exportAreasRoute,
  exportBuildingsRoute,
  exportCompoundsRoute,
  exportDevicesRoute,
  exportHazardsRoute,
  exportSitesRoute,
  exportUnitsRoute,
} from '../../contract/list-exports.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { areaListSheet, countAreas, unitListSheet } from '../export/counted-list-sheets.ts';
import { exportList, type ListExport, wholePage } from '../export/export-list.ts';
import { hazardListSheet } from '../export/hazard-list-sheet.ts';
import {
  buildingListSheet,
  compoundListSheet,
  deviceListSheet,
  siteListSheet,
} from '../export/place-list-sheets.ts';
import { listAreaSummaries } from '../store/areas.ts';
import { pageBuildings } from '../store/buildings.ts';
import { pageChargingSites } from '../store/charging-sites.ts';
import { pageCompounds } from '../store/compounds.ts';
import { pageDevices } from '../store/devices.ts';
import { pageHazards } from '../store/hazard-list.ts';
import { readHazardStats } from '../store/hazard-stats.ts';

/** Rows that are read, and held, at a time. */
const limit = 500;

export function bindListExports(bind: Bind, { store }: Deps): void {
  bind(exportHazardsRoute, async ({ actor, query: { format, ...query } }) => {
    const sheet = hazardListSheet(civilDateOf(store.now()));
    const read = (cursor: string | undefined) =>
      pageHazards(store, actor, { ...query, limit, cursor });
    return answer(await exportList(store, actor, { format, sheet, read }));
  });
  bind(exportAreasRoute, async ({ actor, query: { format, ...query } }) => {
    const read = async () => {
      const { areas } = await readHazardStats(store, actor, query);
      return wholePage(countAreas(await listAreaSummaries(store, actor), areas));
    };
    return answer(await exportList(store, actor, { format, sheet: areaListSheet, read }));
  });
  bind(exportUnitsRoute, async ({ actor, query: { format, ...query } }) => {
    const read = async () => wholePage((await readHazardStats(store, actor, query)).units);
    return answer(await exportList(store, actor, { format, sheet: unitListSheet, read }));
  });
  bind(exportBuildingsRoute, async ({ actor, query: { format, ...query } }) => {
    const read = (cursor: string | undefined) =>
      pageBuildings(store, actor, { ...query, limit, cursor });
    return answer(await exportList(store, actor, { format, sheet: buildingListSheet, read }));
  });
  bind(exportCompoundsRoute, async ({ actor, query: { format, ...query } }) => {
    const read = (cursor: string | undefined) =>
      pageCompounds(store, actor, { ...query, limit, cursor });
    return answer(await exportList(store, actor, { format, sheet: compoundListSheet, read }));
  });
  bind(exportSitesRoute, async ({ actor, query: { format, ...query } }) => {
    const read = (cursor: string | undefined) =>
      pageChargingSites(store, actor, { ...query, limit, cursor });
    return answer(await exportList(store, actor, { format, sheet: siteListSheet, read }));
  });
  bind(exportDevicesRoute, async ({ actor, query: { format, ...query } }) => {
    const read = (cursor: string | undefined) =>
      pageDevices(store, actor, { ...query, limit, cursor });
    return answer(await exportList(store, actor, { format, sheet: deviceListSheet, read }));
  });
}

function answer({ fileName, mediaType, body }: ListExport): Response {
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'private, no-store',
    },
  });
}
