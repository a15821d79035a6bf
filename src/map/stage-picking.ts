import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Bbox, LngLat } from '../domain/position.ts';
import { bboxOf } from './cluster-points.ts';
import { hitMarkers, type PickMark } from './hit-markers.ts';
import type { LayerId } from './layer-id.ts';
import { areaPickLayers } from './layers/areas-layer.ts';
import { buildingPickLayers } from './layers/buildings-layer.ts';
import { compoundPickLayers } from './layers/compounds-layer.ts';
import { sitePickLayers } from './layers/sites-layer.ts';
import { type PickCandidate, type Picked, pickBest } from './pick.ts';

export type PickingOptions = {
  /** The marks that deck.gl shows now. */
  readonly marks: () => readonly PickMark[];
  readonly onPick: (picked: Picked | null) => void;
};

/** A finger is wider than a pointer. */
const leastRadiusPixels = { fine: 12, coarse: 24 };
/** No mark is larger. */
const widestPixels = 32;
const hoverEachMs = 100;
const clusterMoveMs = 180;
const clusterPaddingPixels = 90;
const closestZoom = 18;

/** Reports what a click means, and shows by the pointer what can be clicked. A cluster is opened here. */
export function watchPicking(map: MapLibreMap, { marks, onPick }: PickingOptions): void {
  let hoveredAt = 0;
  map.on('click', (event) => {
    const picked = pickAt(map, event, marks());
    if (picked?.kind === 'cluster') showCluster(map, picked.extent);
    else onPick(picked);
  });
  map.on('mousemove', (event) => {
    // Asking what lies under the pointer costs more than a frame on a weak PC.
    if (event.originalEvent.timeStamp - hoveredAt < hoverEachMs) return;
    hoveredAt = event.originalEvent.timeStamp;
    map.getCanvas().style.cursor = pickAt(map, event, marks()) === null ? '' : 'pointer';
  });
}

/** Near enough that the pixels hold its parts, or most of them, apart. */
function showCluster(map: MapLibreMap, [west, south, east, north]: Bbox): void {
  map.fitBounds([west, south, east, north], {
    padding: clusterPaddingPixels,
    maxZoom: closestZoom,
    duration: clusterMoveMs,
    linear: true,
    bearing: map.getBearing(),
    pitch: map.getPitch(),
  });
}

function pickAt(map: MapLibreMap, event: MapMouseEvent, marks: readonly PickMark[]): Picked | null {
  const hits = hitMarkers(marks, {
    at: event.point,
    leastRadiusPixels: isTouch() ? leastRadiusPixels.coarse : leastRadiusPixels.fine,
    reach: reachOf(map, event),
    project: ([lng, lat]) => map.project([lng, lat]),
  });
  return pickBest([...hits, ...hitShapes(map, event)]);
}

/** The ground within a mark's reach of the pointer, whichever way the map is turned. */
function reachOf(map: MapLibreMap, { point }: MapMouseEvent): Bbox {
  const corners = [-widestPixels, widestPixels].flatMap((right) =>
    [-widestPixels, widestPixels].map((down) => map.unproject([point.x + right, point.y + down])),
  );
  return bboxOf(corners.map(({ lng, lat }) => [lng, lat]));
}

type PickShape = {
  readonly layer: LayerId;
  readonly styleLayers: readonly string[];
  /** The property of a feature that holds the object's id. */
  readonly id: string;
};

const pickShapes: readonly PickShape[] = [
  { layer: 'sites', styleLayers: sitePickLayers, id: 'id' },
  { layer: 'buildings', styleLayers: buildingPickLayers, id: 'id' },
  { layer: 'compounds', styleLayers: compoundPickLayers, id: 'id' },
  { layer: 'areas', styleLayers: areaPickLayers, id: 'code' },
];

/** What MapLibre draws under the pointer; it is hit exactly, so its distance is nothing. */
function hitShapes(map: MapLibreMap, { point, lngLat }: MapMouseEvent): readonly PickCandidate[] {
  const layers = pickShapes
    .flatMap(({ styleLayers }) => styleLayers)
    .filter((id) => map.getLayer(id));
  return map.queryRenderedFeatures(point, { layers }).flatMap((feature): PickCandidate[] => {
    const shape = pickShapes.find(({ styleLayers }) => styleLayers.includes(feature.layer.id));
    const id: unknown = shape && feature.properties[shape.id];
    if (shape === undefined || typeof id !== 'string') return [];
    const position: LngLat = [lngLat.lng, lngLat.lat];
    return [{ kind: 'object', layer: shape.layer, id, position, distancePixels: 0 }];
  });
}

function isTouch(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}
