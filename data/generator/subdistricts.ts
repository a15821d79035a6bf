import { randomFor } from '../../src/domain/simulate/random.ts';
import { type Bank, placeOf } from './ground.ts';
import { lengthOf, type Point, subtract } from './shape.ts';

/** A sub-district: a stretch of one terrace. */
export type Subdistrict = {
  /** 0 is where the town began; each further one lies at its rim of then. */
  readonly number: number;
  readonly bank: Bank;
  readonly tier: number;
  /** Stations of its left and right side, seen from the river; the far bank looks upstream. */
  readonly from: number;
  readonly to: number;
};

export const largestScale = 100;

const terraces = 12;
const columnsToEachSide = 5;
const stationsPerColumn = 110;
/** The river holds a town up: the far bank is settled late. */
const bridgeMeters = 4000;

/** The first sub-district goes round the tip of the tongue. */
const homeBorders: readonly number[] = [-55, 59];

const home: Point = placeOf({ bank: 'near', tier: 0, station: 0, across: 0.5 });

/** The first sub-districts of a growing town: those of a smaller scale are the first of a larger. */
export function listSubdistricts(scale: number): Subdistrict[] {
  return everySubdistrict.slice(0, scale).map((each, number) => ({ ...each, number }));
}

/** All that the land holds, settled and not, in the order of settling. */
export function unsettledAfter(scale: number, count: number): Subdistrict[] {
  return listSubdistricts(scale + count).slice(scale);
}

type Stretch = Omit<Subdistrict, 'number'>;

const everySubdistrict: readonly Stretch[] = (['near', 'far'] as const)
  .flatMap((bank) => Array.from({ length: terraces }, (_, tier) => stretchesOf(bank, tier)).flat())
  .toSorted((a, b) => effortOf(a) - effortOf(b));

function stretchesOf(bank: Bank, tier: number): Stretch[] {
  return Array.from({ length: 2 * columnsToEachSide }, (_, i) => {
    const column = i - columnsToEachSide;
    const [from, to] = [borderAt(bank, tier, column), borderAt(bank, tier, column + 1)];
    return bank === 'near' ? { bank, tier, from, to } : { bank, tier, from: to, to: from };
  });
}

/** Each terrace is parted at other places than the ones below and above, as bricks are. */
function borderAt(bank: Bank, tier: number, column: number): number {
  const given = bank === 'near' && tier === 0 ? homeBorders[column] : undefined;
  if (given !== undefined) return given;
  const shift = (tier % 2 === 0 ? -0.5 : 0) + (bank === 'near' ? 0 : 0.25);
  const luck = randomFor(7, `border ${bank} ${tier}`, column + 100).between(-0.09, 0.09);
  return Math.round((column + shift + luck) * stationsPerColumn);
}

function effortOf(stretch: Stretch): number {
  const centre = centreOfStretch(stretch);
  return lengthOf(subtract(centre, home)) + (stretch.bank === 'near' ? 0 : bridgeMeters);
}

function centreOfStretch({ bank, tier, from, to }: Stretch): Point {
  return placeOf({ bank, tier, station: (from + to) / 2, across: 0.5 });
}
