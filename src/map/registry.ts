import type { LayerId } from './layer-id.ts';
import { alarmsLegend } from './layers/alarms-legend.ts';
import { areasLegend, areaUnits } from './layers/areas-layer.ts';
import { buildingTileZooms } from './layers/buildings-layer.ts';
import { buildingsLegend } from './layers/buildings-legend.ts';
import { compoundsLegend } from './layers/compounds-layer.ts';
import { densityLegend } from './layers/density-layer.ts';
import { devicesLegend } from './layers/devices-legend.ts';
import { hazardsLegend } from './layers/hazards-legend.ts';
import { hexagonsLegend, hexEdgeMeters } from './layers/hexagons-layer.ts';
import { sitesLegend } from './layers/sites-layer.ts';
import type { LegendContext, LegendItem, LegendUnit } from './legend.ts';
import type { MapWord } from './map-words.ts';

/** The parts of the layer panel, from above to below. */
export const layerGroups = ['devices', 'places', 'hazards'] as const;
type LayerGroup = (typeof layerGroups)[number];

export type LayerRow<Id extends LayerId = LayerId> = {
  readonly id: Id;
  readonly group: LayerGroup;
  readonly titleKey: MapWord;
  /** Where the legend says more than the switch. */
  readonly legendTitleKey?: MapWord;
  /** Stands once above the classes of the legend, where they are numbers. */
  readonly unit: (context: LegendContext) => LegendUnit | null;
  readonly legend: (context: LegendContext) => readonly LegendItem[];
  /** Of two things under the pointer, the one with the higher priority is meant. */
  readonly pickPriority: number;
  /** Below this zoom the layer draws nothing. */
  readonly minZoom?: number;
};

/** alarm > hazard > device > site > building > compound > area; a density cannot be picked. */
const pickPriorities = {
  alarm: 70,
  hazard: 60,
  device: 50,
  site: 40,
  building: 30,
  compound: 20,
  area: 10,
  none: 0,
} as const;

const withoutUnit = () => null;

/** One row a layer: a layer without one does not compile. */
export const layerRegistry: { readonly [Id in LayerId]: LayerRow<Id> } = {
  density: {
    id: 'density',
    group: 'hazards',
    titleKey: 'map.layer.density',
    legendTitleKey: 'map.densityFound',
    unit: ({ density }) =>
      density && {
        key: 'map.unit.hazardsPerSquareKilometer',
        values: { meters: density.bandwidthMeters },
      },
    legend: densityLegend,
    pickPriority: pickPriorities.none,
  },
  hexagons: {
    id: 'hexagons',
    group: 'hazards',
    titleKey: 'map.layer.hexagons',
    unit: ({ hexResolution }) =>
      hexResolution === null
        ? null
        : { key: 'map.unit.hazardsPerHexagon', values: { meters: hexEdgeMeters(hexResolution) } },
    legend: hexagonsLegend,
    pickPriority: pickPriorities.none,
  },
  areas: {
    id: 'areas',
    group: 'hazards',
    titleKey: 'map.layer.areas',
    unit: ({ options }) => ({ key: areaUnits[options.areaMeasure], values: {} }),
    legend: areasLegend,
    pickPriority: pickPriorities.area,
  },
  compounds: {
    id: 'compounds',
    group: 'places',
    titleKey: 'map.layer.compounds',
    unit: withoutUnit,
    legend: compoundsLegend,
    pickPriority: pickPriorities.compound,
  },
  buildings: {
    id: 'buildings',
    group: 'places',
    titleKey: 'map.layer.buildings',
    unit: withoutUnit,
    legend: buildingsLegend,
    pickPriority: pickPriorities.building,
    minZoom: buildingTileZooms.min,
  },
  sites: {
    id: 'sites',
    group: 'places',
    titleKey: 'map.layer.sites',
    unit: withoutUnit,
    legend: sitesLegend,
    pickPriority: pickPriorities.site,
  },
  devices: {
    id: 'devices',
    group: 'devices',
    titleKey: 'map.layer.devices',
    unit: withoutUnit,
    legend: devicesLegend,
    pickPriority: pickPriorities.device,
  },
  hazards: {
    id: 'hazards',
    group: 'hazards',
    titleKey: 'map.layer.hazards',
    unit: withoutUnit,
    legend: hazardsLegend,
    pickPriority: pickPriorities.hazard,
  },
  alarms: {
    id: 'alarms',
    group: 'devices',
    titleKey: 'map.layer.alarms',
    unit: withoutUnit,
    legend: alarmsLegend,
    pickPriority: pickPriorities.alarm,
  },
};
