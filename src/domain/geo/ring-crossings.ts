type Point = readonly [x: number, y: number];

type Segment = {
  from: Point;
  to: Point;
  ring: number;
  /** Place in the ring, to know neighbours. */
  index: number;
  ringLength: number;
  west: number;
  east: number;
};

/** So many pairs take about half a second; an outline that needs more is a comb, not a place. */
const MAX_PAIRS = 20_000_000;

/**
 * How often sides of closed rings without repeated points cross, touch within a ring, or run along
 * each other; counting ends at the limit. Two different rings may touch in single points, as a hole
 * may touch its shell. Exact for whole numbers. An outline with too many sides above each other to
 * compare counts as having reached the limit.
 */
export function countCrossings(rings: readonly (readonly Point[])[], limit: number): number {
  const segments = rings.flatMap(segmentsOfRing).sort((a, b) => a.west - b.west);
  let count = 0;
  let pairs = 0;
  for (const [i, segment] of segments.entries()) {
    for (let j = i + 1; j < segments.length; j++) {
      const other = segments[j];
      // Sorted by their west ends: no later segment can reach back to this one.
      if (!other || other.west > segment.east) break;
      if (++pairs > MAX_PAIRS) return limit;
      if (areInConflict(segment, other)) count++;
      if (count >= limit) return count;
    }
  }
  return count;
}

function segmentsOfRing(points: readonly Point[], ring: number): Segment[] {
  const ringLength = points.length - 1;
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const [west, east] = from[0] < to[0] ? [from[0], to[0]] : [to[0], from[0]];
    return { from, to, ring, index, ringLength, west, east };
  });
}

function areInConflict(a: Segment, b: Segment): boolean {
  const fromSide = sideOf(a, b.from);
  const toSide = sideOf(a, b.to);
  if (fromSide === 0 && toSide === 0) return overlapInLine(a, b);
  const crossesLine = fromSide * toSide <= 0 && sideOf(b, a.from) * sideOf(b, a.to) <= 0;
  if (!crossesLine || areNeighbours(a, b)) return false;
  const isProper = fromSide * toSide < 0 && sideOf(b, a.from) * sideOf(b, a.to) < 0;
  return isProper || a.ring === b.ring;
}

/** For segments on one line: whether they share more than an end, or an end that is no joint. */
function overlapInLine(a: Segment, b: Segment): boolean {
  const axis = Math.abs(a.to[0] - a.from[0]) >= Math.abs(a.to[1] - a.from[1]) ? 0 : 1;
  const start = Math.max(Math.min(a.from[axis], a.to[axis]), Math.min(b.from[axis], b.to[axis]));
  const end = Math.min(Math.max(a.from[axis], a.to[axis]), Math.max(b.from[axis], b.to[axis]));
  if (start < end) return true;
  return start === end && a.ring === b.ring && !areNeighbours(a, b);
}

function areNeighbours(a: Segment, b: Segment): boolean {
  const steps = Math.abs(a.index - b.index);
  return a.ring === b.ring && (steps === 1 || steps === a.ringLength - 1);
}

/** 1 when the point lies left of the segment, -1 right of it, 0 on its line. */
function sideOf({ from, to }: Segment, point: Point): number {
  return Math.sign(
    (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]),
  );
}
