import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { LayerId } from './layer-id.ts';
import { areaNamesSource, areasSource } from './layers/areas-layer.ts';
import { buildingsSource } from './layers/buildings-layer.ts';
import { densitySource } from './layers/density-layer.ts';

/** What could not be drawn; `map` is the ground itself. */
export type MapFailure = { readonly layer: LayerId | 'map'; readonly reason: string };

/** Reports what fails inside the map. Tiles report for themselves, see tile-protocol.ts. */
export function watchFailures(map: MapLibreMap, onFailure: (failure: MapFailure) => void): void {
  map.on('error', (event) => {
    onFailure({ layer: layerOfError(event), reason: event.error.message });
  });
}

/** An error of a source carries its id, which the type of the event does not tell. */
function layerOfError(event: ErrorEvent): MapFailure['layer'] {
  switch (Reflect.get(event, 'sourceId')) {
    case buildingsSource:
      return 'buildings';
    case densitySource:
      return 'density';
    case areasSource:
    case areaNamesSource:
      return 'areas';
    default:
      return 'map';
  }
}
