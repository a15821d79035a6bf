import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import { placeOf } from './ground.ts';
import { namesOf } from './names.ts';
import { areaSquareMeters, lengthOf, type Point, type Shape, subtract } from './shape.ts';
import type { Subdistrict } from './subdistricts.ts';

export type StreetClass = 'trunk' | 'street' | 'lane' | 'stairs' | 'wall';

/** From the middle of a street to the lots beside it. A wall is a border between lots, no street. */
export const halfWidthMeters: Record<StreetClass, number> = {
  trunk: 13,
  street: 8.5,
  lane: 5,
  stairs: 3.5,
  wall: 2,
};

/** A street along the slope; `across` says how far up the terrace it runs at each place. */
type ContourStreet = {
  readonly name: string;
  readonly class: StreetClass;
  readonly across: (along: number) => number;
};

/** A street up the slope, within one band between two contour streets. */
export type Cut = {
  readonly class: StreetClass;
  readonly name: string | null;
  /** The column to its right. */
  readonly column: number;
  /** Where it leaves the lower and where it meets the upper contour street. */
  readonly low: number;
  readonly high: number;
};

/** The net of a sub-district: contour streets up the slope, and between each two of them the cuts. */
export type StreetNet = {
  readonly subdistrict: Subdistrict;
  readonly contours: readonly ContourStreet[];
  readonly bands: readonly (readonly Cut[])[];
  /** The columns into which the through streets part each band. */
  readonly columnCount: number;
  /** The band without lots: the embankment, or a wooded ridge. */
  readonly greenBand: number;
  /** `along` runs from 0 to 1 down the sub-district's stretch, `across` from 0 to 1 up the slope. */
  readonly place: (along: number, across: number) => Point;
  /** Steps of the stretch: at its rims, streets meet at one of them, as neighbours know no other. */
  readonly stepCount: number;
};

/** The contour streets of a terrace by their place on it, and how wide they are. */
const bankRows: readonly Row[] = [
  [0, 'wall'],
  [0.06, 'trunk'],
  [0.23, 'lane'],
  [0.4, 'street'],
  [0.57, 'lane'],
  [0.77, 'street'],
];
const slopeRows: readonly Row[] = [
  [0, 'street'],
  [0.165, 'lane'],
  [0.335, 'street'],
  [0.5, 'lane'],
  [0.67, 'street'],
  [0.84, 'lane'],
];
type Row = readonly [across: number, streetClass: StreetClass];

/** Lots of flat bands are long, so that all are of about one size. */
const blockSquareMeters = 18_500;
const blockLengthMeters = { least: 110, most: 230 };

export function layStreets(subdistrict: Subdistrict, seed: number): StreetNet {
  const { bank, tier, from, to } = subdistrict;
  const contours = contoursOf(subdistrict);
  const place = (along: number, across: number) =>
    placeOf({ bank, tier, station: from + along * (to - from), across });
  const stepCount = Math.abs(to - from);
  const throughs = throughStreets(subdistrict, seed);
  const columnCount = throughs.length - 1;
  const net = { subdistrict, contours, columnCount, greenBand: greenBand(tier), place, stepCount };
  const bands = contours.slice(0, -1).map((_, band) => cutsOfBand(band, { net, throughs, seed }));
  return { ...net, bands };
}

function contoursOf(subdistrict: Subdistrict): ContourStreet[] {
  const { tier } = subdistrict;
  const { contours: names } = namesOf(subdistrict);
  const inner = tier === 0 ? bankRows : slopeRows.with(0, [0, classOfLine(tier)]);
  const rows: readonly Row[] = [...inner, [1, classOfLine(tier + 1)]];
  return rows.map(([across, streetClass], row) => ({
    name: names[row - 1] ?? '',
    class: streetClass,
    across: (along: number) => across + waveOf(subdistrict, { row, along, rows: rows.length }),
  }));
}

/** The streets between terraces: paths on the wooded ridges, and by turns wide and narrow below. */
function classOfLine(line: number): StreetClass {
  if (line % 2 === 0) return 'lane';
  return line % 4 === 1 ? 'street' : 'trunk';
}

/** Every second line between terraces is a ridge. */
function greenBand(tier: number): number {
  return tier % 2 === 0 ? 0 : 5;
}

type Wave = { row: number; along: number; rows: number };

