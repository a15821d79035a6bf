import type { DensityGrid } from '../../domain/geo/density.ts';
import type { DensityBreaks } from '../../domain/geo/density-classes.ts';
import { type MapPaint, withOpacity } from '../../theme/map-style.ts';
import type { LegendContext, LegendItem } from '../legend.ts';
import { type MapRecipe, visibility } from '../map-recipe.ts';

/** A density in ground units with the lower bounds of its classes, both per km². */
export type DensityOnMap = {
  readonly grid: DensityGrid;
  readonly breaks: DensityBreaks;
  /** Standard deviation of the smoothing. */
  readonly bandwidthMeters: number;
};

export type DensityLayerProps = { readonly isOn: boolean; readonly paint: MapPaint };

export const densitySource = 'density';

/**
 * One textured rectangle on the ground. It is MapLibre's and not deck's: so it lies under outlines
 * and names, is in the map's own picture when that is exported, and comes back with the map when the
 * graphics context was lost.
 */
export function densityLayer({ isOn, paint }: DensityLayerProps): MapRecipe {
  return {
    sources: { [densitySource]: { type: 'image', coordinates: nowhere } },
    ground: [
      {
        id: 'density',
        type: 'raster',
        source: densitySource,
        layout: { visibility: visibility(isOn) },
        paint: { 'raster-opacity': paint.densityOpacity, 'raster-fade-duration': 0 },
      },
    ],
    above: [],
  };
}

export function densityLegend({ paint, density }: LegendContext): readonly LegendItem[] {
  const breaks = density?.breaks ?? [];
  return breaks.map((from, index) => ({
    swatch: {
      kind: 'fill',
      fill: withOpacity(paint.density[index] ?? paint.land, paint.densityOpacity),
      outline: paint.areaLine,
    },
    label: {
      kind: 'range',
      from,
      to: breaks[index + 1] ?? null,
      unitKey: 'map.unit.hazardsPerSquareKilometer',
    },
  }));
}

type Corners = [[number, number], [number, number], [number, number], [number, number]];

/** The corners of a grid as MapLibre wants them: clockwise from the north-west. */
export function cornersOf({ bbox }: Pick<DensityGrid, 'bbox'>): Corners {
  const [west, south, east, north] = bbox;
  return [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}

/** Until the first grid comes. */
const nowhere: Corners = cornersOf({ bbox: [0, 0, 0.01, 0.01] });
