import type { Bbox } from '../position.ts';
import { createLocalPlane, type LocalPlane, type MicrodegreePositions } from './local-plane.ts';

export type DensityOptions = {
  /** Area whose points count. The grid reaches beyond it by the reach of the kernel. */
  bbox: Bbox;
  /** Side of a grid cell; 25 m. */
  cellMeters?: number;
  /** Standard deviation of the kernel, which ends at three times this distance; 150 m. */
  bandwidthMeters?: number;
};

/** Points in integer micro-degrees, as the hazard table keeps them. */
export type DensityPoints = MicrodegreePositions & {
  /** Weight of each point, not negative; 1 when left out. */
  weights?: Float32Array;
  /** 0 leaves the point of that index out. */
  mask?: Uint8Array;
};

export type DensityGrid = {
  width: number;
  height: number;
  /** Outer border of the grid. */
  bbox: Bbox;
  cellMeters: number;
  /** Weight per km², row by row from the north-west corner. */
  values: Float32Array;
  /** Largest value. */
  max: number;
  /** Weight of the points that count: the integral of the grid. */
  totalWeight: number;
  /** Weight of the points that lie outside the area asked for. */
  outsideWeight: number;
};

export type DensityEstimator = {
  width: number;
  height: number;
  bbox: Bbox;
  estimate: (points: DensityPoints) => DensityGrid;
};

/** Beyond this (100 km by 100 km at 25 m) the picture is no longer one for a browser. */
const MAX_CELLS = 2 ** 24;

const SQUARE_METERS_PER_SQUARE_KILOMETER = 1e6;

const PASSES_PER_AXIS = 3;

/**
 * Prepares a kernel density estimate for one area, to be asked many times. Each point is shared
 * among the four cells around it, in proportion to its nearness, then three moving averages along
 * each axis smooth the grid, in a time that does not depend on the bandwidth. They make the kernel a
 * quadratic B-spline along each axis: bell-shaped, its standard deviation the bandwidth, zero beyond
 * three bandwidths. The integral of the grid is the weight of the points. With cells no wider than a
 * sixth of the bandwidth a value differs from the sum of the exact kernels by at most 2 % of the sum
 * of their peaks. Only scratch space is kept between calls.
 *
 * Throws a RangeError for a grid above 16.7 million cells or for sizes that are not positive.
 */
export function createDensityEstimator(options: DensityOptions): DensityEstimator {
  const frame = frameOf(options);
  const { width, height, bbox, cellMeters } = frame;
  const scratch: Scratch = {
    bins: new Float32Array(width * height),
    blurred: new Float32Array(width * height),
    sums: new Float64Array(width),
  };
  return {
    width,
    height,
    bbox,
    estimate: (points) => {
      const weights = binPoints(points, { frame, bins: scratch.bins });
      const values = new Float32Array(scratch.bins.length);
      blur(frame, scratch, values);
      return { width, height, bbox, cellMeters, values, max: maxOf(values), ...weights };
    },
  };
}

/**
 * The same smoothing for points that are already counted by cell, for those who count often and know
 * the cell of each point beforehand. A point counts in the middle of its cell, so it lies off by half
 * a cell at most.
 */
export type DensityRaster = {
  width: number;
  height: number;
  bbox: Bbox;
  cellMeters: number;
  /** The number of the cell in which a place lies; -1 outside the area asked for. */
  cellOf: (lngMicrodegrees: number, latMicrodegrees: number) => number;
  /** Writes the weight per km² of weights by cell, and uses these up. */
  smooth: (weights: Float32Array, target: Float32Array) => void;
};

/** The largest raster of at most so many cells along each side, with cells no finer than asked for. */
export function createDensityRaster(options: DensityOptions, mostCells: number): DensityRaster {
  const frame = frameWithin(options, mostCells);
  const { width, height, bbox, cellMeters } = frame;
  const blurred = new Float32Array(width * height);
  const sums = new Float64Array(width);
  const perSquareKilometer = SQUARE_METERS_PER_SQUARE_KILOMETER / cellMeters ** 2;
  return {
    width,
    height,
    bbox,
    cellMeters,
    cellOf: (lng, lat) => cellOf(frame, lng, lat),
    smooth: (weights, target) => {
      blur(frame, { bins: weights, blurred, sums }, target);
      for (let cell = 0; cell < target.length; cell++) {
        target[cell] = (target[cell] ?? 0) * perSquareKilometer;
      }
    },
  };
}