/** Streets follow the slope, and no slope is even. What the neighbours share is given. */
function waveOf({ tier, number }: Subdistrict, { row, along, rows }: Wave): number {
  const isFixed = row === 0 || row === rows - 1 || (tier === 0 && row === 1);
  if (isFixed || along <= 0 || along >= 1) return 0;
  const phase = 1.25 * along + 0.31 * row + 0.37 * number;
  return 0.02 * Math.sin(2 * Math.PI * phase) * Math.sin(Math.PI * along) ** 0.5;
}

/** A street that climbs through all bands, and where it does so. */
type Through = { readonly name: string | null; readonly along: number };

function throughStreets(subdistrict: Subdistrict, seed: number): Through[] {
  const { throughs } = namesOf(subdistrict);
  const inner = innerAlongs(subdistrict, seed);
  return [0, ...inner, 1].map((along, i) => ({ name: throughs[i] ?? null, along }));
}

function innerAlongs({ number }: Subdistrict, seed: number): number[] {
  if (number === 0) return [0.245, 0.505, 0.75];
  const random = randomFor(seed, 'columns', number);
  const columns = random.chance(0.25) ? 5 : 4;
  return Array.from(
    { length: columns - 1 },
    (_, i) => (i + 1 + random.between(-0.14, 0.14)) / columns,
  );
}

type Laying = {
  net: Omit<StreetNet, 'bands'>;
  throughs: readonly Through[];
  seed: number;
};

function cutsOfBand(band: number, laying: Laying): Cut[] {
  const { columnCount, greenBand: withoutLots } = laying.net;
  const cuts: Cut[] = [throughCut(0, band, laying)];
  for (let column = 0; column < columnCount; column++) {
    if (band !== withoutLots) cuts.push(...localCuts(band, column, laying));
    cuts.push(throughCut(column + 1, band, laying));
  }
  return cuts;
}

function throughCut(column: number, band: number, laying: Laying): Cut {
  return {
    class: 'street',
    name: laying.throughs[column]?.name ?? null,
    column,
    low: throughAlong(column, band, laying),
    high: throughAlong(column, band + 1, laying),
  };
}

/** Where a through street meets a contour street: it winds a little on its way up. */
function throughAlong(column: number, row: number, { net, throughs }: Laying): number {
  const along = throughs[column]?.along ?? 1;
  if (along === 0 || along === 1) return along;
  return atRim(along + 0.011 * Math.sin(1.4 * row + 2 * column), row, net);
}

/** Lanes and stairs of one column of one band: each band has its own, so they meet in T-junctions. */
function localCuts(band: number, column: number, laying: Laying): Cut[] {
  const { net, seed } = laying;
  const { place, contours, subdistrict } = net;
  const index = subdistrict.number * 100 + band * net.columnCount + column;
  const random = randomFor(seed, 'cuts', index);
  const left = throughCut(column, band, laying);
  const right = throughCut(column + 1, band, laying);
  const at = (along: number, row: number) => place(along, contours[row]?.across(along) ?? 1);
  const corners = [
    at(left.low, band),
    at(right.low, band),
    at(right.high, band + 1),
    at(left.high, band + 1),
  ];
  const blocks = Math.max(2, Math.round(blocksIn(corners) + random.between(-0.4, 0.4)));
  return Array.from({ length: blocks - 1 }, (_, i) => {
    const share = (i + 1 + random.between(-0.17, 0.17)) / blocks;
    const slant = random.between(-0.05, 0.05) / blocks;
    return {
      class: localClass(random),
      name: null,
      column,
      low: atRim(left.low + (share - slant) * (right.low - left.low), band, net),
      high: atRim(left.high + (share + slant) * (right.high - left.high), band + 1, net),
    };
  });
}

/** How many lots of the usual size a stretch of a band has room for. */
function blocksIn(corners: Shape): number {
  const [start = [0, 0], end = start] = corners;
  const length = lengthOf(subtract(start, end));
  const wanted = blockSquareMeters / (areaSquareMeters(corners) / length);
  return length / Math.min(blockLengthMeters.most, Math.max(blockLengthMeters.least, wanted));
}

/** At the rims a junction is moved to the nearest step. */
function atRim(
  along: number,
  row: number,
  { contours, stepCount }: Pick<StreetNet, 'contours' | 'stepCount'>,
): number {
  const isRim = row === 0 || row === contours.length - 1;
  return isRim ? Math.round(along * stepCount) / stepCount : along;
}

function localClass(random: Random): StreetClass {
  return random.weighted([
    ['lane', 5],
    ['stairs', 3],
    ['wall', 2],
  ]);
}
