import type { LayerId } from './layer-id.ts';
import { alarmsLegend } from './layers/alarms-legend.ts';
import { areasLegend } from './layers/areas-layer.ts';
import { buildingsLegend, buildingTileZooms } from './layers/buildings-layer.ts';
import { densityLegend } from './layers/density-layer.ts';
import type { LegendContext, LegendItem } from './legend.ts';
import type { MapWord } from './map-words.ts';

export type LayerRow<Id extends LayerId = LayerId> = {
  readonly id: Id;
  readonly titleKey: MapWord;
  /** Stands once above the classes of the legend, where they are numbers. */
  readonly unitKey: MapWord | null;
  readonly legend: (context: LegendContext) => readonly LegendItem[];
  /** Of two things under the pointer, the one with the higher priority is meant. */
  readonly pickPriority: number;
  /** Below this zoom the layer draws nothing. */
  readonly minZoom?: number;
};

/** alarm > hazard > device > site > building > compound > area; a density cannot be picked. */
const pickPriorities = { alarm: 70, building: 30, area: 10, none: 0 } as const;

/** One row a layer: a layer without one does not compile. */
export const layerRegistry: { readonly [Id in LayerId]: LayerRow<Id> } = {
  density: {
    id: 'density',
    titleKey: 'map.layer.density',
    unitKey: 'map.unit.hazardsPerSquareKilometer',
    legend: densityLegend,
    pickPriority: pickPriorities.none,
  },
  areas: {
    id: 'areas',
    titleKey: 'map.layer.areas',
    unitKey: 'map.unit.percentOpen',
    legend: areasLegend,
    pickPriority: pickPriorities.area,
  },
  buildings: {
    id: 'buildings',
    titleKey: 'map.layer.buildings',
    unitKey: null,
    legend: buildingsLegend,
    pickPriority: pickPriorities.building,
    minZoom: buildingTileZooms.min,
  },
  alarms: {
    id: 'alarms',
    titleKey: 'map.layer.alarms',
    unitKey: null,
    legend: alarmsLegend,
    pickPriority: pickPriorities.alarm,
  },
};
