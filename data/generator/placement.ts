import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import { type BuildingKind, drawPlan, type Plan } from './footprints.ts';
import type { UsedBlock } from './land-use.ts';
import {
  add,
  centreOf,
  contains,
  gapMeters,
  lengthOf,
  type Point,
  type Shape,
  shrink,
  subtract,
  turn,
} from './shape.ts';

/** A building on the ground. */
export type Placed = { readonly plan: Plan; readonly centre: Point; readonly shape: Shape };

/** Room for a fire engine, and a little for rounding. */
const gapBetweenBuildingsMeters = 6.5;
const gapToLotEdgeMeters = 2.5;

/** A block with the part of its lot on which walls may stand. */
type Plot = UsedBlock & { readonly site: Shape };

type Recipe = {
  readonly kinds: readonly (readonly [kind: BuildingKind, weight: number])[];
  /** From the back of one row to the front of the next: light for the lower windows. */
  readonly rowGapMeters: number;
  readonly sideGapMeters: readonly [min: number, max: number];
  readonly most: number;
};

/** Stands buildings in rows along the slope, lot by lot. */
export function placeBuildings(used: UsedBlock, seed: number): Placed[] {
  const block = {
    ...used,
    site: shrink(used.lot, gapToLotEdgeMeters),
  };
  const random = randomFor(seed, 'lot', block.index);
  const placed: Placed[] = [];
  if (block.use === 'mixed' || (block.use === 'old' && random.chance(0.5))) {
    placed.push(...shopsAlongStreet(block, random));
  }
  const recipe = recipeFor(block, random);
  return recipe ? fillRows(block, { recipe, random, placed }) : placed;
}

function recipeFor(block: UsedBlock, random: Random): Recipe | null {
  switch (block.use) {
    case 'old':
      return random.weighted<Recipe>([
        [walkUps, 8],
        [walkUpsWithTower, 2],
      ]);
    case 'new':
      return random.weighted<Recipe>([
        [pointTowers, 5],
        [slabTowers, 2],
        [lowRise, 3],
      ]);
    case 'mixed':
      return { ...walkUps, most: 3 };
    case 'public':
      return { kinds: [['public', 1]], rowGapMeters: 24, sideGapMeters: [14, 22], most: 3 };
    case 'park':
    case 'slope':
      return null;
  }
}

const walkUps: Recipe = {
  kinds: [['walk_up', 1]],
  rowGapMeters: 15.5,
  sideGapMeters: [8, 13],
  most: 10,
};

const walkUpsWithTower: Recipe = {
  ...walkUps,
  kinds: [
    ['walk_up', 4],
    ['point_tower', 1],
  ],
};

const pointTowers: Recipe = {
  kinds: [['point_tower', 1]],
  rowGapMeters: 25,
  sideGapMeters: [20, 28],
  most: 6,
};

const slabTowers: Recipe = {
  kinds: [['slab_tower', 1]],
  rowGapMeters: 32,
  sideGapMeters: [18, 26],
  most: 4,
};

/** Gated estates of the nineties and two-thousands: wider courts than in the old town. */
const lowRise: Recipe = {
  kinds: [['walk_up', 1]],
  rowGapMeters: 20,
  sideGapMeters: [11, 17],
  most: 8,
};

/** A strip of shops on the lower side of the lot, each turned to its piece of street. */
function shopsAlongStreet(block: Plot, random: Random): Placed[] {
  const placed: Placed[] = [];
  for (let meters = 4; ; ) {
    const plan = drawPlan('shop', random);
    const spot = frontSpot(block.front, meters + plan.widthMeters / 2);
    if (!spot) return placed;
    const inward = turn([0, gapToLotEdgeMeters + 0.5 + plan.depthMeters / 2], spot.axis);
    const candidate = stand(plan, add(spot.point, inward), spot.axis);
    if (fits(candidate, block.site, placed)) placed.push(candidate);
    meters += plan.widthMeters + random.between(7, 9);
  }
}

