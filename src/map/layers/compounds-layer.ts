import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Compound } from '../../domain/compound.ts';
import { type MapPaint, mapFonts } from '../../theme/map-style.ts';
import { collectionOf, type MultiPolygonShape, toMultiPolygon } from '../geo-json.ts';
import type { LegendContext, LegendItem } from '../legend.ts';
import { emptyCollection, type MapRecipe, visibility } from '../map-recipe.ts';
import { patternId } from '../pattern-id.ts';

/** What the map needs of a compound; an answer of the API has it. */
export type CompoundOnMap = Pick<Compound, 'id' | 'name' | 'isOld' | 'position'> & {
  /** null where nobody has drawn it: then it is a point. */
  readonly geometry: MultiPolygonShape | null;
};

export type CompoundsLayerProps = {
  readonly isOn: boolean;
  /** Id of the selected compound. */
  readonly selected: string | null;
  readonly paint: MapPaint;
};

export const compoundsSource = 'compounds';
export const compoundPointsSource = 'compound-points';
/** The layers a click on a compound can hit. */
export const compoundPickLayers = ['compounds-ground', 'compounds-points'];

const namesFromZoom = 15;
const marksFromZoom = 13.5;
/** 老: as people write it on a plan. */
const oldLetter = '老';
const isOld = ['get', 'isOld'] satisfies ExpressionSpecification;

/** Compounds as outlines, or points where none is drawn; old ones broken and with a plate. */
export function compoundsLayer(props: CompoundsLayerProps): MapRecipe {
  return {
    sources: {
      [compoundsSource]: { type: 'geojson', data: emptyCollection },
      [compoundPointsSource]: { type: 'geojson', data: emptyCollection },
    },
    ground: [ground(props), outline(props, false), outline(props, true), selectedOutline(props)],
    above: [points(props), oldMarks(props), names(props)],
  };
}

export function compoundsLegend({ paint }: LegendContext): readonly LegendItem[] {
  const { line, plate, mark } = paint.compound;
  return [
    {
      swatch: { kind: 'fill', fill: paint.land, outline: line },
      label: { kind: 'word', key: 'map.compound.plain' },
    },
    {
      swatch: { kind: 'plate', letter: oldLetter, fill: plate, mark },
      label: { kind: 'word', key: 'map.compound.old' },
    },
  ];
}

/** Outlines, and one point a compound that has a position: for its sign, its name, or itself. */
export function compoundFeatures(compounds: readonly CompoundOnMap[]): {
  shapes: FeatureCollection;
  points: FeatureCollection;
} {
  return {
    shapes: collectionOf(compounds.flatMap(shapeOf)),
    points: collectionOf(compounds.flatMap(pointOf)),
  };
}

function shapeOf({ geometry, ...compound }: CompoundOnMap): Feature[] {
  if (geometry === null) return [];
  const { id, isOld: old } = compound;
  return [{ type: 'Feature', properties: { id, isOld: old }, geometry: toMultiPolygon(geometry) }];
}

function pointOf({ id, name, isOld: old, position, geometry }: CompoundOnMap): Feature[] {
  if (position === null) return [];
  const properties = { id, name, isOld: old, isDrawn: geometry !== null };
  return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [...position] } }];
}

/** Seen only as a place to click. */
function ground({ isOn, paint }: CompoundsLayerProps): LayerSpecification {
  return {
    id: 'compounds-ground',
    type: 'fill',
    source: compoundsSource,
    layout: { visibility: visibility(isOn) },
    paint: { 'fill-color': paint.compound.line, 'fill-opacity': 0.05 },
  };
}

function outline({ isOn, paint }: CompoundsLayerProps, old: boolean): LayerSpecification {
  return {
    id: old ? 'compounds-outline-old' : 'compounds-outline',
    type: 'line',
    source: compoundsSource,
    filter: ['==', isOld, old],
    layout: { visibility: visibility(isOn), 'line-join': 'round' },
    paint: {
      'line-color': old ? paint.compound.plate : paint.compound.line,
      'line-width': ['interpolate', ['linear'], ['zoom'], 12, old ? 0.8 : 0.5, 17, old ? 2 : 1.2],
      ...(old && { 'line-dasharray': [3, 1.6] }),
    },
  };
}

function selectedOutline({ isOn, selected, paint }: CompoundsLayerProps): LayerSpecification {
  return {
    id: 'compounds-selected',
    type: 'line',
    source: compoundsSource,
    filter: ['==', ['get', 'id'], selected ?? ''],
    layout: { visibility: visibility(isOn), 'line-join': 'round' },
    paint: { 'line-color': paint.selection.line, 'line-width': 3 },
  };
}

function points({ isOn, selected, paint }: CompoundsLayerProps): LayerSpecification {
  const isSelected: ExpressionSpecification = ['==', ['get', 'id'], selected ?? ''];
  return {
    id: 'compounds-points',
    type: 'circle',
    source: compoundPointsSource,
    filter: ['!', ['get', 'isDrawn']],
    layout: { visibility: visibility(isOn) },
    paint: {
      'circle-radius': 5,
      'circle-color': paint.land,
      'circle-stroke-width': ['case', isSelected, 3, 2],
      'circle-stroke-color': [
        'case',
        isSelected,
        paint.selection.line,
        isOld,
        paint.compound.plate,
        paint.compound.line,
      ],
    },
  };
}

function oldMarks({ isOn, paint }: CompoundsLayerProps): LayerSpecification {
  const { plate: fill, mark } = paint.compound;
  return {
    id: 'compounds-old-marks',
    type: 'symbol',
    source: compoundPointsSource,
    minzoom: marksFromZoom,
    maxzoom: namesFromZoom,
    filter: isOld,
    layout: {
      visibility: visibility(isOn),
      'icon-image': patternId({ kind: 'letter', letter: oldLetter, fill, mark }),
      'icon-padding': 2,
    },
  };
}

function names({ isOn, paint }: CompoundsLayerProps): LayerSpecification {
  const { plate: fill, mark } = paint.compound;
  return {
    id: 'compounds-names',
    type: 'symbol',
    source: compoundPointsSource,
    minzoom: namesFromZoom,
    layout: {
      visibility: visibility(isOn),
      'icon-image': [
        'case',
        isOld,
        patternId({ kind: 'letter', letter: oldLetter, fill, mark }),
        '',
      ],
      'text-field': ['get', 'name'],
      'text-font': mapFonts,
      'text-size': 12,
      'text-anchor': 'top',
      'text-offset': ['case', isOld, ['literal', [0, 0.8]], ['literal', [0, 0]]],
      'text-max-width': 7,
      'text-padding': 4,
    },
    paint: {
      'text-color': paint.label,
      'text-halo-color': paint.labelHalo,
      'text-halo-width': 1.4,
    },
  };
}
