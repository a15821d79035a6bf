import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import { premisesOf } from './premises.ts';
import type { DemoBuilding } from './town.ts';

const withoutManager = 1.4;
/** Counts vary more than chance alone would let them: the shape of a negative binomial. */
const dispersion = 0.8;
const mostPerBuilding = 40;
/** Makes up for the compounds that nobody visits. */
const calibration = 1.08;

/** How many hazards a building has, found or not. */
export function hazardCount(building: DemoBuilding, seed: number): number {
  const random = randomFor(seed, 'hazards', building.index);
  const mean = expectedHazards(building, seed) * gamma(dispersion, random);
  return random.poisson(Math.min(mostPerBuilding, mean));
}

/** Age and the want of a manager make hazards, and a few compounds hold most of them. */
function expectedHazards(building: DemoBuilding, seed: number): number {
  const { compound } = building;
  const care = compound?.hasPropertyManager === false ? withoutManager : 1;
  const state = compound ? unevenness(randomFor(seed, 'state', compound.index), 0.75) : 1;
  return calibration * hazardsOfKind(building, seed) * care * state;
}

function hazardsOfKind(building: DemoBuilding, seed: number): number {
  const isOld = building.yearBuilt < 2001;
  switch (building.plan.kind) {
    case 'walk_up':
      return isOld ? 3 : 1.2;
    case 'slab_tower':
    case 'point_tower':
      return isOld ? 5.5 : 1.5;
    case 'shop':
    case 'public':
      return 0.9 * premisesOf(building, seed).length;
  }
}

/** A factor of mean 1 whose logarithm is normal. */
function unevenness(random: Random, sigma: number): number {
  return random.logNormal(Math.exp(-(sigma ** 2) / 2), sigma);
}

/** Marsaglia and Tsang's way to a gamma variate of mean 1, for shapes below 1. */
function gamma(shape: number, random: Random): number {
  const d = shape + 1 - 1 / 3;
  const boost = random.unit() ** (1 / shape);
  for (;;) {
    const normal = Math.log(random.logNormal(1, 1));
    const cube = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (cube <= 0) continue;
    const isTaken = Math.log(1 - random.unit()) < normal ** 2 / 2 + d * (1 - cube + Math.log(cube));
    if (isTaken) return (boost * d * cube) / shape;
  }
}