function frontSpot(front: readonly Point[], meters: number): { point: Point; axis: Point } | null {
  let left = meters;
  for (let i = 1; i < front.length; i++) {
    const from: Point = front[i - 1] ?? [0, 0];
    const to: Point = front[i] ?? from;
    const step = subtract(to, from);
    const length = lengthOf(step);
    const axis: Point = [step[0] / length, step[1] / length];
    if (left <= length) return { point: add(from, turn([left, 0], axis)), axis };
    left -= length;
  }
  return null;
}

type Filling = { recipe: Recipe; random: Random; placed: readonly Placed[] };

/** Rows from the street upward, each marched along from the lot's left to its right side. */
function fillRows(block: Plot, { recipe, random, placed }: Filling): Placed[] {
  const all = [...placed];
  const most = placed.length + recipe.most;
  const room = roomOf(block);
  for (let north = room.south; north < room.north && all.length < most; ) {
    const rowPlan = drawPlan(random.weighted(recipe.kinds), random);
    const middle = north + rowPlan.depthMeters / 2;
    const row = fillRow(block, { recipe, random, all, middle, room, first: rowPlan, most });
    all.push(...row);
    north += row.length > 0 ? rowPlan.depthMeters + recipe.rowGapMeters : 3;
  }
  return all;
}

type Row = {
  recipe: Recipe;
  random: Random;
  all: readonly Placed[];
  middle: number;
  room: Room;
  first: Plan;
  most: number;
};

function fillRow(block: Plot, row: Row): Placed[] {
  const placed: Placed[] = [];
  const left = row.most - row.all.length;
  let plan = row.first;
  for (let west = row.room.west; west < row.room.east && placed.length < left; ) {
    const local: Point = [west + plan.widthMeters / 2, row.middle];
    const candidate = stand(plan, add(row.room.origin, turn(local, block.axis)), block.axis);
    if (!fits(candidate, block.site, [...row.all, ...placed])) {
      west += 2;
      continue;
    }
    placed.push(candidate);
    west += plan.widthMeters + row.random.between(...row.recipe.sideGapMeters);
    plan = drawPlan(row.random.weighted(row.recipe.kinds), row.random);
  }
  return centred(placed, block, row.all);
}

/** The row moved along by half of the room that is left at its end. */
function centred(row: readonly Placed[], block: Plot, others: readonly Placed[]): Placed[] {
  const moved = (meters: number) =>
    row.map(({ plan, centre }) =>
      stand(plan, add(centre, turn([meters, 0], block.axis)), block.axis),
    );
  const stillFits = (meters: number) =>
    moved(meters).every((building) => fits(building, block.site, others));
  let slackMeters = 0;
  while (row.length > 0 && stillFits(slackMeters + 1)) slackMeters++;
  const half = Math.floor(slackMeters / 2);
  return stillFits(half) ? moved(half) : [...row];
}

type Room = { origin: Point; west: number; east: number; south: number; north: number };

/** The lot's box in its own directions, round its centre. */
function roomOf(block: Plot): Room {
  const origin = centreOf(block.lot);
  const back: Point = [block.axis[0], -block.axis[1]];
  const local = block.lot.map((point) => turn(subtract(point, origin), back));
  const easts = local.map(([east]) => east);
  const norths = local.map(([, north]) => north);
  return {
    origin,
    west: Math.min(...easts),
    east: Math.max(...easts),
    south: Math.min(...norths) + gapToLotEdgeMeters,
    north: Math.max(...norths),
  };
}

function stand(plan: Plan, centre: Point, axis: Point): Placed {
  return { plan, centre, shape: plan.outline.map((point) => add(centre, turn(point, axis))) };
}

function fits({ shape, centre, plan }: Placed, site: Shape, others: readonly Placed[]): boolean {
  const isInside = shape.every((point) => contains(site, point));
  return isInside && others.every((other) => isApart({ shape, centre, plan }, other));
}

function isApart(one: Placed, other: Placed): boolean {
  const reachMeters = radiusMeters(one) + radiusMeters(other) + gapBetweenBuildingsMeters;
  if (lengthOf(subtract(one.centre, other.centre)) > reachMeters) return true;
  return gapMeters(one.shape, other.shape) >= gapBetweenBuildingsMeters;
}

/** Of the circle round a building's box. */
function radiusMeters({ plan }: Placed): number {
  return Math.sqrt(plan.widthMeters ** 2 + plan.depthMeters ** 2) / 2;
}
