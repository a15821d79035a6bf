import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
} from 'maplibre-gl';
import { type MapPaint, mapFonts } from '../../theme/map-style.ts';
import type { MapRecipe } from '../map-recipe.ts';
import type { BasemapTiles } from './basemap-tiles.ts';
import { outsideId } from './outside-id.ts';
import { nameColours, roadWidth } from './road-paint.ts';

/**
 * Water, green, roads and names from tiles in the layers of the Protomaps basemap, version 4. Earth
 * is the ground itself, and buildings are the map's own.
 */
export function vectorBasemap(basemap: BasemapTiles, paint: MapPaint): MapRecipe {
  return {
    sources: { [source]: sourceOf(basemap) },
    ground: [
      green(paint),
      water(paint),
      rivers(paint),
      road({ id: 'road-edge', color: paint.roadEdge, extraPixels: 1.5 }),
      road({ id: 'road', color: paint.road, extraPixels: 0 }),
    ],
    above: [roadNames(paint), waterNames(paint), placeNames(paint)],
  };
}

const source = outsideId('tiles');

function sourceOf({ tiles, minzoom, maxzoom, bounds }: BasemapTiles): SourceSpecification {
  return {
    type: 'vector',
    tiles: [...tiles],
    minzoom,
    maxzoom,
    ...(bounds && { bounds: [...bounds] }),
  };
}

const greenKinds = [
  'park',
  'national_park',
  'nature_reserve',
  'protected_area',
  'forest',
  'wood',
  'grass',
  'grassland',
  'scrub',
  'garden',
  'golf_course',
  'cemetery',
];

function green(paint: MapPaint): LayerSpecification {
  return {
    id: outsideId('green'),
    type: 'fill',
    source,
    'source-layer': 'landuse',
    filter: kindIn(greenKinds),
    paint: { 'fill-color': paint.green },
  };
}

function water(paint: MapPaint): LayerSpecification {
  return {
    id: outsideId('water'),
    type: 'fill',
    source,
    'source-layer': 'water',
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': paint.water },
  };
}

function rivers(paint: MapPaint): LayerSpecification {
  return {
    id: outsideId('river'),
    type: 'line',
    source,
    'source-layer': 'water',
    filter: ['==', ['geometry-type'], 'LineString'],
    paint: { 'line-color': paint.water, 'line-width': 1.5 },
  };
}

const roadKinds = ['highway', 'major_road', 'minor_road'];

/** The kind of a road in our words, by its OpenStreetMap tag. */
const roadClass: ExpressionSpecification = [
  'match',
  ['get', 'kind_detail'],
  ['motorway', 'trunk', 'primary', 'secondary'],
  'trunk',
  ['tertiary', 'residential', 'unclassified'],
  'street',
  'lane',
];

type RoadProps = { readonly id: string; readonly color: string; readonly extraPixels: number };

function road({ id, color, extraPixels }: RoadProps): LayerSpecification {
  return {
    id: outsideId(id),
    type: 'line',
    source,
    'source-layer': 'roads',
    filter: kindIn(roadKinds),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': roadWidth(roadClass, extraPixels) },
  };
}

function roadNames(paint: MapPaint): LayerSpecification {
  return {
    id: outsideId('road-names'),
    type: 'symbol',
    source,
    'source-layer': 'roads',
    minzoom: 14.5,
    filter: kindIn(roadKinds),
    layout: { ...words(11), 'symbol-placement': 'line', 'symbol-spacing': 420 },
    paint: nameColours(paint),
  };
}

function waterNames(paint: MapPaint): LayerSpecification {
  return {
    id: outsideId('water-names'),
    type: 'symbol',
    source,
    'source-layer': 'water',
    minzoom: 12,
    filter: ['==', ['geometry-type'], 'Point'],
    layout: words(12),
    paint: nameColours(paint),
  };
}

function placeNames(paint: MapPaint): LayerSpecification {
  return {
    id: outsideId('place-names'),
    type: 'symbol',
    source,
    'source-layer': 'places',
    // Nearer, the names of the district's own areas and buildings take their place.
    maxzoom: 16,
    filter: kindIn(['locality', 'macrohood', 'neighbourhood']),
    layout: words(12),
    paint: nameColours(paint),
  };
}

function words(pixels: number) {
  return { 'text-field': chineseName, 'text-font': mapFonts, 'text-size': pixels };
}

const chineseName: ExpressionSpecification = [
  'coalesce',
  ['get', 'name:zh-Hans'],
  ['get', 'name:zh'],
  ['get', 'name'],
  '',
];

function kindIn(kinds: string[]): FilterSpecification {
  return ['in', ['get', 'kind'], ['literal', kinds]];
}
