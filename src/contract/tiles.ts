import { z } from 'zod';
import { defineRoute, holding } from './route.ts';

export const tileMediaType = 'application/vnd.mapbox-vector-tile';

/** Below this zoom a building is smaller than a pixel and the tile would be a city in one file. */
export const buildingTileZooms = { min: 12, max: 16 } as const;

export const getBuildingTile = defineRoute({
  id: 'getBuildingTile',
  method: 'get',
  path: '/api/tiles/buildings/{z}/{x}/{y}',
  summary:
    'Buildings of a map tile as MVT: layer `buildings` (outlines: id, name, status, open, height in m, risk) and layer `building-marks` (centres of those with hazards: id, status, open).',
  access: holding('building.read'),
  params: z
    .object({
      z: z.coerce.number().int().min(buildingTileZooms.min).max(buildingTileZooms.max),
      x: z.coerce.number().int().nonnegative(),
      y: z.coerce.number().int().nonnegative(),
    })
    .refine(({ z: zoom, x, y }) => Math.max(x, y) < 2 ** zoom, {
      path: ['x'],
      message: 'expected x and y below 2^z',
    }),
  response: { kind: 'bytes', mediaType: tileMediaType },
});
