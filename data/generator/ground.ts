import { type Curve, curveThrough } from './curve.ts';
import { between, offsetLine, type Point } from './shape.ts';

/**
 * The lie of the land: a river that comes from the west, bends round a tongue of land and leaves to
 * the north. `along` runs from 0 to 1 down the bank, `across` from 0 at the water to 1 at the ridge.
 */
export type Ground = {
  readonly place: (along: number, across: number) => Point;
  /** Length of the bank in front of the sub-district. */
  readonly bankMeters: number;
  /** Both banks, down the river: the town's own and the far one. */
  readonly nearBank: readonly Point[];
  readonly farBank: readonly Point[];
};

const upstream: readonly Point[] = [
  [-6690, 260],
  [-5460, 880],
  [-4220, 920],
  [-3080, 490],
  [-2110, 290],
];
const bank: readonly Point[] = [
  [-1320, -200],
  [-670, -540],
  [110, -650],
  [740, -390],
  [1030, 140],
  [990, 720],
];
const downstream: readonly Point[] = [
  [720, 1450],
  [790, 2290],
  [1540, 3170],
  [2020, 4140],
  [1940, 5280],
];
const ridge: readonly Point[] = [
  [-1850, 420],
  [-1170, 460],
  [-560, 290],
  [50, 290],
  [420, 560],
  [490, 860],
  [440, 1320],
];

const stepMeters = 30;
const riverWidthMeters = 290;

export function layGround(): Ground {
  const river = curveThrough([...upstream, ...bank, ...downstream]);
  const townBank = curveThrough([at(upstream, -1), ...bank, at(downstream, 0)]);
  const ridgeLine = curveThrough(ridge);
  const nearBank = sample(river);
  return {
    place: (along, across) =>
      between(
        townBank.at(along * townBank.lengthMeters),
        ridgeLine.at(along * ridgeLine.lengthMeters),
        across,
      ),
    bankMeters: townBank.lengthMeters,
    nearBank,
    farBank: offsetLine(nearBank, (i) => -riverWidthMeters - swellMeters(i)),
  };
}

/** No river is of one width: it widens and narrows slowly. */
function swellMeters(index: number): number {
  return 50 * Math.sin(index / 19) + 24 * Math.sin(index / 7.3 + 1);
}

function sample(curve: Curve): Point[] {
  const steps = Math.round(curve.lengthMeters / stepMeters);
  return Array.from({ length: steps + 1 }, (_, i) => curve.at((i / steps) * curve.lengthMeters));
}

function at(points: readonly Point[], index: number): Point {
  const point = points.at(index);
  if (!point) throw new RangeError(`no point ${index}`);
  return point;
}
