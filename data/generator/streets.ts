import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import type { Ground } from './ground.ts';
import { lengthOf, type Point, subtract } from './shape.ts';

export type StreetClass = 'trunk' | 'street' | 'lane' | 'stairs' | 'wall';

/** From the middle of a street to the lots beside it. A wall is a border between lots, no street. */
export const halfWidthMeters: Record<StreetClass, number> = {
  trunk: 13,
  street: 8.5,
  lane: 5,
  stairs: 3.5,
  wall: 2,
};

/** A street along the slope; `across` says how far from the water it runs at each place. */
type ContourStreet = {
  readonly name: string;
  readonly class: StreetClass;
  readonly across: (along: number) => number;
};

/** A street up the slope, within one band between two contour streets. */
export type Cut = {
  readonly class: StreetClass;
  readonly name: string | null;
  /** Where it leaves the lower and where it meets the upper contour street. */
  readonly low: number;
  readonly high: number;
};

/** The town's net: contour streets from the water up, and between each two of them the cuts. */
export type StreetNet = {
  readonly contours: readonly ContourStreet[];
  readonly bands: readonly (readonly Cut[])[];
};

const contourRows: readonly (readonly [name: string, streetClass: StreetClass, across: number])[] =
  [
    ['临江岸线', 'wall', 0],
    ['望滩滨江路', 'trunk', 0.06],
    ['桐荫路', 'lane', 0.23],
    ['石梯中路', 'street', 0.4],
    ['白果路', 'lane', 0.57],
    ['云台路', 'street', 0.77],
    ['晴岭路', 'street', 1],
  ];

/** The streets that climb from the river to the ridge and part the town into columns. */
const throughStreets: readonly (readonly [name: string, along: number])[] = [
  ['西界路', 0],
  ['柏树坡', 0.245],
  ['白果坡', 0.505],
  ['云台坡', 0.75],
  ['东界路', 1],
];

/** The columns into which the through streets part each band. */
export const columnCount = throughStreets.length - 1;

const blockLengthMeters = 142;

export function layStreets(ground: Ground, seed: number): StreetNet {
  const contours = contourRows.map(([name, streetClass, across], row) => ({
    name,
    class: streetClass,
    across: (along: number) => across + waveOf(row, along),
  }));
  const bands = contours
    .slice(0, -1)
    .map((_, band) => cutsOfBand(band, { ground, contours, seed }));
  return { contours, bands };
}

/** Where a through street meets a contour street: it winds a little on its way up. */
export function throughAlong(column: number, row: number): number {
  const along = throughStreets[column]?.[1] ?? 1;
  return along === 0 || along === 1 ? along : along + 0.011 * Math.sin(1.4 * row + 2 * column);
}

/** Streets follow the slope, and no slope is even. The bank and the ridge are given. */
function waveOf(row: number, along: number): number {
  if (row < 2 || row === contourRows.length - 1) return 0;
  return (
    0.02 * Math.sin(2 * Math.PI * (1.25 * along + 0.31 * row)) * Math.sin(Math.PI * along) ** 0.5
  );
}

type NetSoFar = { ground: Ground; contours: readonly ContourStreet[]; seed: number };

function cutsOfBand(band: number, net: NetSoFar): Cut[] {
  const cuts: Cut[] = [throughCut(0, band)];
  for (let column = 0; column < columnCount; column++) {
    if (band > 0) cuts.push(...localCuts(band, column, net));
    cuts.push(throughCut(column + 1, band));
  }
  return cuts;
}

function throughCut(column: number, band: number): Cut {
  return {
    class: 'street',
    name: throughStreets[column]?.[0] ?? null,
    low: throughAlong(column, band),
    high: throughAlong(column, band + 1),
  };
}

/** Lanes and stairs of one column of one band: each band has its own, so they meet in T-junctions. */
function localCuts(band: number, column: number, { ground, contours, seed }: NetSoFar): Cut[] {
  const random = randomFor(seed, 'cuts', band * columnCount + column);
  const left = throughCut(column, band);
  const right = throughCut(column + 1, band);
  const across = contours[band]?.across(left.low) ?? 0;
  const length = chordMeters(ground.place(left.low, across), ground.place(right.low, across));
  const blocks = Math.max(2, Math.round(length / blockLengthMeters + random.between(-0.4, 0.4)));
  return Array.from({ length: blocks - 1 }, (_, i) => {
    const share = (i + 1 + random.between(-0.17, 0.17)) / blocks;
    const slant = random.between(-0.05, 0.05) / blocks;
    return {
      class: localClass(random),
      name: null,
      low: left.low + (share - slant) * (right.low - left.low),
      high: left.high + (share + slant) * (right.high - left.high),
    };
  });
}

function localClass(random: Random): StreetClass {
  return random.weighted([
    ['lane', 5],
    ['stairs', 3],
    ['wall', 2],
  ]);
}

function chordMeters(a: Point, b: Point): number {
  return lengthOf(subtract(a, b));
}
