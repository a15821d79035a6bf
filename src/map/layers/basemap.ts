import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapPaint } from '../../theme/map-style.ts';
import { mapFonts } from '../../theme/map-style.ts';
import { emptyCollection, type MapRecipe } from '../map-recipe.ts';

export type BasemapProps = { readonly paint: MapPaint };

/**
 * GeoJSON with a `kind`: water, green or road; roads have a `class`: trunk, street or lane. Empty
 * until a file is loaded.
 */
export const basemapSource = 'basemap';

/** The plain ground, and on it water, green and roads where a file has them. */
export function basemap({ paint }: BasemapProps): MapRecipe {
  return {
    sources: { [basemapSource]: { type: 'geojson', data: emptyCollection } },
    ground: [
      { id: 'land', type: 'background', paint: { 'background-color': paint.land } },
      surface('green', paint.green),
      surface('water', paint.water),
      road({ id: 'road-edge', color: paint.roadEdge, extraPixels: 1.5 }),
      road({ id: 'road', color: paint.road, extraPixels: 0 }),
    ],
    above: [roadNames(paint), waterNames(paint)],
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
    paint: { 'line-color': color, 'line-width': roadWidth(extraPixels) },
  };
}

/** Pixels; a road keeps about its width on the ground from zoom 15 on. */
function roadWidth(extraPixels: number): ExpressionSpecification {
  const byClass = (trunk: number, street: number, lane: number): ExpressionSpecification => [
    '+',
    extraPixels,
    ['match', ['get', 'class'], 'trunk', trunk, 'lane', lane, street],
  ];
  return [
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    11,
    byClass(1.2, 0.6, 0.2),
    14,
    byClass(4, 2.2, 1.1),
    16,
    byClass(10, 6.5, 3.5),
    19,
    byClass(40, 26, 14),
  ];
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

function nameColours({ labelQuiet, labelHalo }: MapPaint) {
  return { 'text-color': labelQuiet, 'text-halo-color': labelHalo, 'text-halo-width': 1.4 };
}
