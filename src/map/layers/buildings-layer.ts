import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type BuildingStatus, buildingStatuses } from '../../domain/building.ts';
import { type MapPaint, mapFonts } from '../../theme/map-style.ts';
import type { LegendContext, LegendItem, Swatch } from '../legend.ts';
import { type MapRecipe, visibility } from '../map-recipe.ts';
import { patternId } from '../pattern-id.ts';

export type BuildingsLayerProps = {
  /** Address of the tiles, with {z}, {x} and {y}. */
  readonly tiles: string;
  readonly isOn: boolean;
  /** Drawn as solids, for a view from the side. */
  readonly isTilted: boolean;
  /** Id of the selected building. */
  readonly selected: string | null;
  readonly paint: MapPaint;
};

export const buildingsSource = 'buildings';
/** The zooms for which the server has tiles; beyond the largest the map stretches them. */
export const buildingTileZooms = { min: 12, max: 16 } as const;
/** The layers a click on a building can hit. */
export const buildingPickLayers = [
  'buildings-fill',
  'buildings-unknown',
  'buildings-solid',
  'buildings-solid-unknown',
];

/** Pitch in degrees from which heights say more than outlines. */
export const tiltedFromPitch = 20;
const solidFromZoom = 14;
const marksFromZoom = 15.8;
/** A building of unknown height is drawn as three storeys. */
const unknownHeightMeters = 9;

const status = ['get', 'status'] satisfies ExpressionSpecification;

/** Buildings by status: fill, outline and pattern together, so that colour is never alone. */
export function buildingsLayer(props: BuildingsLayerProps): MapRecipe {
  return {
    sources: {
      [buildingsSource]: {
        type: 'vector',
        tiles: [props.tiles],
        minzoom: buildingTileZooms.min,
        maxzoom: buildingTileZooms.max,
      },
    },
    ground: [
      flatFill(props),
      flatHatch(props),
      outline(props),
      overdueRing(props),
      selectedHalo(props),
      selectedOutline(props),
    ],
    above: [solids(props), solidHatch(props), marks(props), openCounts(props)],
  };
}

export function buildingsLegend({ paint }: LegendContext): readonly LegendItem[] {
  return buildingStatuses.map((name) => ({
    swatch: swatchOf(name, paint),
    label: { kind: 'word', key: `map.building.${name}` },
  }));
}

function swatchOf(name: BuildingStatus, paint: MapPaint): Swatch {
  const { fill, outline: line } = paint.building[name];
  switch (name) {
    case 'overdue':
      return { kind: 'dashed-ring', fill, outline: line };
    case 'open':
      return { kind: 'outline', fill, outline: line };
    case 'rectified':
      return { kind: 'tick', fill, mark: paint.buildingMark };
    case 'clear':
      return { kind: 'fill', fill, outline: line };
    case 'unknown':
      return { kind: 'hatch', ground: fill, stroke: line };
  }
}

/** A colour for each status, as an expression. */
function byStatus(paint: MapPaint, part: 'fill' | 'outline'): ExpressionSpecification {
  const { overdue, open, rectified, clear, unknown } = paint.building;
  return [
    'match',
    status,
    'overdue',
    overdue[part],
    'open',
    open[part],
    'rectified',
    rectified[part],
    'clear',
    clear[part],
    unknown[part],
  ];
}

const tile = { source: buildingsSource, 'source-layer': 'buildings' } as const;
/** One point a building, so that none bears its mark twice at a tile's edge. */
const markTile = { source: buildingsSource, 'source-layer': 'building-marks' } as const;

function flatFill({ isOn, isTilted, paint }: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-fill',
    type: 'fill',
    ...tile,
    maxzoom: isTilted ? solidFromZoom : 24,
    filter: ['!=', status, 'unknown'],
    layout: { visibility: visibility(isOn) },
    paint: { 'fill-color': byStatus(paint, 'fill') },
  };
}

function flatHatch({ isOn, isTilted, paint }: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-unknown',
    type: 'fill',
    ...tile,
    maxzoom: isTilted ? solidFromZoom : 24,
    filter: ['==', status, 'unknown'],
    layout: { visibility: visibility(isOn) },
    paint: { 'fill-pattern': hatchOf(paint) },
  };
}

