import type { Feature, FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type AreaCode, type AreaLevel, parentArea } from '../../domain/area.ts';
import {
  type AreaGeometry,
  partsOf,
  polygonAreaSquareMeters,
  polygonCentroid,
} from '../../domain/geo/polygon.ts';
import type { LngLat } from '../../domain/position.ts';
import { type MapPaint, mapFonts, withOpacity } from '../../theme/map-style.ts';
import type { LegendContext, LegendItem } from '../legend.ts';
import { emptyCollection, type MapRecipe, visibility } from '../map-recipe.ts';
import { patternId } from '../pattern-id.ts';

/** What the map needs of an area; an answer of the API has it. */
export type AreaOnMap = {
  readonly code: AreaCode;
  readonly level: AreaLevel;
  readonly name: string;
  readonly geometry: AreaShape | null;
  readonly buildingsInspected: number;
  readonly hazardsTotal: number;
  readonly hazardsOpen: number;
};

/** A GeoJSON MultiPolygon. */
type AreaShape = {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly (readonly (readonly LngLat[])[])[];
};

export type AreasLayerProps = {
  /** Fills the areas; outlines and names belong to the basemap and stay. */
  readonly isOn: boolean;
  /** Code of the selected area, as the text that a pick gives. */
  readonly selected: string | null;
  readonly paint: MapPaint;
};

export const areasSource = 'areas';
export const areaNamesSource = 'area-names';
/** The layers a click on an area can hit. */
export const areaPickLayers = ['areas-share', 'areas-never-inspected'];

/** Lower bounds, in per cent of open hazards, of the five classes of the fill. */
const openSharePercents = [0, 20, 40, 60, 80] as const;

const fillOf = ['get', 'fill'] satisfies ExpressionSpecification;

/** Outlines and names of all areas; a fill by the share of open hazards, hatched where nobody looked. */
export function areasLayer({ isOn, selected, paint }: AreasLayerProps): MapRecipe {
  return {
    sources: {
      [areasSource]: { type: 'geojson', data: emptyCollection },
      [areaNamesSource]: { type: 'geojson', data: emptyCollection },
    },
    ground: [shareFill({ isOn, paint }), hatchFill({ isOn, paint })],
    above: [outline(paint), selectedOutline({ selected, paint }), names(paint)],
  };
}

export function areasLegend({ paint }: LegendContext): readonly LegendItem[] {
  const { ink, opacities } = paint.areaShare;
  const classes = openSharePercents.map((from, index): LegendItem => {
    const fill = withOpacity(ink, opacities[index] ?? 1);
    return {
      swatch: { kind: 'fill', fill, outline: paint.areaLine },
      label: {
        kind: 'range',
        from,
        to: openSharePercents[index + 1] ?? 100,
        unitKey: 'map.unit.percentOpen',
      },
    };
  });
  return [
    ...classes,
    {
      swatch: { kind: 'fill', fill: paint.land, outline: paint.areaLine },
      label: { kind: 'word', key: 'map.area.noHazards' },
    },
    {
      swatch: { kind: 'hatch', ground: paint.land, stroke: paint.hatch },
      label: { kind: 'word', key: 'map.area.neverInspected' },
    },
  ];
}

/** The drawn areas as GeoJSON: what to fill, and a point inside each for its name. */
export function areaFeatures(areas: readonly AreaOnMap[]): {
  shapes: FeatureCollection;
  names: FeatureCollection<Point>;
} {
  const drawn = areas.flatMap((area) =>
    area.geometry === null ? [] : [{ ...area, geometry: toGeoJson(area.geometry) }],
  );
  const filled = filledAreas(drawn);
  const properties = (area: DrawnArea) => ({
    code: String(area.code),
    name: area.name,
    level: area.level,
    fill: filled.has(area.code) ? fillClass(area) : 'none',
  });
  return {
    shapes: collection(
      drawn.map((area) => ({
        type: 'Feature',
        properties: properties(area),
        geometry: area.geometry,
      })),
    ),
    names: collection(
      drawn.map((area) => ({
        type: 'Feature',
        properties: properties(area),
        geometry: { type: 'Point', coordinates: nameAnchor(area.geometry) },
      })),
    ),
  };
}

type DrawnArea = Omit<AreaOnMap, 'geometry'> & { readonly geometry: AreaGeometry };