/** Coarser cells need less of a rim: a few tries find the finest that fit. */
function frameWithin(options: DensityOptions, mostCells: number): Frame {
  let frame = frameOf(options);
  while (Math.max(frame.width, frame.height) > mostCells) {
    const share = Math.max(frame.width, frame.height) / mostCells;
    frame = frameOf({ ...options, cellMeters: frame.cellMeters * Math.max(share, 1.01) });
  }
  return frame;
}

function cellOf(frame: Frame, lng: number, lat: number): number {
  const [west, south, east, north] = frame.counted;
  if (lng < west || lng > east || lat < south || lat > north) return -1;
  const column = Math.floor((lng - frame.westMicrodegrees) * frame.columnsPerMicrodegree);
  const row = Math.floor((frame.northMicrodegrees - lat) * frame.rowsPerMicrodegree);
  return row * frame.width + column;
}

/** The kernel density of points, once. See `createDensityEstimator`. */
export function estimateDensity(points: DensityPoints, options: DensityOptions): DensityGrid {
  return createDensityEstimator(options).estimate(points);
}

type Frame = {
  width: number;
  height: number;
  bbox: Bbox;
  /** Area whose points count, in micro-degrees. */
  counted: Bbox;
  cellMeters: number;
  /** Grid coordinates are affine in micro-degrees, because the local plane is equirectangular. */
  columnsPerMicrodegree: number;
  rowsPerMicrodegree: number;
  westMicrodegrees: number;
  northMicrodegrees: number;
  box: Box;
};

/** A moving average over whole cells on both sides of the middle, and a share of the next ones. */
type Box = { radius: number; edge: number };

type Scratch = { bins: Float32Array; blurred: Float32Array; sums: Float64Array };

function frameOf({ bbox, cellMeters = 25, bandwidthMeters = 150 }: DensityOptions): Frame {
  const [west, south, east, north] = bbox;
  if (!(cellMeters > 0 && bandwidthMeters > 0 && west <= east && south <= north)) {
    throw new RangeError('Expected [west, south, east, north] and positive sizes in metres');
  }
  const plane = createLocalPlane([(west + east) / 2, (south + north) / 2]);
  const box = boxOfBandwidth(bandwidthMeters / cellMeters);
  // Room for all passes, one more so that no window leaves the grid, and the cell a point is shared with.
  const padding = (PASSES_PER_AXIS + 1) * (box.radius + 1) + 1;
  const width = cellsAlong((east - west) * plane.metersPerDegreeLng, cellMeters) + 2 * padding;
  const height = cellsAlong((north - south) * plane.metersPerDegreeLat, cellMeters) + 2 * padding;
  if (width * height > MAX_CELLS) {
    throw new RangeError(`A density grid of ${width} by ${height} cells is too large`);
  }
  const gridBbox = bboxAround(plane, { width: width * cellMeters, height: height * cellMeters });
  return {
    width,
    height,
    bbox: gridBbox,
    counted: microdegreesAround(bbox),
    cellMeters,
    columnsPerMicrodegree: plane.metersPerDegreeLng / cellMeters / 1e6,
    rowsPerMicrodegree: plane.metersPerDegreeLat / cellMeters / 1e6,
    westMicrodegrees: gridBbox[0] * 1e6,
    northMicrodegrees: gridBbox[3] * 1e6,
    box,
  };
}

/** Rounded outwards, so that rounding loses no point on the border. */
function microdegreesAround([west, south, east, north]: Bbox): Bbox {
  return [
    Math.floor(west * 1e6),
    Math.floor(south * 1e6),
    Math.ceil(east * 1e6),
    Math.ceil(north * 1e6),
  ];
}

function cellsAlong(meters: number, cellMeters: number): number {
  return Math.max(1, Math.ceil(meters / cellMeters));
}

function bboxAround(plane: LocalPlane, { width, height }: { width: number; height: number }): Bbox {
  const [west, south] = plane.toLngLat([-width / 2, -height / 2]);
  const [east, north] = plane.toLngLat([width / 2, height / 2]);
  return [west, south, east, north];
}

/**
 * The box whose variance is the share of one pass. A box of whole cells would round the bandwidth,
 * hence the edge (Gwosdek et al. 2011, Theoretical foundations of Gaussian convolution by extended
 * box filtering).
 */
function boxOfBandwidth(bandwidthCells: number): Box {
  const variance = bandwidthCells ** 2 / PASSES_PER_AXIS;
  const radius = Math.floor((Math.sqrt(12 * variance + 1) - 1) / 2);
  const edge =
    ((2 * radius + 1) * (radius * (radius + 1) - 3 * variance)) /
    (6 * (variance - (radius + 1) ** 2));
  return { radius, edge };
}

