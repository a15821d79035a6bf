import { z } from 'zod';
import { wordsSchema } from './problem.ts';
import { defineRoute, signedIn } from './route.ts';
import { bboxSchema } from './scalars.ts';
import { isInGrid, outsideGrid, tileAddress } from './tiles.ts';

/** From the ground up: the names of a basemap of pictures are pictures of their own. */
const basemapLayers = ['base', 'labels'] as const;
export type BasemapLayer = (typeof basemapLayers)[number];

/** Why a source gives no tile: its key, its quota, no answer in time, or an answer that is no tile. */
export const basemapFaults = ['key', 'quota', 'unreachable', 'broken'] as const;
export type BasemapFault = (typeof basemapFaults)[number];

const tiled = {
  /** Paths with {z}, {x} and {y} below the root of the API, from the ground up. */
  tiles: z.array(z.string()).min(1),
  minzoom: z.number().int().nonnegative(),
  maxzoom: z.number().int().nonnegative(),
  /** Nothing lies outside; null where that is not known. */
  bounds: bboxSchema.nullable(),
  attribution: z.string(),
  /** How often the source failed since the server started. */
  faults: z.record(z.enum(basemapFaults), z.number().int().nonnegative()),
  /** What went wrong last; null while nothing has. */
  lastFault: wordsSchema.nullable(),
};

const basemapSchema = z
  .discriminatedUnion('kind', [
    /** The page draws the ground that it brings along. */
    z.object({ kind: z.literal('none') }),
    /** MVT in the layers of the Protomaps basemap, version 4. */
    z.object({ kind: z.literal('vector'), ...tiled }),
    z.object({ kind: z.literal('raster'), tilePixels: z.number().int().positive(), ...tiled }),
    /** A MapLibre style; addresses without a host lie on the origin of the page. */
    z.object({
      kind: z.literal('style'),
      style: z.record(z.string(), z.unknown()),
      attribution: z.string(),
    }),
  ])
  .meta({ id: 'Basemap' });
export type BasemapDescription = z.infer<typeof basemapSchema>;

export const getBasemap = defineRoute({
  id: 'getBasemap',
  method: 'get',
  path: '/api/basemap',
  summary: 'What lies under the map: nothing, tiles of this server, or a style.',
  access: signedIn,
  response: { kind: 'json', schema: basemapSchema },
});

export const getBasemapTile = defineRoute({
  id: 'getBasemapTile',
  method: 'get',
  path: '/api/basemap/{layer}/{z}/{x}/{y}',
  summary:
    'A tile of the basemap: MVT or a picture. 404 where the basemap has none, 502 where its source failed.',
  access: signedIn,
  params: z
    .object({ layer: z.enum(basemapLayers), ...tileAddress({ min: 0, max: 22 }) })
    .refine(isInGrid, outsideGrid),
  /** The version of the tiles: another one is another address, so nothing old is shown. */
  query: z.object({ v: z.string().max(80).optional() }),
  response: { kind: 'bytes', mediaType: '*/*' },
});
export type BasemapTile = z.output<typeof getBasemapTile.params>;
