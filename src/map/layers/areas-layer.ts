import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type AreaCode, type AreaLevel, finestAreas } from '../../domain/area.ts';
import {
  type AreaGeometry,
  partsOf,
  polygonAreaSquareMeters,
  polygonCentroid,
} from '../../domain/geo/polygon.ts';
import { type MapPaint, mapFonts, withOpacity } from '../../theme/map-style.ts';
import { collectionOf, type MultiPolygonShape, toMultiPolygon } from '../geo-json.ts';
import type { AreaMeasure } from '../layer-options.ts';
import type { LegendContext, LegendItem } from '../legend.ts';
import { emptyCollection, type MapRecipe, visibility } from '../map-recipe.ts';
import { patternId } from '../pattern-id.ts';

/** What the map needs of an area; an answer of the API has it. */
export type AreaOnMap = {
  readonly code: AreaCode;
  readonly level: AreaLevel;
  readonly name: string;
  readonly geometry: MultiPolygonShape | null;
  readonly buildingsInspected: number;
  readonly hazardsTotal: number;
  readonly hazardsOpen: number;
  readonly hazardsOverdue: number;
};

export type AreasLayerProps = {
  /** Fills the areas; outlines and names belong to the basemap and stay. */
  readonly isOn: boolean;
  readonly measure: AreaMeasure;
  /** Code of the selected area, as the text that a pick gives. */
  readonly selected: string | null;
  readonly paint: MapPaint;
};

export const areasSource = 'areas';
export const areaNamesSource = 'area-names';
/** The layers a click on an area can hit. */
export const areaPickLayers = ['areas-share', 'areas-never-inspected'];

/** Lower bounds of the five classes of the fill, in per cent of the hazards on record. */
const sharePercents: Readonly<Record<AreaMeasure, readonly number[]>> = {
  open: [0, 20, 40, 60, 80],
  overdue: [0, 5, 10, 20, 40],
};

/** Outlines and names of all areas; a fill by a share of their hazards, hatched where nobody looked. */
export function areasLayer({ isOn, measure, selected, paint }: AreasLayerProps): MapRecipe {
  return {
    sources: {
      [areasSource]: { type: 'geojson', data: emptyCollection },
      [areaNamesSource]: { type: 'geojson', data: emptyCollection },
    },
    ground: [shareFill({ isOn, measure, paint }), hatchFill({ isOn, measure, paint })],
    above: [outline(paint), selectedOutline({ selected, paint }), names(paint)],
  };
}

export function areasLegend({ paint, options }: LegendContext): readonly LegendItem[] {
  const { opacities } = paint.areaShare;
  const ink = inkOf(options.areaMeasure, paint);
  const percents = sharePercents[options.areaMeasure];
  const classes = percents.map((from, index): LegendItem => {
    const fill = withOpacity(ink, opacities[index] ?? 1);
    return {
      swatch: { kind: 'fill', fill, outline: paint.areaLine },
      label: {
        kind: 'range',
        from,
        to: percents[index + 1] ?? 100,
        unitKey: areaUnits[options.areaMeasure],
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

export const areaUnits = {
  open: 'map.unit.percentOpen',
  overdue: 'map.unit.percentOverdue',
} as const satisfies Record<AreaMeasure, string>;

/** The drawn areas as GeoJSON: what to fill, and a point inside each for its name. */
export function areaFeatures(areas: readonly AreaOnMap[]): {
  shapes: FeatureCollection;
  names: FeatureCollection<Point>;
} {
  const drawn = areas.flatMap((area) =>
    area.geometry === null ? [] : [{ ...area, geometry: toMultiPolygon(area.geometry) }],
  );
  const filled = new Set(finestAreas(drawn).map(({ code }) => code));
  const properties = (area: DrawnArea) => ({
    code: String(area.code),
    name: area.name,
    level: area.level,
    open: filled.has(area.code) ? fillClass(area, 'open') : 'none',
    overdue: filled.has(area.code) ? fillClass(area, 'overdue') : 'none',
  });
  return {
    shapes: collectionOf(
      drawn.map((area) => ({
        type: 'Feature',
        properties: properties(area),
        geometry: area.geometry,
      })),
    ),
    names: collectionOf(
      drawn.map((area) => ({
        type: 'Feature',
        properties: properties(area),
        geometry: { type: 'Point', coordinates: nameAnchor(area.geometry) },
      })),
    ),
  };
}

type DrawnArea = Omit<AreaOnMap, 'geometry'> & { readonly geometry: AreaGeometry };

type Counts = Pick<
  AreaOnMap,
  'buildingsInspected' | 'hazardsTotal' | 'hazardsOpen' | 'hazardsOverdue'
>;

/** The share class (0 to 4), `clear` without any hazard, `unknown` where nobody looked. */
export function fillClass(area: Counts, measure: AreaMeasure): number | 'clear' | 'unknown' {
  if (area.buildingsInspected === 0) return 'unknown';
  if (area.hazardsTotal === 0) return 'clear';
  const part = measure === 'open' ? area.hazardsOpen : area.hazardsOverdue;
  const percent = (100 * part) / area.hazardsTotal;
  return sharePercents[measure].filter((from) => percent >= from).length - 1;
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

type FillProps = Pick<AreasLayerProps, 'isOn' | 'measure' | 'paint'>;

function shareFill({ isOn, measure, paint }: FillProps): LayerSpecification {
  const fillOf: ExpressionSpecification = ['get', measure];
  const { opacities } = paint.areaShare;
  const [o0, o1, o2, o3, o4] = opacities;
  return {
    id: 'areas-share',
    type: 'fill',
    source: areasSource,
    filter: ['!', ['in', fillOf, ['literal', ['none', 'unknown']]]],
    layout: { visibility: visibility(isOn) },
    paint: {
      'fill-color': inkOf(measure, paint),
      'fill-opacity': ['match', fillOf, 0, o0, 1, o1, 2, o2, 3, o3, 4, o4, 0],
    },
  };
}

/** Overdue has its own ink here as on buildings, so that the two pictures are not taken for each other. */
function inkOf(measure: AreaMeasure, paint: MapPaint): string {
  return measure === 'overdue' ? paint.building.overdue.outline : paint.areaShare.ink;
}

function hatchFill({ isOn, measure, paint }: FillProps): LayerSpecification {
  return {
    id: 'areas-never-inspected',
    type: 'fill',
    source: areasSource,
    filter: ['==', ['get', measure], 'unknown'],
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
