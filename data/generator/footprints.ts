import type { Random } from '../../src/domain/simulate/random.ts';
import type { Point, Shape } from './shape.ts';

export type BuildingKind = 'walk_up' | 'slab_tower' | 'point_tower' | 'shop' | 'public';

/** A building before it stands anywhere: its outline round the origin, the long side along east. */
export type Plan = {
  readonly kind: BuildingKind;
  readonly outline: Shape;
  readonly widthMeters: number;
  readonly depthMeters: number;
  readonly storeys: number;
};

const storeyMeters: Record<BuildingKind, number> = {
  walk_up: 3,
  slab_tower: 3,
  point_tower: 3,
  shop: 4.2,
  public: 3.9,
};

/** Height of the roof above the lowest street door, to a tenth of a metre. */
export function heightMeters({ kind, storeys }: Plan): number {
  const parapetMeters = kind === 'shop' ? 0.6 : 1.2;
  return Math.round((storeys * storeyMeters[kind] + parapetMeters) * 10) / 10;
}

/** A plan of the kind; walk-ups may be given a largest width, so that they fill a row. */
export function drawPlan(kind: BuildingKind, random: Random): Plan {
  switch (kind) {
    case 'walk_up':
      return walkUp(random);
    case 'slab_tower':
      return planOf({ kind, outline: stepped(3, 15, 16, 2), storeys: random.whole(16, 18) });
    case 'point_tower':
      return pointTower(random);
    case 'shop':
      return shop(random);
    case 'public':
      return publicBuilding(random);
  }
}

/** A row of stairwells, 6 to 9 floors without a lift. */
function walkUp(random: Random): Plan {
  const stairwells = random.weighted([
    [2, 4],
    [3, 5],
    [4, 2],
  ]);
  const unitMeters = random.pick([12.6, 13.8, 15]);
  const depth = random.pick([10.8, 11.4, 12]);
  const isStepped = random.chance(0.45);
  const outline = isStepped
    ? stepped(stairwells, unitMeters, depth, 1.8)
    : notched(stairwells, unitMeters, depth);
  const storeys = random.weighted([
    [6, 2],
    [7, 4],
    [8, 3],
    [9, 1],
  ]);
  return planOf({ kind: 'walk_up', outline, storeys });
}

/** A cross round a core of lifts and stairs, as most towers of the last decades. */
function pointTower(random: Random): Plan {
  const side = random.pick([25, 27, 29]);
  const notch = random.pick([5, 6.5]);
  const storeys = random.weighted([
    [random.whole(18, 24), 3],
    [random.whole(25, 32), 7],
    [random.whole(34, 44), 0.2],
  ]);
  return planOf({ kind: 'point_tower', outline: cross(side, side - 3, notch), storeys });
}

function shop(random: Random): Plan {
  const outline = box(random.pick([18, 24, 30, 36]), random.pick([9, 10.5]));
  return planOf({ kind: 'shop', outline, storeys: random.whole(1, 3) });
}

/** Schools round a court, offices and markets with a wing. */
function publicBuilding(random: Random): Plan {
  const width = random.pick([38, 44, 52]);
  const outline = random.chance(0.5) ? court(width, 34, 11) : wing(width, 30, 13);
  return planOf({ kind: 'public', outline, storeys: random.whole(3, 6) });
}

function planOf(plan: Pick<Plan, 'kind' | 'outline' | 'storeys'>): Plan {
  const easts = plan.outline.map(([east]) => east);
  const norths = plan.outline.map(([, north]) => north);
  const widthMeters = Math.max(...easts) - Math.min(...easts);
  const depthMeters = Math.max(...norths) - Math.min(...norths);
  const middle: Point = [
    (Math.max(...easts) + Math.min(...easts)) / 2,
    (Math.max(...norths) + Math.min(...norths)) / 2,
  ];
  const outline = plan.outline.map(([east, north]): Point => [east - middle[0], north - middle[1]]);
  return { ...plan, outline, widthMeters, depthMeters };
}

function box(width: number, depth: number): Shape {
  return [
    [0, 0],
    [width, 0],
    [width, depth],
    [0, depth],
  ];
}

/** Units side by side, every second one set back by a step. */
function stepped(units: number, unitMeters: number, depth: number, step: number): Shape {
  const fronts: Point[] = [];
  const backs: Point[] = [];
  for (let unit = 0; unit < units; unit++) {
    const shift = unit % 2 === 0 ? 0 : step;
    const [from, to] = [unit * unitMeters, (unit + 1) * unitMeters];
    fronts.push([from, shift], [to, shift]);
    backs.push([from, depth + shift], [to, depth + shift]);
  }
  return [...fronts, ...backs.toReversed()];
}

/** A straight slab with a recess at the back for each stairwell. */
function notched(units: number, unitMeters: number, depth: number): Shape {
  const recess = { width: 3, depth: 1.5 };
  const backs = Array.from({ length: units }, (_, unit): Point[] => {
    const middle = (unit + 0.5) * unitMeters;
    const [from, to] = [middle - recess.width / 2, middle + recess.width / 2];
    return [
      [from, depth],
      [from, depth - recess.depth],
      [to, depth - recess.depth],
      [to, depth],
    ];
  }).flat();
  const width = units * unitMeters;
  return [[0, 0], [width, 0], [width, depth], ...backs.toReversed(), [0, depth]];
}

function cross(width: number, depth: number, notch: number): Shape {
  return [
    [notch, 0],
    [width - notch, 0],
    [width - notch, notch],
    [width, notch],
    [width, depth - notch],
    [width - notch, depth - notch],
    [width - notch, depth],
    [notch, depth],
    [notch, depth - notch],
    [0, depth - notch],
    [0, notch],
    [notch, notch],
  ];
}

function court(width: number, depth: number, thickness: number): Shape {
  return [
    [0, 0],
    [width, 0],
    [width, depth],
    [width - thickness, depth],
    [width - thickness, thickness],
    [thickness, thickness],
    [thickness, depth],
    [0, depth],
  ];
}

function wing(width: number, depth: number, thickness: number): Shape {
  return [
    [0, 0],
    [width, 0],
    [width, thickness],
    [thickness, thickness],
    [thickness, depth],
    [0, depth],
  ];
}
