import { add, between, type Point, subtract, turn, unitVector } from './shape.ts';

/** The town's own bank, inside of the great bend, and the far one. */
export type Bank = 'near' | 'far';

/**
 * A place in the lie of the land: `station` counts steps down the river, `tier` the terraces up
 * from the bank, `across` is the share of the terrace from its lower (0) to its upper line (1).
 */
export type Spot = {
  readonly bank: Bank;
  readonly tier: number;
  readonly station: number;
  readonly across: number;
};

const stationMeters = 24;
const terraceMeters = 800;
const riverWidthMeters = 290;

/** Where a spot lies. Lines that two terraces share give the very same points from both sides. */
export function placeOf({ bank, tier, station, across }: Spot): Point {
  if (across === 0) return onLine(bank, tier, station);
  if (across === 1) return onLine(bank, tier + 1, station);
  return between(onLine(bank, tier, station), onLine(bank, tier + 1, station), across);
}

/** The bank between two stations, a point each, from the first to the last. */
export function bankLine(bank: Bank, from: number, to: number): Point[] {
  return Array.from({ length: to - from + 1 }, (_, i) => onLine(bank, 0, from + i));
}

/** The lines that part the terraces; line 0 is the bank. */
function onLine(bank: Bank, line: number, station: number): Point {
  // Stations that are meant to be the same may differ in their last digit.
  const along = (Math.round(station * 1e6) / 1e6) * stationMeters;
  if (bank === 'near') return warp(along, line * terraceMeters);
  return line === 0 ? farBank(along) : warp(along, -(line * terraceMeters + riverWidthMeters));
}

function farBank(along: number): Point {
  const here = warp(along, 0);
  const axis = unitVector(subtract(warp(along + 1, 0), here));
  return add(here, turn([0, -riverWidthMeters - swellMeters(along)], axis));
}

/** No river is of one width: it widens and narrows slowly. */
function swellMeters(along: number): number {
  return 46 * Math.sin(along / 590) + 24 * Math.sin(along / 220 + 1);
}

/**
 * Bends of a river that fade away from it, laid over each other in two directions. Nothing folds:
 * the bends are wide beside what they are moved by.
 */
function warp(along: number, away: number): Point {
  const fade = Math.exp(-((away / fadeMeters) ** 2));
  const upright = turnMeters * Math.tanh(away / turnMeters) * fade;
  const turned = along - upright * swing(along).slope;
  const north = away + swing(turned).meters * fade;
  return [turned + leanMeters(north), north + 620];
}

const fadeMeters = 4600;
/** As far from the bank, streets up the slope leave it upright. */
const turnMeters = 560;

/** How far the river swings, and how steeply; at 0 lies the tip of the tongue where the town began. */
function swing(along: number): { meters: number; slope: number } {
  const meters = (x: number) =>
    -1250 * Math.cos(x / 1330) - 420 * Math.sin(x / 2600 + 0.5) + 130 * Math.sin(x / 700);
  return { meters: meters(along), slope: (meters(along + 1) - meters(along - 1)) / 2 };
}

/** The valley leans over, as the layers of the rock do. */
function leanMeters(north: number): number {
  return 760 * Math.sin(north / 1180 + 1.05);
}
