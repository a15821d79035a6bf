import type { DensityGrid } from '../../domain/geo/density.ts';
import { createDensityEstimator, type DensityEstimator } from '../../domain/geo/density.ts';
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

export type HazardDensityEstimator = (mask: Uint8Array) => HazardDensity | null;

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
export function createHazardDensity(columns: HazardColumns): HazardDensityEstimator {
  const bbox = extentOf(columns);
  if (bbox === null) return () => null;
  const { bandwidthMeters, cellMeters } = smoothingFor(bbox);
  const estimator = createDensityEstimator({ bbox, cellMeters, bandwidthMeters });
  const estimate = (mask: Uint8Array) => estimateOf({ estimator, columns, mask });
  const all = estimate(filterHazards(columns, {}).mask);
  const topPerSquareKilometer = Math.max(smallestTopPerSquareKilometer, all.max);
  const breaks = densityBreaks({ kind: 'fixed', topPerSquareKilometer });
  return (mask) => ({ grid: estimate(mask), breaks, bandwidthMeters });
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

function extentOf(columns: HazardColumns): Bbox | null {
  const lng = sortedDegrees(columns.lng.subarray(0, columns.count));
  const lat = sortedDegrees(columns.lat.subarray(0, columns.count));
  if (lng.length === 0) return null;
  const [west, east] = spanOf(lng);
  const [south, north] = spanOf(lat);
  return [west, south, east, north];
}

function sortedDegrees(microdegrees: Int32Array): Float64Array {
  const located = microdegrees.filter((value) => value !== unlocated).sort();
  return Float64Array.from(located, (value) => value / 1e6);
}

function spanOf(sorted: Float64Array): [from: number, to: number] {
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const isTooLong = at(1) - at(0) > longestSideDegrees;
  return isTooLong ? [at(trimmedShare), at(1 - trimmedShare)] : [at(0), at(1)];
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
