import { createDensityEstimator } from '../../src/domain/geo/density.ts';
import type { Bbox } from '../../src/domain/position.ts';
import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import { millisecondsEach, repeat } from './support/measure.ts';
import type { Bench } from './support/report.ts';

/** About 21 km by 22 km: an urban district. */
const bbox: Bbox = [106.4, 29.4, 106.62, 29.6];
const counts = [1_000, 10_000, 100_000, 1_000_000];

/** The picture of all hazards, as the worker makes it at each step of a filter. */
export const benchDensity: Bench = async (report, { runs, isQuick }) => {
  const estimator = createDensityEstimator({ bbox });
  report.heading(`grid of ${estimator.width} by ${estimator.height} cells of 25 m`);
  const windowMs = isQuick ? 50 : 300;
  for (const count of counts) {
    const points = makePoints(count);
    const floor = await repeat(runs, () =>
      millisecondsEach(windowMs, () => passOver(points, estimator)),
    );
    report.add({
      what: `${count.toLocaleString('en-US')} points`,
      unit: 'ms',
      better: 'less',
      runs: await repeat(runs, () => millisecondsEach(windowMs, () => estimator.estimate(points))),
      floor: { what: 'one pass over the points and one over the cells', runs: floor },
    });
  }
};

type Points = { lngMicrodegrees: Int32Array; latMicrodegrees: Int32Array; mask: Uint8Array };

/** Around forty centres, since hazards do not lie evenly; a fifth is filtered out. */
function makePoints(count: number): Points {
  const random = randomFor(20_261_120, 'points', count);
  const centres = Array.from({ length: 40 }, () => positionIn(random));
  const points: Points = {
    lngMicrodegrees: new Int32Array(count),
    latMicrodegrees: new Int32Array(count),
    mask: new Uint8Array(count),
  };
  for (let index = 0; index < count; index++) {
    const [lng, lat] = random.pick(centres);
    points.lngMicrodegrees[index] = (lng + random.between(-0.01, 0.01)) * 1e6;
    points.latMicrodegrees[index] = (lat + random.between(-0.01, 0.01)) * 1e6;
    points.mask[index] = random.chance(0.8) ? 1 : 0;
  }
  return points;
}

function positionIn(random: Random): [number, number] {
  const [west, south, east, north] = bbox;
  return [random.between(west, east), random.between(south, north)];
}

/** Reads what the estimate has to read and writes as many cells; it is not optimised away. */
function passOver(
  { lngMicrodegrees, latMicrodegrees, mask }: Points,
  { width, height }: { width: number; height: number },
): Float32Array {
  let sum = 0;
  for (let index = 0; index < mask.length; index++) {
    if (mask[index] === 0) continue;
    sum += (lngMicrodegrees[index] ?? 0) + (latMicrodegrees[index] ?? 0);
  }
  return new Float32Array(width * height).fill(sum);
}
