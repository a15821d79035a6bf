import type { AreaCode } from '../../src/domain/area.ts';
import { communityOf } from './communities.ts';
import {
  areaSquareMeters,
  crossesItself,
  inset,
  lengthOf,
  type Point,
  type Shape,
  subtract,
  unitVector,
} from './shape.ts';
import { type Cut, halfWidthMeters, type StreetNet } from './streets.ts';

/** A piece of town between streets. Neighbours share the very same points. */
export type Block = {
  /** Its number in the whole district. */
  readonly index: number;
  readonly band: number;
  readonly column: number;
  readonly area: AreaCode;
  /** Its place in the band, counted along the river. */
  readonly order: number;
  /** To the middle of the streets, so that blocks tile the town. */
  readonly shape: Shape;
  /** What the streets leave of it. */
  readonly lot: Shape;
  /** False for the embankment, the ridge, and where streets leave no room. */
  readonly isLot: boolean;
  /** The way of the slope here, as a unit vector along the contour streets. */
  readonly axis: Point;
  /** The lower side of the lot, on the street that gives the address. */
  readonly front: readonly Point[];
  readonly address: string;
};

/** More than a sub-district has. */
const blocksPerSubdistrict = 1000;
const smallestLotSquareMeters = 1500;

export function cutBlocks(net: StreetNet, seed: number): Block[] {
  const stations = net.contours.map((_, row) => stationsOfRow(net, row));
  const firstIndex = net.subdistrict.number * blocksPerSubdistrict;
  const blocks: Block[] = [];
  net.bands.forEach((cuts, band) => {
    cuts.slice(0, -1).forEach((left, order) => {
      const right = cuts[order + 1] ?? left;
      const { column } = left;
      const outline = outlineOf({ net, stations, band, left, right });
      blocks.push({
        index: firstIndex + blocks.length,
        band,
        order,
        column,
        area: communityOf(net, { band, column, seed }),
        address: addressOf(net, band, order),
        ...outline,
      });
    });
  });
  return blocks;
}

/** Even numbers on the upper side of the street, as the lots count along the river. */
function addressOf({ contours }: StreetNet, band: number, order: number): string {
  const number = order * 8 + 6;
  return band === 0 ? `${contours[1]?.name}${number - 1}号` : `${contours[band]?.name}${number}号`;
}

/** Every place of a contour street that needs a point: even steps, and each junction from both sides. */
function stationsOfRow({ bands, stepCount }: StreetNet, row: number): number[] {
  const even = Array.from({ length: stepCount + 1 }, (_, i) => i / stepCount);
  const junctions = [
    ...(bands[row - 1] ?? []).map((cut) => cut.high),
    ...(bands[row] ?? []).map((cut) => cut.low),
  ];
  const isRim = row === 0 || row === bands.length;
  const isApart = (station: number) =>
    isRim || junctions.every((junction) => Math.abs(junction - station) > 0.25 / stepCount);
  return [...new Set([...junctions, ...even.filter(isApart)])].toSorted((a, b) => a - b);
}

type BlockSpan = {
  net: StreetNet;
  stations: readonly (readonly number[])[];
  band: number;
  left: Cut;
  right: Cut;
};

function outlineOf({ net, stations, band, left, right }: BlockSpan) {
  const lineOf = (row: number, from: number, to: number) =>
    (stations[row] ?? [])
      .filter((station) => station >= from && station <= to)
      .map((station) => net.place(station, net.contours[row]?.across(station) ?? 0));
  const wholeLower = lineOf(band, left.low, right.low);
  const wholeUpper = lineOf(band + 1, left.high, right.high).toReversed();
  const shape = [...wholeLower, ...wholeUpper];
  const lower = withoutPointsNearEnds(wholeLower);
  const upper = withoutPointsNearEnds(wholeUpper);
  const widthOf = (row: number) => halfWidthMeters[net.contours[row]?.class ?? 'wall'];
  const sides = {
    lower: widthOf(band),
    right: halfWidthMeters[right.class],
    upper: widthOf(band + 1),
    left: halfWidthMeters[left.class],
  };
  const { lot, front } = lotBetween(lower, upper, sides);
  const isRoomy = areaSquareMeters(lot) > smallestLotSquareMeters && !crossesItself(lot);
  const isLot = band !== net.greenBand && isRoomy;
  return { shape, lot, isLot, front, axis: axisOf(lower, upper) };
}

type HalfWidths = { lower: number; right: number; upper: number; left: number };

/** What the streets leave; where they meet in a narrow corner, their bends are left out. */
function lotBetween(lower: readonly Point[], upper: readonly Point[], widths: HalfWidths) {
  const bent = insetBetween(lower, upper, widths);
  return crossesItself(bent.lot) ? insetBetween(endsOf(lower), endsOf(upper), widths) : bent;
}

function insetBetween(lower: readonly Point[], upper: readonly Point[], widths: HalfWidths) {
  const lot = inset(
    [...lower, ...upper],
    [
      ...lower.slice(1).map(() => widths.lower),
      widths.right,
      ...upper.slice(1).map(() => widths.upper),
      widths.left,
    ],
  );
  return { lot, front: lot.slice(0, lower.length) };
}

function endsOf(line: readonly Point[]): Point[] {
  return [...line.slice(0, 1), ...line.slice(-1)];
}

/** Nearer to a corner than the streets are wide, a point of the street would turn the lot inside out. */
function withoutPointsNearEnds(line: readonly Point[]): Point[] {
  const ends = [line.at(0), line.at(-1)];
  const isClear = (point: Point) => ends.every((end) => end && lengthOf(subtract(end, point)) > 24);
  return line.filter((point) => ends.includes(point) || isClear(point));
}

function axisOf(lower: readonly Point[], upper: readonly Point[]): Point {
  const [start = [0, 0]] = lower;
  const end = lower.at(-1) ?? start;
  const [upperEnd = end] = upper;
  const upperStart = upper.at(-1) ?? start;
  return unitVector([
    end[0] - start[0] + upperEnd[0] - upperStart[0],
    end[1] - start[1] + upperEnd[1] - upperStart[1],
  ]);
}
