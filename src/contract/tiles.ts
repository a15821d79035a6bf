import { z } from 'zod';
import { defineRoute, holding } from './route.ts';

export const tileMediaType = 'application/vnd.mapbox-vector-tile';

/** Below this zoom a building is smaller than a pixel and the tile would be a city in one file. */
export const buildingTileZooms = { min: 12, max: 16 } as const;

/** Zoom, column and row of a tile as an address has them. */
export function tileAddress({ min, max }: { min: number; max: number }) {
  const index = z.coerce.number().int().nonnegative();
  return { z: z.coerce.number().int().min(min).max(max), x: index, y: index };
}

export function isInGrid({ z: zoom, x, y }: { z: number; x: number; y: number }): boolean {
  return Math.max(x, y) < 2 ** zoom;
}

export const outsideGrid = { path: ['x'], message: 'expected x and y below 2^z' };

export const getBuildingTile = defineRoute({
  id: 'getBuildingTile',
  method: 'get',
  path: '/api/tiles/buildings/{z}/{x}/{y}',
  summary:
    'Buildings of a map tile as MVT: layer `buildings` (outlines: id, name, status, open, height in m, risk) and layer `building-marks` (centres of those with hazards: id, status, open).',
  access: holding('building.read'),
  params: z.object(tileAddress(buildingTileZooms)).refine(isInGrid, outsideGrid),
  response: { kind: 'bytes', mediaType: tileMediaType },
});
