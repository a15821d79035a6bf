/** A stream of pseudo-random draws; the same seed, kind and index always give the same stream. */
export type Random = {
  /** A number from 0 up to, never reaching, 1. */
  unit(): number;
  /** A number between two bounds. */
  between(min: number, max: number): number;
  /** A whole number between two bounds, both included. */
  whole(min: number, max: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the values, all as likely; throws when there is none. */
  pick<Value>(values: readonly Value[]): Value;
  /** One of the values, as likely as its weight; throws when there is none. */
  weighted<Value>(choices: readonly (readonly [value: Value, weight: number])[]): Value;
  /** A positive number whose logarithm is normal with deviation `sigma`. */
  logNormal(median: number, sigma: number): number;
  /** How often something happens that happens `mean` times on average. */
  poisson(mean: number): number;
};

/**
 * The stream that belongs to one object. Every object has its own, so that adding or reordering
 * others changes nothing about it. 32-bit integers only: equal on every machine.
 */
export function randomFor(seed: number, kind: string, index: number): Random {
  let state = streamStart(seed, kind, index);
  const unit = () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) / 2 ** 32;
  };
  const between = (min: number, max: number) => min + (max - min) * unit();
  return {
    unit,
    between,
    whole: (min, max) => min + Math.floor((max - min + 1) * unit()),
    chance: (probability) => unit() < probability,
    pick: (values) => itemAt(values, Math.floor(unit() * values.length)),
    weighted: (choices) => pickWeighted(choices, unit()),
    logNormal: (median, sigma) => median * Math.exp(sigma * normal(unit(), unit())),
    poisson: (mean) => countUntil(Math.exp(-mean), unit),
  };
}

function streamStart(seed: number, kind: string, index: number): number {
  let hash = mix(seed ^ 0x5bd1e995);
  for (let i = 0; i < kind.length; i++) hash = mix(hash ^ kind.charCodeAt(i));
  return mix(hash ^ mix(index + 0x27d4eb2f));
}

/** The finaliser of SplitMix32: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x21f0aaad);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/** Box-Muller; the first draw is mirrored so that its logarithm is finite. */
function normal(first: number, second: number): number {
  return Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second);
}

/** Knuth's way to a Poisson count; for means up to some dozens. */
function countUntil(limit: number, unit: () => number): number {
  let count = 0;
  for (let product = unit(); product > limit; product *= unit()) count++;
  return count;
}

function pickWeighted<Value>(
  choices: readonly (readonly [value: Value, weight: number])[],
  draw: number,
): Value {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = draw * total;
  const found = choices.find(([, weight]) => (left -= weight) < 0);
  return (found ?? itemAt(choices, choices.length - 1))[0];
}

function itemAt<Value>(values: readonly Value[], index: number): Value {
  const [value] = values.slice(index, index + 1);
  if (value === undefined) throw new RangeError('expected at least one value to choose from');
  return value;
}
