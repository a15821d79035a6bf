import { z } from 'zod';
import { listBuildings } from './buildings.ts';
import { listChargingSites } from './charging-sites.ts';
import { listCompounds } from './compounds.ts';
import { listDevices } from './devices.ts';
import { hazardFilterQuery, listHazards } from './hazards.ts';
import { defineRoute, holding } from './route.ts';

export const listFormats = ['xlsx', 'csv', 'geojson'] as const;
export type ListFormat = (typeof listFormats)[number];

export const listMediaTypes: Record<ListFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
};

const format = z.enum(listFormats);
const paging = { limit: true, cursor: true } as const;
const common = {
  method: 'get',
  access: holding('export.run'),
  response: { kind: 'bytes', mediaType: '*/*' },
} as const;
const onRecord =
  'The whole result of the list in its columns for reading, as a table or GeoJSON. Each export is on record.';

export const exportHazardsRoute = defineRoute({
  ...common,
  id: 'exportHazards',
  path: '/api/exports/lists/hazards',
  summary: onRecord,
  query: listHazards.query.omit(paging).extend({ format }),
});

export const exportAreasRoute = defineRoute({
  ...common,
  id: 'exportAreas',
  path: '/api/exports/lists/areas',
  summary: 'Hazards by filter, counted for each area of the caller. Each export is on record.',
  query: z.object({ ...hazardFilterQuery, format }),
});

export const exportUnitsRoute = defineRoute({
  ...common,
  id: 'exportUnits',
  path: '/api/exports/lists/units',
  summary: 'Hazards by filter, counted for each responsible unit. Each export is on record.',
  // A unit lies nowhere.
  query: z.object({ ...hazardFilterQuery, format: format.exclude(['geojson']) }),
});

export const exportBuildingsRoute = defineRoute({
  ...common,
  id: 'exportBuildings',
  path: '/api/exports/lists/buildings',
  summary: onRecord,
  query: listBuildings.query.omit(paging).extend({ format }),
});

export const exportCompoundsRoute = defineRoute({
  ...common,
  id: 'exportCompounds',
  path: '/api/exports/lists/compounds',
  summary: onRecord,
  query: listCompounds.query.omit(paging).extend({ format }),
});

export const exportSitesRoute = defineRoute({
  ...common,
  id: 'exportSites',
  path: '/api/exports/lists/sites',
  summary: onRecord,
  query: listChargingSites.query.omit(paging).extend({ format }),
});

export const exportDevicesRoute = defineRoute({
  ...common,
  id: 'exportDevices',
  path: '/api/exports/lists/devices',
  summary: onRecord,
  query: listDevices.query.omit(paging).extend({ format }),
});
