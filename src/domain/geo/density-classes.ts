import type { DensityGrid } from './density.ts';

/** Lower bounds, per km² and ascending, of the five classes that are drawn. */
export type DensityBreaks = readonly [number, number, number, number, number];

/**
 * `fixed`: the bounds depend on nothing but the bound of the top class, so a place keeps its colour
 * when the filter or the time changes, and two pictures can be compared. `quantile`: each class gets
 * about the same share of the ground that is drawn, to show structure within one picture.
 */
export type DensityScheme =
  | { kind: 'fixed'; topPerSquareKilometer: number }
  | { kind: 'quantile'; grid: DensityGrid };

/** Round numbers apart by a factor of about two: easy to read in a legend. */
const COARSE_STEPS = [1, 2, 5];

/** Round numbers near enough to each other to follow a quantile. */
const FINE_STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

const QUANTILES = [0, 0.2, 0.4, 0.6, 0.8] as const;

/** The skirts of the kernels would else take up the lower classes. */
const SKIRT_SHARE = 0.01;

/** Enough for quantiles, and quick to sort. */
const MAX_SAMPLE = 50_000;

/** Legend of a grid on which nothing lies. */
const TOP_OF_EMPTY_PER_SQUARE_KILOMETER = 500;

/** Five round bounds for a legend in units per km². */
export function densityBreaks(scheme: DensityScheme): DensityBreaks {
  switch (scheme.kind) {
    case 'fixed':
      return fixedBreaks(scheme.topPerSquareKilometer);
    case 'quantile':
      return quantileBreaks(scheme.grid);
  }
}

/** Class of each cell: 0 below the lowest bound, which is not drawn, then 1 to 5. */
export function classifyDensity(
  { values }: Pick<DensityGrid, 'values'>,
  breaks: DensityBreaks,
): Uint8Array {
  const classes = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    for (const bound of breaks) {
      if (value < bound) break;
      classes[i] = (classes[i] ?? 0) + 1;
    }
  }
  return classes;
}

/** The five numbers of the series 1, 2, 5, 10... that end with the last one up to the top. */
function fixedBreaks(top: number): DensityBreaks {
  if (!(top > 0 && Number.isFinite(top))) throw new RangeError(`Expected a density, got ${top}`);
  const last = lastStepUpTo(top, COARSE_STEPS);
  const step = (below: number) => stepAt(last - below, COARSE_STEPS);
  return [step(4), step(3), step(2), step(1), step(0)];
}

function quantileBreaks(grid: DensityGrid): DensityBreaks {
  const sample = sortedSample(grid);
  if (sample.length === 0) return fixedBreaks(TOP_OF_EMPTY_PER_SQUARE_KILOMETER);
  let previous = -Infinity;
  const bound = (quantile: number) => {
    const value = sample[Math.floor(quantile * (sample.length - 1))] ?? 0;
    previous = Math.max(previous + 1, lastStepUpTo(value, FINE_STEPS));
    return stepAt(previous, FINE_STEPS);
  };
  const [q0, q1, q2, q3, q4] = QUANTILES;
  return [bound(q0), bound(q1), bound(q2), bound(q3), bound(q4)];
}

function sortedSample({ values, max }: DensityGrid): Float32Array {
  const drawn = values.filter((value) => value > 0 && value >= max * SKIRT_SHARE);
  const stride = Math.ceil(drawn.length / MAX_SAMPLE);
  return stride > 1 ? drawn.filter((_, i) => i % stride === 0).sort() : drawn.sort();
}

/** Index, in the endless series of steps times powers of ten, of the last number up to a value. */
function lastStepUpTo(value: number, steps: readonly number[]): number {
  const exponent = Math.floor(Math.log10(value));
  // One power of ten lower, since the logarithm may land just above the one it means.
  let index = (exponent - 1) * steps.length;
  while (stepAt(index + 1, steps) <= value) index++;
  return index;
}

function stepAt(index: number, steps: readonly number[]): number {
  const exponent = Math.floor(index / steps.length);
  const step = steps[index - exponent * steps.length] ?? 1;
  // Dividing by a power of ten gives the nearest number to the decimal, multiplying by 0.1 does not.
  return exponent < 0 ? step / 10 ** -exponent : step * 10 ** exponent;
}