function outline({ isOn, paint }: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-outline',
    type: 'line',
    ...tile,
    minzoom: 13,
    filter: ['!=', status, 'overdue'],
    layout: { visibility: visibility(isOn), 'line-join': 'round' },
    paint: {
      'line-color': byStatus(paint, 'outline'),
      'line-width': widthFrom(
        ['match', status, 'open', 0.9, 0.4],
        ['match', status, 'open', 2.2, 1],
      ),
    },
  };
}

function overdueRing({ isOn, paint }: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-overdue-ring',
    type: 'line',
    ...tile,
    filter: ['==', status, 'overdue'],
    layout: { visibility: visibility(isOn), 'line-join': 'round' },
    paint: {
      'line-color': paint.building.overdue.outline,
      'line-width': widthFrom(1.4, 3),
      // Whole below zoom 15, where a break would take half a wall.
      'line-dasharray': ['step', ['zoom'], ['literal', [1, 0]], 15, ['literal', [2.2, 1]]],
    },
  };
}

function selectedHalo({ isOn, selected, paint }: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-selected-halo',
    type: 'line',
    ...tile,
    filter: ['==', ['get', 'id'], selected ?? ''],
    layout: { visibility: visibility(isOn), 'line-join': 'round' },
    paint: { 'line-color': paint.selection.halo, 'line-width': 8 },
  };
}

function selectedOutline({ isOn, selected, paint }: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-selected',
    type: 'line',
    ...tile,
    filter: ['==', ['get', 'id'], selected ?? ''],
    layout: { visibility: visibility(isOn), 'line-join': 'round' },
    paint: { 'line-color': paint.selection.line, 'line-width': 4 },
  };
}

function solids({ isOn, isTilted, selected, paint }: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-solid',
    type: 'fill-extrusion',
    ...tile,
    minzoom: solidFromZoom,
    filter: ['!=', status, 'unknown'],
    layout: { visibility: visibility(isOn && isTilted) },
    paint: {
      'fill-extrusion-color': [
        'case',
        ['==', ['get', 'id'], selected ?? ''],
        paint.selection.line,
        solidColor(paint),
      ],
      'fill-extrusion-height': heightMeters,
    },
  };
}

/** A solid has no ring: an overdue one takes the colour of its ring whole. */
function solidColor(paint: MapPaint): ExpressionSpecification {
  return [
    'case',
    ['==', status, 'overdue'],
    paint.building.overdue.outline,
    byStatus(paint, 'fill'),
  ];
}

function solidHatch({ isOn, isTilted, paint }: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-solid-unknown',
    type: 'fill-extrusion',
    ...tile,
    minzoom: solidFromZoom,
    filter: ['==', status, 'unknown'],
    layout: { visibility: visibility(isOn && isTilted) },
    paint: { 'fill-extrusion-pattern': hatchOf(paint), 'fill-extrusion-height': heightMeters },
  };
}

const heightMeters = [
  'coalesce',
  ['get', 'height'],
  unknownHeightMeters,
] satisfies ExpressionSpecification;

function marks({ isOn, isTilted, paint }: BuildingsLayerProps): LayerSpecification {
  const tick = patternId({
    kind: 'tick',
    fill: paint.building.rectified.outline,
    mark: paint.buildingMark,
  });
  const clock = patternId({
    kind: 'clock',
    fill: paint.building.overdue.outline,
    mark: paint.buildingMark,
  });
  return {
    id: 'buildings-marks',
    type: 'symbol',
    ...markTile,
    minzoom: marksFromZoom,
    filter: ['in', status, ['literal', ['overdue', 'rectified']]],
    layout: {
      visibility: visibility(isOn && !isTilted),
      'icon-image': ['match', status, 'overdue', clock, tick],
      'icon-padding': 1,
      'symbol-sort-key': ['match', status, 'overdue', 0, 1],
    },
  };
}

function openCounts({ isOn, isTilted, paint }: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-open-counts',
    type: 'symbol',
    ...markTile,
    minzoom: marksFromZoom,
    filter: ['==', status, 'open'],
    layout: {
      visibility: visibility(isOn && !isTilted),
      'text-field': ['to-string', ['get', 'open']],
      'text-font': mapFonts,
      'text-size': 12,
      'text-padding': 1,
    },
    paint: { 'text-color': paint.buildingMark },
  };
}

function hatchOf(paint: MapPaint): string {
  const { fill, outline: stroke } = paint.building.unknown;
  return patternId({ kind: 'hatch', stroke, ground: fill });
}

type Width = number | ExpressionSpecification;

/** Pixels from zoom 13 to zoom 17. */
function widthFrom(far: Width, near: Width): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 13, far, 17, near];
}
