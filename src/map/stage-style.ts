import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { MapPaint } from '../theme/map-style.ts';
import type { LayerId } from './layer-id.ts';
import { areasLayer } from './layers/areas-layer.ts';
import { basemap } from './layers/basemap.ts';
import { buildingsLayer } from './layers/buildings-layer.ts';
import { densityLayer } from './layers/density-layer.ts';

export type Selection = { readonly layer: LayerId; readonly id: string };

/** All that the style depends on; data go into its sources apart. */
export type StageLook = {
  readonly layers: ReadonlySet<LayerId>;
  readonly selection: Selection | null;
  readonly isTilted: boolean;
  readonly paint: MapPaint;
  readonly tiles: string;
};

export type StageStyle = {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** From the ground up; the same ids in the same order for every look. */
  readonly layers: readonly LayerSpecification[];
};

/** The whole style of a look: ground below, then what stands and what is written on it. */
export function stageStyle(look: StageLook): StageStyle {
  const { layers, selection, paint, isTilted, tiles } = look;
  const selectedIn = (layer: LayerId) => (selection?.layer === layer ? selection.id : null);
  const isOn = (layer: LayerId) => layers.has(layer);
  const base = basemap({ paint });
  const density = densityLayer({ isOn: isOn('density'), paint });
  const areas = areasLayer({ isOn: isOn('areas'), selected: selectedIn('areas'), paint });
  const buildings = buildingsLayer({
    isOn: isOn('buildings'),
    selected: selectedIn('buildings'),
    isTilted,
    tiles,
    paint,
  });
  return {
    sources: { ...base.sources, ...areas.sources, ...density.sources, ...buildings.sources },
    layers: [
      ...base.ground,
      ...areas.ground,
      ...density.ground,
      ...buildings.ground,
      ...base.above,
      ...buildings.above,
      ...areas.above,
    ],
  };
}
