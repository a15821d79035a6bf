import type { MapPaint } from '../../theme/map-style.ts';
import type { MapRecipe } from '../map-recipe.ts';
import type { BasemapTiles } from './basemap-tiles.ts';
import { pictureBasemap } from './picture-basemap.ts';
import { styleBasemap } from './style-basemap.ts';
import { vectorBasemap } from './vector-basemap.ts';

/** What lies over the ground of the page. */
export type OutsideBasemap =
  | { readonly kind: 'none' }
  /** MVT in the layers of the Protomaps basemap, version 4. */
  | ({ readonly kind: 'vector' } & BasemapTiles)
  | ({ readonly kind: 'raster'; readonly tilePixels: number } & BasemapTiles)
  /** A MapLibre style with absolute addresses. */
  | { readonly kind: 'style'; readonly style: Readonly<Record<string, unknown>> };

/** The recipe of a basemap, drawn over the ground of the page. */
export function outsideBasemap(outside: OutsideBasemap, paint: MapPaint): MapRecipe {
  switch (outside.kind) {
    case 'none':
      return { sources: {}, ground: [], above: [] };
    case 'vector':
      return vectorBasemap(outside, paint);
    case 'raster':
      return pictureBasemap(outside, paint);
    case 'style':
      return styleBasemap(outside.style);
  }
}
