import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { LayerId } from './layer-id.ts';
import { areaNamesSource, areasSource } from './layers/areas-layer.ts';
import { buildingsSource } from './layers/buildings-layer.ts';
import { compoundPointsSource, compoundsSource } from './layers/compounds-layer.ts';
import { densitySource } from './layers/density-layer.ts';
import { hexagonCentersSource, hexagonsSource } from './layers/hexagons-layer.ts';
import { isOutsideId } from './layers/outside-id.ts';
import { sitesSource } from './layers/sites-layer.ts';

/** What could not be drawn; `map` is the ground itself, `basemap` what the server lays over it. */
export type MapFailure = { readonly layer: LayerId | 'map' | 'basemap'; readonly reason: string };

/** Reports what fails inside the map. Tiles report for themselves, see tile-protocol.ts. */
export function watchFailures(map: MapLibreMap, onFailure: (failure: MapFailure) => void): void {
  map.on('error', (event) => {
    onFailure({ layer: layerOfError(event), reason: event.error.message });
  });
}

/** An error of a source carries its id, which the type of the event does not tell. */
function layerOfError(event: ErrorEvent): MapFailure['layer'] {
  const source: unknown = Reflect.get(event, 'sourceId');
  if (isOutsideId(source)) return 'basemap';
  switch (source) {
    case buildingsSource:
      return 'buildings';
    case densitySource:
      return 'density';
    case hexagonsSource:
    case hexagonCentersSource:
      return 'hexagons';
    case compoundsSource:
    case compoundPointsSource:
      return 'compounds';
    case sitesSource:
      return 'sites';
    case areasSource:
    case areaNamesSource:
      return 'areas';
    default:
      return 'map';
  }
}
