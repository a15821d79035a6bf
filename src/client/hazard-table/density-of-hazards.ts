import {
  createDensityEstimator,
  createDensityRaster,
  type DensityEstimator,
  type DensityGrid,
  type DensityRaster,
  maxOf,
} from '../../domain/geo/density.ts';
import { type DensityBreaks, densityBreaks } from '../../domain/geo/density-classes.ts';
import type { Bbox } from '../../domain/position.ts';
import { type HazardColumns, unlocated } from './columns.ts';
import { filterHazards } from './filter.ts';

/** A density with the bounds of its classes, which stay the same for every filter of one table. */
export type HazardDensity = {
  readonly grid: DensityGrid;
  readonly breaks: DensityBreaks;
  /** Standard deviation of the smoothing, the same for every filter of one table. */
  readonly bandwidthMeters: number;
};

export type HazardDensities = {
  /** The cells that the quick picture counts. */
  readonly raster: DensityRaster;
  /** From hazards that are counted by cell; uses the counts up. */
  readonly quick: (cells: Float32Array) => HazardDensity;
  /** The same area in at most so many cells along each side, where memory is short. */
  readonly rasterWithin: (mostCells: number) => DensityRaster;
  /** From values that were smoothed before. */
  readonly ofValues: (raster: DensityRaster, picture: Smoothed) => HazardDensity;
  /** As fine as it gets, for when nobody is dragging. */
  readonly fine: (mask: Uint8Array) => HazardDensity;
};

type Smoothed = Pick<DensityGrid, 'values' | 'totalWeight' | 'outsideWeight'>;

/** A picture that is made anew many times a second has at most so many cells along each side. */
const quickCells = 400;
/** A district is smaller; beyond it a few wrong positions would take the whole picture's room. */
const longestSideDegrees = 1;
/** Then the rarest positions at each end are left out, and counted by the grid as outside. */
const trimmedShare = 0.01;
const largestCellCount = 2 ** 22;
/** A small district smoothed as a large one is smoothed into one colour. */
const smallSquareKilometers = 5;
const usual = { bandwidthMeters: 150, cellMeters: 25 } as const;
const forSmall = { bandwidthMeters: 75, cellMeters: 12.5 } as const;
const metersPerDegree = 111_195;
/** The top class of a table with one hazard. */
const smallestTopPerSquareKilometer = 20;

/**
 * Prepares the density of a table. The bounds of the classes come from all its hazards once, so that
 * a place keeps its colour when the filter changes. null as long as nothing has a position.
 */
export function createHazardDensities(columns: HazardColumns): HazardDensities | null {
  const bbox = extentOf(columns);
  if (bbox === null) return null;
  const options = { bbox, ...smoothingFor(bbox) };
  const { bandwidthMeters } = options;
  const estimator = createDensityEstimator(options);
  const estimate = (mask: Uint8Array) => estimateOf({ estimator, columns, mask });
  const all = estimate(filterHazards(columns, {}).mask);
  const topPerSquareKilometer = Math.max(smallestTopPerSquareKilometer, all.max);
  const breaks = densityBreaks({ kind: 'fixed', topPerSquareKilometer });
  const raster = createDensityRaster(options, quickCells);
  return {
    raster,
    quick: (cells) => ({ grid: gridOfCells(raster, cells), breaks, bandwidthMeters }),
    rasterWithin: (mostCells) =>
      mostCells < Math.max(raster.width, raster.height)
        ? createDensityRaster(options, mostCells)
        : raster,
    ofValues: (own, picture) => ({ grid: gridOf(own, picture), breaks, bandwidthMeters }),
    fine: (mask) => ({ grid: estimate(mask), breaks, bandwidthMeters }),
  };
}

/** As many counters as `HazardKeys.cell` points at: one for what has no place, one for what lies outside. */
export function emptyCells({ width, height }: DensityRaster): Float32Array {
  return new Float32Array(width * height + 2);
}

function gridOfCells(raster: DensityRaster, cells: Float32Array): DensityGrid {
  const length = raster.width * raster.height;
  const weights = cells.subarray(0, length);
  const totalWeight = sumOf(weights);
  const values = new Float32Array(length);
  raster.smooth(weights, values);
  return gridOf(raster, { values, totalWeight, outsideWeight: cells[length + 1] ?? 0 });
}

function gridOf({ width, height, bbox, cellMeters }: DensityRaster, smoothed: Smoothed) {
  return { width, height, bbox, cellMeters, max: maxOf(smoothed.values), ...smoothed };
}

export function sumOf(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

type Estimate = {
  readonly estimator: DensityEstimator;
  readonly columns: HazardColumns;
  readonly mask: Uint8Array;
};

function estimateOf({ estimator, columns, mask }: Estimate): DensityGrid {
  const { lng, lat, count } = columns;
  return estimator.estimate({
    lngMicrodegrees: lng.subarray(0, count),
    latMicrodegrees: lat.subarray(0, count),
    mask,
  });
}

function extentOf({ lng, lat, count }: HazardColumns): Bbox | null {
  const [west, east] = spanOf(lng.subarray(0, count));
  const [south, north] = spanOf(lat.subarray(0, count));
  return west > east ? null : [west, south, east, north];
}

/** In degrees. Sorted only where something lies so far off that the ends have to be left out. */
function spanOf(microdegrees: Int32Array): [from: number, to: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of microdegrees) {
    if (value === unlocated) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most - least <= longestSideDegrees * 1e6) return [least / 1e6, most / 1e6];
  if (least > most) return [least, most];
  const sorted = microdegrees.filter((value) => value !== unlocated).sort();
  const at = (share: number) => (sorted[Math.round(share * (sorted.length - 1))] ?? 0) / 1e6;
  return [at(trimmedShare), at(1 - trimmedShare)];
}

/** By the size of the extent, and with coarser cells only where the picture would not fit. */
function smoothingFor(bbox: Bbox): { bandwidthMeters: number; cellMeters: number } {
  const squareMeters = squareMetersOf(bbox);
  const { bandwidthMeters, cellMeters } =
    squareMeters < smallSquareKilometers * 1e6 ? forSmall : usual;
  const fittingMeters = Math.sqrt(squareMeters / largestCellCount);
  return { bandwidthMeters, cellMeters: Math.max(cellMeters, fittingMeters) };
}

function squareMetersOf([west, south, east, north]: Bbox): number {
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return (east - west) * narrowing * (north - south) * metersPerDegree ** 2;
}
