import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type MapRecipe, visibility } from '../map-recipe.ts';
import {
  type BuildingLook,
  fillColor,
  hatchOf,
  isKnown,
  isNotKnown,
  outlineColor,
  solidColor,
  buildingStatusOf as status,
} from './building-colors.ts';
import { buildingMarks } from './building-marks.ts';

export type BuildingsLayerProps = BuildingLook & {
  /** Address of the tiles, with {z}, {x} and {y}. */
  readonly tiles: string;
  readonly isOn: boolean;
  /** Drawn as solids, for a view from the side. */
  readonly isTilted: boolean;
  /** Id of the selected building. */
  readonly selected: string | null;
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
/** A building of unknown height is drawn as three storeys. */
const unknownHeightMeters = 9;

/**
 * Buildings by status or by risk level: fill, outline, pattern and mark together, so that colour is
 * never alone.
 */
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
    above: [
      solids(props),
      solidHatch(props),
      ...buildingMarks({ ...props, source: buildingsSource }),
    ],
  };
}

const tile = { source: buildingsSource, 'source-layer': 'buildings' } as const;
function flatFill({ isOn, isTilted, fill, paint }: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-fill',
    type: 'fill',
    ...tile,
    maxzoom: isTilted ? solidFromZoom : 24,
    filter: isKnown(fill),
    layout: { visibility: visibility(isOn) },
    paint: { 'fill-color': fillColor({ fill, paint }) },
  };
}

function flatHatch({ isOn, isTilted, fill, paint }: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-unknown',
    type: 'fill',
    ...tile,
    maxzoom: isTilted ? solidFromZoom : 24,
    filter: isNotKnown(fill),
    layout: { visibility: visibility(isOn) },
    paint: { 'fill-pattern': hatchOf(paint) },
  };
}

function outline({ isOn, fill, paint }: BuildingsLayerProps): LayerSpecification {
  const isByStatus = fill === 'status';
  const strong: Width = isByStatus ? ['match', status, 'open', 0.9, 0.4] : 0.6;
  return {
    id: 'buildings-outline',
    type: 'line',
    ...tile,
    minzoom: 13,
    filter: isByStatus ? ['!=', status, 'overdue'] : true,
    layout: { visibility: visibility(isOn), 'line-join': 'round' },
    paint: {
      'line-color': outlineColor({ fill, paint }),
      'line-width': widthFrom(strong, isByStatus ? ['match', status, 'open', 2.2, 1] : 1.2),
    },
  };
}

function overdueRing({ isOn, fill, paint }: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-overdue-ring',
    type: 'line',
    ...tile,
    filter: ['==', status, 'overdue'],
    layout: { visibility: visibility(isOn && fill === 'status'), 'line-join': 'round' },
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

function solids({
  isOn,
  isTilted,
  selected,
  fill,
  paint,
}: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-solid',
    type: 'fill-extrusion',
    ...tile,
    minzoom: solidFromZoom,
    filter: isKnown(fill),
    layout: { visibility: visibility(isOn && isTilted) },
    paint: {
      'fill-extrusion-color': [
        'case',
        ['==', ['get', 'id'], selected ?? ''],
        paint.selection.line,
        solidColor({ fill, paint }),
      ],
      'fill-extrusion-height': heightMeters,
    },
  };
}

function solidHatch({ isOn, isTilted, fill, paint }: BuildingsLayerProps): LayerSpecification {
  return {
    id: 'buildings-solid-unknown',
    type: 'fill-extrusion',
    ...tile,
    minzoom: solidFromZoom,
    filter: isNotKnown(fill),
    layout: { visibility: visibility(isOn && isTilted) },
    paint: { 'fill-extrusion-pattern': hatchOf(paint), 'fill-extrusion-height': heightMeters },
  };
}

const heightMeters = [
  'coalesce',
  ['get', 'height'],
  unknownHeightMeters,
] satisfies ExpressionSpecification;

type Width = number | ExpressionSpecification;

/** Pixels from zoom 13 to zoom 17. */
function widthFrom(far: Width, near: Width): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 13, far, 17, near];
}
