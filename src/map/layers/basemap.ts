import type { LayerSpecification } from 'maplibre-gl';
import type { MapPaint } from '../../theme/map-style.ts';
import { mapFonts } from '../../theme/map-style.ts';
import { emptyCollection, type MapRecipe } from '../map-recipe.ts';
import { type OutsideBasemap, outsideBasemap } from './outside-basemap.ts';
import { nameColours, roadWidth } from './road-paint.ts';

export type BasemapProps = { readonly outside: OutsideBasemap; readonly paint: MapPaint };

/**
 * GeoJSON with a `kind`: water, green or road; roads have a `class`: trunk, street or lane. Empty
 * until a file is loaded.
 */
export const basemapSource = 'basemap';

/**
 * The plain ground; on it water, green and roads where a file of the page has them, and over these
 * what the server has as a basemap.
 */
export function basemap({ outside, paint }: BasemapProps): MapRecipe {
  const above = outsideBasemap(outside, paint);
  return {
    sources: {
      [basemapSource]: { type: 'geojson', data: emptyCollection },
      ...above.sources,
    },
    ground: [
      { id: 'land', type: 'background', paint: { 'background-color': paint.land } },
      surface('green', paint.green),
      surface('water', paint.water),
      road({ id: 'road-edge', color: paint.roadEdge, extraPixels: 1.5 }),
      road({ id: 'road', color: paint.road, extraPixels: 0 }),
      ...above.ground,
    ],
    above: [roadNames(paint), waterNames(paint), ...above.above],
  };
}

function surface(kind: 'green' | 'water', color: string): LayerSpecification {
  return {
    id: kind,
    type: 'fill',
    source: basemapSource,
    filter: ['==', ['get', 'kind'], kind],
    paint: { 'fill-color': color, 'fill-antialias': true },
  };
}

type RoadProps = { readonly id: string; readonly color: string; readonly extraPixels: number };

function road({ id, color, extraPixels }: RoadProps): LayerSpecification {
  return {
    id,
    type: 'line',
    source: basemapSource,
    filter: ['==', ['get', 'kind'], 'road'],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': roadWidth(['get', 'class'], extraPixels) },
  };
}

function roadNames(paint: MapPaint): LayerSpecification {
  return {
    id: 'road-names',
    type: 'symbol',
    source: basemapSource,
    minzoom: 14.5,
    filter: ['all', ['==', ['get', 'kind'], 'road'], ['has', 'name']],
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'text-field': ['get', 'name'],
      'text-font': mapFonts,
      'text-size': 11,
    },
    paint: nameColours(paint),
  };
}

function waterNames(paint: MapPaint): LayerSpecification {
  return {
    id: 'water-names',
    type: 'symbol',
    source: basemapSource,
    minzoom: 12,
    filter: ['all', ['==', ['get', 'kind'], 'water'], ['has', 'name']],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': mapFonts,
      'text-size': 12,
      // A river is cut into tiles, and each piece would bear the name.
      'text-padding': 90,
    },
    paint: nameColours(paint),
  };
}