function binPoints(points: DensityPoints, { frame, bins }: { frame: Frame; bins: Float32Array }) {
  const { lngMicrodegrees, latMicrodegrees, weights, mask } = points;
  const [west, south, east, north] = frame.counted;
  const perSquareKilometer = SQUARE_METERS_PER_SQUARE_KILOMETER / frame.cellMeters ** 2;
  let totalWeight = 0;
  let outsideWeight = 0;
  bins.fill(0);
  for (let i = 0; i < lngMicrodegrees.length; i++) {
    if (mask && mask[i] === 0) continue;
    const lng = lngMicrodegrees[i] ?? 0;
    const lat = latMicrodegrees[i] ?? 0;
    const weight = weights ? (weights[i] ?? 0) : 1;
    if (lng < west || lng > east || lat < south || lat > north) {
      outsideWeight += weight;
      continue;
    }
    totalWeight += weight;
    addToBins(bins, { frame, lng, lat, weight: weight * perSquareKilometer });
  }
  return { totalWeight, outsideWeight };
}

type BinnedPoint = { frame: Frame; lng: number; lat: number; weight: number };

/** Shares the weight among the four cells whose middles surround the point. */
function addToBins(bins: Float32Array, { frame, lng, lat, weight }: BinnedPoint): void {
  const x = (lng - frame.westMicrodegrees) * frame.columnsPerMicrodegree - 0.5;
  const y = (frame.northMicrodegrees - lat) * frame.rowsPerMicrodegree - 0.5;
  const column = Math.floor(x);
  const row = Math.floor(y);
  const eastShare = (x - column) * weight;
  const westShare = weight - eastShare;
  const southShare = y - row;
  const index = row * frame.width + column;
  bins[index] = (bins[index] ?? 0) + westShare * (1 - southShare);
  bins[index + 1] = (bins[index + 1] ?? 0) + eastShare * (1 - southShare);
  const below = index + frame.width;
  bins[below] = (bins[below] ?? 0) + westShare * southShare;
  bins[below + 1] = (bins[below + 1] ?? 0) + eastShare * southShare;
}

/** Three passes along each axis, from buffer to buffer; the last one makes the answer. */
function blur(frame: Frame, { bins, blurred, sums }: Scratch, target: Float32Array): void {
  averageAlongRows(bins, { frame, target: blurred });
  averageAlongRows(blurred, { frame, target: bins });
  averageAlongRows(bins, { frame, target: blurred });
  averageAlongColumns(blurred, { frame, sums, target: bins });
  averageAlongColumns(bins, { frame, sums, target: blurred });
  averageAlongColumns(blurred, { frame, sums, target });
}

type Pass = { frame: Frame; target: Float32Array };

/** The rim that no window can be centred on is never written: the padding keeps it zero. */
function averageAlongRows(source: Float32Array, { frame, target }: Pass): void {
  const { width, height } = frame;
  const { radius, edge } = frame.box;
  const norm = 1 / (2 * radius + 1 + 2 * edge);
  for (let row = 0; row < height; row++) {
    const end = (row + 1) * width - radius - 1;
    let sum = 0;
    for (let cell = row * width + radius + 1; cell < end; cell++) {
      const behind = source[cell - radius - 1] ?? 0;
      const ahead = source[cell + radius + 1] ?? 0;
      sum += (source[cell + radius] ?? 0) - behind;
      target[cell] = atLeastZero((sum + edge * (behind + ahead)) * norm);
    }
  }
}

/** Row by row, with a running sum for each column, because memory is read along rows. */
function averageAlongColumns(
  source: Float32Array,
  { frame, sums, target }: Pass & { sums: Float64Array },
): void {
  const { width, height } = frame;
  const { radius, edge } = frame.box;
  const norm = 1 / (2 * radius + 1 + 2 * edge);
  const toEntering = radius * width;
  const toNeighbour = (radius + 1) * width;
  sums.fill(0);
  for (let row = radius + 1; row < height - radius - 1; row++) {
    for (let column = 0; column < width; column++) {
      const cell = row * width + column;
      const behind = source[cell - toNeighbour] ?? 0;
      const ahead = source[cell + toNeighbour] ?? 0;
      const sum = (sums[column] ?? 0) + (source[cell + toEntering] ?? 0) - behind;
      sums[column] = sum;
      target[cell] = atLeastZero((sum + edge * (behind + ahead)) * norm);
    }
  }
}

/** A running sum comes back from its hills to zero only up to rounding. */
function atLeastZero(value: number): number {
  return value > 0 ? value : 0;
}

/** The largest value of a grid; 0 of none. */
export function maxOf(values: Float32Array): number {
  let max = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value > max) max = value;
  }
  return max;
}
