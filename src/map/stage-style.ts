import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { MapPaint } from '../theme/map-style.ts';
import type { LayerId } from './layer-id.ts';
import type { LayerOptions } from './layer-options.ts';
import { areasLayer } from './layers/areas-layer.ts';
import { basemap } from './layers/basemap.ts';
import { buildingsLayer } from './layers/buildings-layer.ts';
import { compoundsLayer } from './layers/compounds-layer.ts';
import { densityLayer } from './layers/density-layer.ts';
import { hexagonsLayer } from './layers/hexagons-layer.ts';
import type { OutsideBasemap } from './layers/outside-basemap.ts';
import { sitesLayer } from './layers/sites-layer.ts';
import type { MapRecipe } from './map-recipe.ts';

export type Selection = { readonly layer: LayerId; readonly id: string };

/** All that the style depends on; data go into its sources apart. */
export type StageLook = {
  readonly layers: ReadonlySet<LayerId>;
  readonly options: LayerOptions;
  readonly selection: Selection | null;
  readonly isTilted: boolean;
  readonly paint: MapPaint;
  readonly tiles: string;
  readonly outside: OutsideBasemap;
};

export type StageStyle = {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** From the ground up; the same ids in the same order for every look. */
  readonly layers: readonly LayerSpecification[];
};

/** The whole style of a look: ground below, then what stands and what is written on it. */
export function stageStyle(look: StageLook): StageStyle {
  const base = basemap(look);
  const { areas, density, hexagons, compounds, buildings, sites } = recipesOf(look);
  const all = [base, areas, density, hexagons, compounds, buildings, sites];
  return {
    sources: Object.assign({}, ...all.map(({ sources }) => sources)),
    layers: [
      ...base.ground,
      ...areas.ground,
      ...density.ground,
      ...hexagons.ground,
      ...compounds.ground,
      ...buildings.ground,
      ...base.above,
      ...hexagons.above,
      ...buildings.above,
      ...compounds.above,
      ...areas.above,
      ...sites.above,
    ],
  };
}

type StyledLayer = Exclude<LayerId, 'devices' | 'hazards' | 'alarms'>;

/** What MapLibre draws; deck.gl draws the rest above it, see stage-marks.ts. */
function recipesOf({
  layers,
  options,
  selection,
  paint,
  isTilted,
  tiles,
}: StageLook): Readonly<Record<StyledLayer, MapRecipe>> {
  const propsOf = (layer: StyledLayer) => ({
    isOn: layers.has(layer),
    selected: selection?.layer === layer ? selection.id : null,
    paint,
  });
  return {
    density: densityLayer(propsOf('density')),
    hexagons: hexagonsLayer(propsOf('hexagons')),
    areas: areasLayer({ ...propsOf('areas'), measure: options.areaMeasure }),
    compounds: compoundsLayer(propsOf('compounds')),
    buildings: buildingsLayer({
      ...propsOf('buildings'),
      fill: options.buildingFill,
      isTilted,
      tiles,
    }),
    sites: sitesLayer(propsOf('sites')),
  };
}
