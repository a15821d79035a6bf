import type { Ground } from './ground.ts';
import { inset, lengthOf, type Point, type Shape, subtract } from './shape.ts';
import { type Cut, columnCount, halfWidthMeters, type StreetNet, throughAlong } from './streets.ts';

/** A piece of town between streets. Neighbours share the very same points. */
export type Block = {
  readonly index: number;
  readonly band: number;
  readonly column: number;
  /** Its place in the band, counted along the river. */
  readonly order: number;
  /** To the middle of the streets, so that blocks tile the town. */
  readonly shape: Shape;
  /** What the streets leave of it. */
  readonly lot: Shape;
  /** The way of the slope here, as a unit vector along the contour streets. */
  readonly axis: Point;
  /** The lower side of the lot, on the street that gives the address. */
  readonly front: readonly Point[];
  readonly street: string;
};

const stationCount = 120;

export function cutBlocks(ground: Ground, net: StreetNet): Block[] {
  const stations = net.contours.map((_, row) => stationsOfRow(net, row));
  const blocks: Block[] = [];
  net.bands.forEach((cuts, band) => {
    cuts.slice(0, -1).forEach((left, order) => {
      const right = cuts[order + 1] ?? left;
      const outline = outlineOf({ ground, net, stations, band, left, right });
      const index = blocks.length;
      const street = net.contours[Math.max(1, band)]?.name ?? '';
      blocks.push({ index, band, order, column: columnOf(left, band), street, ...outline });
    });
  });
  return blocks;
}

/** Every place of a contour street that needs a point: even steps, and each junction from both sides. */
function stationsOfRow({ bands }: StreetNet, row: number): number[] {
  const even = Array.from({ length: stationCount + 1 }, (_, i) => i / stationCount);
  const junctions = [
    ...(bands[row - 1] ?? []).map((cut) => cut.high),
    ...(bands[row] ?? []).map((cut) => cut.low),
  ];
  const isApart = (station: number) =>
    junctions.every((junction) => Math.abs(junction - station) > 0.25 / stationCount);
  return [...new Set([...junctions, ...even.filter(isApart)])].toSorted((a, b) => a - b);
}

type BlockSpan = {
  ground: Ground;
  net: StreetNet;
  stations: readonly (readonly number[])[];
  band: number;
  left: Cut;
  right: Cut;
};

function outlineOf({ ground, net, stations, band, left, right }: BlockSpan) {
  const lineOf = (row: number, from: number, to: number) =>
    (stations[row] ?? [])
      .filter((station) => station >= from && station <= to)
      .map((station) => ground.place(station, net.contours[row]?.across(station) ?? 0));
  const wholeLower = lineOf(band, left.low, right.low);
  const wholeUpper = lineOf(band + 1, left.high, right.high).toReversed();
  const shape = [...wholeLower, ...wholeUpper];
  const lower = withoutPointsNearEnds(wholeLower);
  const upper = withoutPointsNearEnds(wholeUpper);
  const widthOf = (row: number) => halfWidthMeters[net.contours[row]?.class ?? 'wall'];
  const widths = [
    ...lower.slice(1).map(() => widthOf(band)),
    halfWidthMeters[right.class],
    ...upper.slice(1).map(() => widthOf(band + 1)),
    halfWidthMeters[left.class],
  ];
  const lot = inset([...lower, ...upper], widths);
  return { shape, lot, front: lot.slice(0, lower.length), axis: axisOf(lower, upper) };
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
  const east = end[0] - start[0] + upperEnd[0] - upperStart[0];
  const north = end[1] - start[1] + upperEnd[1] - upperStart[1];
  const length = Math.hypot(east, north);
  return [east / length, north / length];
}

function columnOf(left: Cut, band: number): number {
  for (let column = columnCount - 1; column > 0; column--) {
    if (left.low >= throughAlong(column, band)) return column;
  }
  return 0;
}
