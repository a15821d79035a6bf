import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { type StyleStep, styleSteps } from './style-steps.ts';

/** Brings the map from one list of layers to another of the same layers. */
export function applyStyle(
  map: MapLibreMap,
  {
    before,
    after,
  }: { before: readonly LayerSpecification[]; after: readonly LayerSpecification[] },
): void {
  for (const step of styleSteps(before, after)) applyStep(map, step);
}

// Names and values come from a checked specification, where it is known that they belong together.
type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1];
type LayoutName = Parameters<MapLibreMap['setLayoutProperty']>[1];
type PaintValue = Parameters<MapLibreMap['setPaintProperty']>[2];
type LayoutValue = Parameters<MapLibreMap['setLayoutProperty']>[2];

function applyStep(map: MapLibreMap, step: StyleStep): void {
  switch (step.kind) {
    case 'paint':
      map.setPaintProperty(step.id, step.name as PaintName, step.value as PaintValue);
      return;
    case 'layout':
      map.setLayoutProperty(step.id, step.name as LayoutName, step.value as LayoutValue);
      return;
    case 'filter':
      map.setFilter(step.id, step.filter);
      return;
    case 'zooms':
      map.setLayerZoomRange(step.id, step.minzoom, step.maxzoom);
  }
}
