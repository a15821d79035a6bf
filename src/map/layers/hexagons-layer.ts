import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LngLat } from '../../domain/position.ts';
import { type MapPaint, mapFonts, withOpacity } from '../../theme/map-style.ts';
import { collectionOf } from '../geo-json.ts';
import type { LegendContext, LegendItem } from '../legend.ts';
import { emptyCollection, type MapRecipe, visibility } from '../map-recipe.ts';

/** The hazards of one H3 cell, with its closed outline. */
type Hexagon = { readonly count: number; readonly ring: readonly LngLat[] };

/** Counts by H3 cell at one resolution. */
export type HexagonsOnMap = { readonly resolution: number; readonly cells: readonly Hexagon[] };

export type HexagonsLayerProps = { readonly isOn: boolean; readonly paint: MapPaint };

export const hexagonsSource = 'hexagons';
export const hexagonCentersSource = 'hexagon-centers';

const resolutions = { coarsest: 7, finest: 11 } as const;
/** Edges of a cell in metres, rounded for people, by resolution. */
const edgeMetersOf: Readonly<Record<number, number>> = { 7: 1400, 8: 530, 9: 200, 10: 75, 11: 30 };
/**
 * Lower bounds of the five classes by resolution: a finer cell holds fewer. They depend on nothing
 * else, so that a colour means the same in each district and under each filter.
 */
const boundsOf: Readonly<Record<number, HexBounds>> = {
  7: [1, 50, 200, 500, 1000],
  8: [1, 20, 50, 100, 200],
  9: [1, 5, 10, 20, 50],
  10: [1, 2, 5, 10, 20],
  11: [1, 2, 3, 5, 10],
};
type HexBounds = readonly [number, number, number, number, number];

/** A finer resolution divides a cell by 7, about 1.4 zoom levels: cells stay 25 to 70 pixels wide. */
const zoomsPerResolution = Math.log2(Math.sqrt(7));
const zoomOfResolution8 = 11.5;

/** The resolution whose cells can be read at a zoom, 7 to 11. */
export function hexResolutionAt(zoom: number): number {
  const resolution = 8 + Math.floor((zoom - zoomOfResolution8) / zoomsPerResolution);
  return Math.min(resolutions.finest, Math.max(resolutions.coarsest, resolution));
}

/** Counts by hexagon: a fill in five classes, and the number itself. */
export function hexagonsLayer({ isOn, paint }: HexagonsLayerProps): MapRecipe {
  return {
    sources: {
      [hexagonsSource]: { type: 'geojson', data: emptyCollection },
      [hexagonCentersSource]: { type: 'geojson', data: emptyCollection },
    },
    ground: [fill({ isOn, paint })],
    above: [counts({ isOn, paint })],
  };
}

export function hexagonsLegend({ paint, hexResolution }: LegendContext): readonly LegendItem[] {
  const bounds = hexResolution === null ? undefined : boundsOf[hexResolution];
  return (bounds ?? []).map((from, index) => ({
    swatch: {
      kind: 'fill',
      fill: withOpacity(paint.density[index] ?? paint.land, paint.densityOpacity),
      outline: paint.areaLine,
    },
    label: {
      kind: 'counts',
      from,
      to: bounds?.[index + 1] ?? null,
      unitKey: 'map.unit.hazardsPerHexagon',
    },
  }));
}

/** The length of a cell's edge in metres, for the legend. */
export function hexEdgeMeters(resolution: number): number {
  return edgeMetersOf[resolution] ?? 0;
}

/** The hexagons with their class, 0 to 4, and one point each for the number. */
export function hexagonFeatures({ resolution, cells }: HexagonsOnMap): {
  shapes: FeatureCollection;
  centers: FeatureCollection<Point>;
} {
  const bounds = boundsOf[resolution] ?? [];
  return {
    shapes: collectionOf(
      cells.map(({ count, ring }) => ({
        type: 'Feature',
        properties: { class: bounds.filter((from) => count >= from).length - 1 },
        geometry: { type: 'Polygon', coordinates: [ring.map(([lng, lat]) => [lng, lat])] },
      })),
    ),
    centers: collectionOf(
      cells.map(({ count, ring }) => ({
        type: 'Feature',
        properties: { count },
        geometry: { type: 'Point', coordinates: middleOf(ring) },
      })),
    ),
  };
}

/** The mean of the corners; the last one repeats the first. */
function middleOf(ring: readonly LngLat[]): [number, number] {
  const corners = ring.slice(1);
  const mean = (axis: 0 | 1) =>
    corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}

function fill({ isOn, paint }: HexagonsLayerProps): LayerSpecification {
  const [c0, c1, c2, c3, c4] = paint.density;
  return {
    id: 'hexagons-fill',
    type: 'fill',
    source: hexagonsSource,
    layout: { visibility: visibility(isOn) },
    paint: {
      'fill-color': ['match', cellClass, 0, c0, 1, c1, 2, c2, 3, c3, c4],
      'fill-opacity': paint.densityOpacity,
      'fill-outline-color': paint.areaLine,
    },
  };
}

const cellClass = ['get', 'class'] satisfies ExpressionSpecification;

function counts({ isOn, paint }: HexagonsLayerProps): LayerSpecification {
  return {
    id: 'hexagons-counts',
    type: 'symbol',
    source: hexagonCentersSource,
    layout: {
      visibility: visibility(isOn),
      'text-field': ['to-string', ['get', 'count']],
      'text-font': mapFonts,
      'text-size': 11,
      'text-padding': 1,
      'symbol-sort-key': ['-', ['get', 'count']],
    },
    paint: {
      'text-color': paint.label,
      'text-halo-color': paint.labelHalo,
      'text-halo-width': 1.4,
    },
  };
}
