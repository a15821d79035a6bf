import { defineRoute, holding } from './route.ts';

export const exportEverythingRoute = defineRoute({
  id: 'exportEverything',
  method: 'get',
  path: '/api/exports/everything',
  summary:
    'Everything in the area of the caller as one zip: a CSV of each kind and GeoJSON of what lies on the map, in the columns of the import; contacts are masked. Each export is on record.',
  access: holding('export.run'),
  response: { kind: 'bytes', mediaType: 'application/zip' },
});
