import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { hitMarkers } from './hit-markers.ts';
import type { LayerId } from './layer-id.ts';
import type { AlarmMarker } from './layers/alarm-markers.ts';
import { markerPixels } from './layers/alarms-layer.ts';
import { areaPickLayers } from './layers/areas-layer.ts';
import { buildingPickLayers } from './layers/buildings-layer.ts';
import { type PickCandidate, type Picked, pickBest } from './pick.ts';

export type PickingOptions = {
  /** The markers that are shown now. */
  readonly markers: () => readonly AlarmMarker[];
  readonly onPick: (picked: Picked | null) => void;
};

/** A finger is wider than a pointer. */
const markerRadiusPixels = { fine: markerPixels / 2 + 2, coarse: 24 };
const hoverEachMs = 100;

/** Reports what a click means, and shows by the pointer what can be clicked. */
export function watchPicking(map: MapLibreMap, { markers, onPick }: PickingOptions): void {
  let hoveredAt = 0;
  map.on('click', (event) => onPick(pickAt(map, event, markers())));
  map.on('mousemove', (event) => {
    // Asking what lies under the pointer costs more than a frame on a weak PC.
    if (event.originalEvent.timeStamp - hoveredAt < hoverEachMs) return;
    hoveredAt = event.originalEvent.timeStamp;
    map.getCanvas().style.cursor = pickAt(map, event, markers()) === null ? '' : 'pointer';
  });
}

function pickAt(
  map: MapLibreMap,
  event: MapMouseEvent,
  markers: readonly AlarmMarker[],
): Picked | null {
  const alarms = hitMarkers(markers, {
    at: event.point,
    radiusPixels: isTouch() ? markerRadiusPixels.coarse : markerRadiusPixels.fine,
    project: ([lng, lat]) => map.project([lng, lat]),
  });
  return pickBest([...alarms, ...hitShapes(map, event)]);
}

/** Buildings and areas under the pointer; they are hit exactly, so their distance is nothing. */
function hitShapes(map: MapLibreMap, { point, lngLat }: MapMouseEvent): readonly PickCandidate[] {
  const layers = [...buildingPickLayers, ...areaPickLayers].filter((id) => map.getLayer(id));
  return map.queryRenderedFeatures(point, { layers }).flatMap((feature): PickCandidate[] => {
    const layer: LayerId = areaPickLayers.includes(feature.layer.id) ? 'areas' : 'buildings';
    const id: unknown = layer === 'areas' ? feature.properties.code : feature.properties.id;
    if (typeof id !== 'string') return [];
    return [{ layer, id, position: [lngLat.lng, lngLat.lat], distancePixels: 0 }];
  });
}

function isTouch(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}