/** The share class (0 to 4), `clear` without any hazard, `unknown` where nobody looked. */
export function fillClass(
  area: Pick<AreaOnMap, 'buildingsInspected' | 'hazardsTotal' | 'hazardsOpen'>,
): number | 'clear' | 'unknown' {
  if (area.buildingsInspected === 0) return 'unknown';
  if (area.hazardsTotal === 0) return 'clear';
  const percent = (100 * area.hazardsOpen) / area.hazardsTotal;
  return openSharePercents.filter((from) => percent >= from).length - 1;
}

/** The finest drawn areas down to communities: each piece of ground is filled once. */
function filledAreas(drawn: readonly DrawnArea[]): ReadonlySet<AreaCode> {
  const coarse = drawn.filter((area) => area.level !== 'grid');
  const parents = new Set(coarse.map((area) => parentArea(area.code)));
  return new Set(coarse.map((area) => area.code).filter((code) => !parents.has(code)));
}

/** The middle of the largest piece: a name stands once, and on the area's main ground. */
function nameAnchor(geometry: AreaGeometry): [number, number] {
  const pieces = partsOf(geometry).map(
    (coordinates): AreaGeometry => ({ type: 'Polygon', coordinates }),
  );
  const sized = pieces.map((piece) => ({ piece, size: polygonAreaSquareMeters(piece) }));
  const largest = sized.reduce((best, next) => (next.size > best.size ? next : best));
  return polygonCentroid(largest.piece);
}

function toGeoJson({ coordinates }: AreaShape): AreaGeometry {
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((part) =>
      part.map((ring) => ring.map(([lng, lat]): [number, number] => [lng, lat])),
    ),
  };
}

type FillProps = { readonly isOn: boolean; readonly paint: MapPaint };

function shareFill({ isOn, paint }: FillProps): LayerSpecification {
  const { ink, opacities } = paint.areaShare;
  const [o0, o1, o2, o3, o4] = opacities;
  return {
    id: 'areas-share',
    type: 'fill',
    source: areasSource,
    filter: ['!', ['in', fillOf, ['literal', ['none', 'unknown']]]],
    layout: { visibility: visibility(isOn) },
    paint: {
      'fill-color': ink,
      'fill-opacity': ['match', fillOf, 0, o0, 1, o1, 2, o2, 3, o3, 4, o4, 0],
    },
  };
}

function hatchFill({ isOn, paint }: FillProps): LayerSpecification {
  return {
    id: 'areas-never-inspected',
    type: 'fill',
    source: areasSource,
    filter: ['==', fillOf, 'unknown'],
    layout: { visibility: visibility(isOn) },
    paint: {
      'fill-pattern': patternId({ kind: 'hatch', stroke: paint.hatch, ground: null }),
      'fill-opacity': 0.7,
    },
  };
}

function outline(paint: MapPaint): LayerSpecification {
  const level = ['get', 'level'] satisfies ExpressionSpecification;
  return {
    id: 'areas-outline',
    type: 'line',
    source: areasSource,
    filter: ['step', ['zoom'], ['!=', level, 'grid'], 14.5, true],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': paint.areaLine,
      'line-width': ['match', level, 'district', 2, 'subdistrict', 1.6, 'community', 1, 0.6],
      'line-opacity': ['match', level, 'district', 0.9, 'subdistrict', 0.8, 'community', 0.6, 0.4],
    },
  };
}

function selectedOutline({
  selected,
  paint,
}: Pick<AreasLayerProps, 'selected' | 'paint'>): LayerSpecification {
  return {
    id: 'areas-selected',
    type: 'line',
    source: areasSource,
    filter: ['==', ['get', 'code'], selected ?? ''],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': paint.selection.line, 'line-width': 3 },
  };
}

function names(paint: MapPaint): LayerSpecification {
  const level = ['get', 'level'] satisfies ExpressionSpecification;
  return {
    id: 'area-names',
    type: 'symbol',
    source: areaNamesSource,
    filter: [
      'step',
      ['zoom'],
      ['==', level, 'subdistrict'],
      12,
      ['in', level, ['literal', ['subdistrict', 'community']]],
      13,
      ['==', level, 'community'],
      15.5,
      ['in', level, ['literal', ['community', 'grid']]],
    ],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': mapFonts,
      'text-size': ['match', level, 'subdistrict', 15, 'community', 13, 11],
      'text-max-width': 8,
      'text-padding': 6,
      'symbol-sort-key': ['match', level, 'subdistrict', 0, 'community', 1, 2],
    },
    paint: {
      'text-color': paint.label,
      'text-halo-color': paint.labelHalo,
      'text-halo-width': 1.6,
    },
  };
}

function collection<F extends Feature>(
  features: F[],
): {
  type: 'FeatureCollection';
  features: F[];
} {
  return { type: 'FeatureCollection', features };
}
