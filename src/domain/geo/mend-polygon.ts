import { setPrecision, union } from 'polyclip-ts';
import type { Bbox, LngLat } from '../position.ts';
import { createLocalPlane } from './local-plane.ts';
import {
  type AreaGeometry,
  bboxOfPositions,
  type PolygonPart,
  pointInPolygon,
  type Ring,
  ringAreaSquareMeters,
} from './polygon.ts';
import { countCrossings } from './ring-crossings.ts';

/** Why a shape cannot be taken. */
export type PolygonFault =
  | 'not-a-polygon'
  | 'not-a-position'
  | 'latitude-longitude-swapped'
  | 'out-of-range'
  | 'too-few-points'
  | 'zero-area'
  /** A scribble of crossing lines. */
  | 'unresolvable';

/** What was changed to make a shape sound. */
export type Mend =
  | 'dropped-height'
  | 'closed-ring'
  | 'removed-repeated-point'
  | 'turned-ring'
  | 'dropped-degenerate-hole'
  | 'dropped-degenerate-part'
  | 'dropped-outside-hole'
  /** Outlines that crossed, touched themselves or lay over each other were united. */
  | 'resolved-overlap';

export type MendedPolygon =
  | { ok: true; polygon: AreaGeometry; mends: Mend[] }
  | { ok: false; reason: PolygonFault };

/** No building, compound or district is smaller: less is a line that rounding has left ajar. */
const MIN_AREA_SQUARE_METERS = 0.01;

/** A closed triangle. */
const FEWEST_POSITIONS = 4;

/** Outlines are held against each other on a grid of about a millimetre, where tests are exact. */
const UNITS_PER_DEGREE = 1e8;

/** Without room for its rounding the clipper loses its way where many sides meet. */
const CLIPPER_PRECISION_UNITS = 1e-9;

const MAX_UNION_ROUNDS = 5;

/** More is a scribble, on which the exact union would hold up everyone else. */
const MAX_CROSSINGS = 1000;

/** Room for rounding when the area before and after is compared. */
const SAME_AREA_SHARE = 1e-9;

type Refusal = { reason: PolygonFault };

/**
 * Checks an unknown value for a GeoJSON Polygon or MultiPolygon in `[lng, lat]` degrees and mends
 * what can be mended without guessing. The result has closed rings without repeated points or
 * crossings, shells counter-clockwise and holes clockwise; `mends` is empty when nothing changed.
 */
export function mendPolygon(input: unknown): MendedPolygon {
  const mends = new Set<Mend>();
  const parts = readParts(input, mends);
  if (isRefusal(parts)) return { ok: false, ...parts };
  const sound = dropDegenerate(parts, mends);
  if (isRefusal(sound)) return { ok: false, ...sound };
  const resolved = resolveOverlaps(sound, mends);
  if (isRefusal(resolved)) return { ok: false, ...resolved };
  const turned = resolved.map((part) => turnRings(part, mends));
  return { ok: true, polygon: geometryOf(turned), mends: [...mends] };
}

function isRefusal(value: object): value is Refusal {
  return 'reason' in value;
}

function geometryOf(parts: PolygonPart[]): AreaGeometry {
  const [only, ...more] = parts;
  return only && more.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}

function readParts(input: unknown, mends: Set<Mend>): PolygonPart[] | Refusal {
  const rawParts = rawPartsOf(input);
  if (!rawParts || rawParts.length === 0) return { reason: 'not-a-polygon' };
  const parts: PolygonPart[] = [];
  for (const rawPart of rawParts) {
    if (!Array.isArray(rawPart) || rawPart.length === 0) return { reason: 'not-a-polygon' };
    const part: PolygonPart = [];
    for (const rawRing of rawPart) {
      const ring = readRing(rawRing, mends);
      if (isRefusal(ring)) return ring;
      part.push(ring);
    }
    parts.push(part);
  }
  return rangeFault(parts) ?? parts;
}

function rawPartsOf(input: unknown): unknown[] | null {
  if (typeof input !== 'object' || input === null) return null;
  if (!('type' in input) || !('coordinates' in input)) return null;
  const { type, coordinates } = input;
  if (!Array.isArray(coordinates)) return null;
  if (type === 'Polygon') return [coordinates];
  return type === 'MultiPolygon' ? coordinates : null;
}

/** Reads, closes, and removes points that repeat the one before them. */
function readRing(rawRing: unknown, mends: Set<Mend>): Ring | Refusal {
  if (!Array.isArray(rawRing)) return { reason: 'not-a-polygon' };
  const ring: Ring = [];
  for (const raw of rawRing) {
    if (!isPosition(raw)) return { reason: 'not-a-position' };
    if (raw.length > 2) mends.add('dropped-height');
    const last = ring.at(-1);
    if (last && isSamePosition(last, [raw[0], raw[1]])) mends.add('removed-repeated-point');
    else ring.push([raw[0], raw[1]]);
  }
  const [first] = ring;
  const last = ring.at(-1);
  if (first && last && ring.length > 1 && !isSamePosition(first, last)) {
    mends.add('closed-ring');
    ring.push([...first]);
  }
  return ring;
}

function isPosition(raw: unknown): raw is [number, number, ...unknown[]] {
  return Array.isArray(raw) && Number.isFinite(raw[0]) && Number.isFinite(raw[1]);
}

function isSamePosition(a: Readonly<LngLat>, b: Readonly<LngLat>): boolean {
  return toUnit(a[0]) === toUnit(b[0]) && toUnit(a[1]) === toUnit(b[1]);
}

/** Swapped axes can be told from a wrong number only where the swap makes every position possible. */
function rangeFault(parts: readonly PolygonPart[]): Refusal | null {
  const [west, south, east, north] = bboxOfPositions(parts.flat(2));
  const isInside = ([left, bottom, right, top]: Bbox) =>
    left >= -180 && right <= 180 && bottom >= -90 && top <= 90;
  if (isInside([west, south, east, north]) || west > east) return null;
  const reason = isInside([south, west, north, east])
    ? 'latitude-longitude-swapped'
    : 'out-of-range';
  return { reason };
}

/** Leaves out rings that hold no ground; refuses when no shell is left. */
function dropDegenerate(parts: readonly PolygonPart[], mends: Set<Mend>): PolygonPart[] | Refusal {
  const faults = parts.map(([shell]) => degenerateFault(shell ?? []));
  const sound = parts.filter((_, i) => faults[i] === null);
  const [firstFault] = faults;
  if (sound.length === 0 && firstFault) return { reason: firstFault };
  if (sound.length < parts.length) mends.add('dropped-degenerate-part');
  return sound.map(([shell = [], ...holes]) => {
    const soundHoles = holes.filter((hole) => degenerateFault(hole) === null);
    if (soundHoles.length < holes.length) mends.add('dropped-degenerate-hole');
    return [shell, ...soundHoles];
  });
}

function degenerateFault(ring: Ring): 'too-few-points' | 'zero-area' | null {
  if (ring.length < FEWEST_POSITIONS) return 'too-few-points';
  return fanAreaSquareMeters(ring) < MIN_AREA_SQUARE_METERS ? 'zero-area' : null;
}

/** Sum of the triangles seen from the first corner: other than the area, no crossing can cancel it. */
function fanAreaSquareMeters(ring: Ring): number {
  const plane = createLocalPlane(ring[0] ?? [0, 0]);
  let doubled = 0;
  let [previousEast, previousNorth] = [0, 0];
  for (const lngLat of ring) {
    const [east, north] = plane.toMeters(lngLat);
    doubled += Math.abs(previousEast * north - east * previousNorth);
    previousEast = east;
    previousNorth = north;
  }
  return doubled / 2;
}

function resolveOverlaps(parts: PolygonPart[], mends: Set<Mend>): PolygonPart[] | Refusal {
  const crossings = crossingsOf(parts);
  if (crossings >= MAX_CROSSINGS) return { reason: 'unresolvable' };
  const kept = crossings > 0 ? parts : dropOutsideHoles(parts, mends);
  if (crossings === 0 && !mayOverlap(kept)) return kept;
  const united = uniteUntilSound(kept);
  if (isRefusal(united)) return united;
  if (crossings === 0 && isSameShape(kept, united)) return kept;
  mends.add('resolved-overlap');
  return united;
}

function crossingsOf(parts: readonly PolygonPart[]): number {
  return countCrossings(parts.flat().map(toUnits), MAX_CROSSINGS);
}

/** Only for rings that do not cross, where a hole is either in its shell or beside it. */
function dropOutsideHoles(parts: readonly PolygonPart[], mends: Set<Mend>): PolygonPart[] {
  return parts.map(([shell = [], ...holes]) => {
    const inside = holes.filter((hole) => shareInside(hole, shell) > 0);
    if (inside.length < holes.length) mends.add('dropped-outside-hole');
    return [shell, ...inside];
  });
}

/** Share of the corners and of the middles of the sides that lie in the shell; touching is either. */
function shareInside(hole: Ring, shell: Ring): number {
  const middles = hole.slice(1).map((to, i): LngLat => {
    const from = hole[i] ?? to;
    return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  });
  const places = [...hole.slice(1), ...middles];
  const area: AreaGeometry = { type: 'Polygon', coordinates: [shell] };
  return places.filter((place) => pointInPolygon(place, area)).length / places.length;
}

/** A cheap look: false is certain, true asks for the exact union. */
function mayOverlap(parts: readonly PolygonPart[]): boolean {
  if (haveMeetingBoxes(parts.map(([shell]) => shell ?? []))) return true;
  return parts.some(([shell = [], ...holes]) => {
    return haveMeetingBoxes(holes) || holes.some((hole) => shareInside(hole, shell) < 1);
  });
}

function haveMeetingBoxes(rings: readonly Ring[]): boolean {
  const boxes = rings.map(bboxOfPositions).sort((a, b) => a[0] - b[0]);
  return boxes.some((box, i) => {
    for (const other of boxes.slice(i + 1)) {
      if (other[0] > box[2]) return false;
      if (other[1] <= box[3] && other[3] >= box[1]) return true;
    }
    return false;
  });
}

/** Rounding to the grid may make sides cross anew, so the union is taken until none does. */
function uniteUntilSound(parts: PolygonPart[]): PolygonPart[] | Refusal {
  let united = unite(parts);
  for (let round = 1; round < MAX_UNION_ROUNDS && !isRefusal(united); round++) {
    if (crossingsOf(united) === 0) return united;
    united = unite(united);
  }
  if (isRefusal(united) || crossingsOf(united) === 0) return united;
  return { reason: 'unresolvable' };
}

/** The union by the even-odd rule, on the grid; rings below the smallest area are left out. */
function unite(parts: PolygonPart[]): PolygonPart[] | Refusal {
  const united = unionOf(parts.map((part) => part.map(toUnits)));
  if (!united) return { reason: 'unresolvable' };
  const solid = united
    .map((part) => part.map(fromUnits))
    .filter(([shell]) => shell && !isSliver(shell))
    .map(([shell = [], ...holes]) => [shell, ...holes.filter((hole) => !isSliver(hole))]);
  return solid.length > 0 ? solid : { reason: 'zero-area' };
}

/** Null where the clipper gives up, which it says by throwing. */
function unionOf(parts: PolygonPart[]): PolygonPart[] | null {
  // The setting is global to the clipper: it is put back for all others who use it.
  setPrecision(CLIPPER_PRECISION_UNITS);
  try {
    return union(parts);
  } catch {
    return null;
  } finally {
    setPrecision();
  }
}

/** In whole units the products that tell left from right are exact, up to shapes of 0.9 degrees. */
function toUnits(ring: Ring): Ring {
  return ring.map(([lng, lat]) => [toUnit(lng), toUnit(lat)]);
}

function toUnit(degrees: number): number {
  return Math.round(degrees * UNITS_PER_DEGREE);
}

function fromUnits(ring: Ring): Ring {
  const degrees = ring.map(
    ([x, y]): LngLat => [Math.round(x) / UNITS_PER_DEGREE, Math.round(y) / UNITS_PER_DEGREE],
  );
  return degrees.filter(
    (lngLat, i) => i === 0 || !isSamePosition(lngLat, degrees[i - 1] ?? lngLat),
  );
}

function isSliver(ring: Ring): boolean {
  return Math.abs(ringAreaSquareMeters(ring)) < MIN_AREA_SQUARE_METERS;
}

function isSameShape(before: readonly PolygonPart[], after: readonly PolygonPart[]): boolean {
  if (before.length !== after.length || before.flat().length !== after.flat().length) return false;
  const area = areaOnGrid(before);
  return Math.abs(areaOnGrid(after) - area) <= area * SAME_AREA_SHARE;
}

/** Twice the area in square units, holes taken off: flat, so that points in line add nothing. */
function areaOnGrid(parts: readonly PolygonPart[]): number {
  return parts
    .flatMap((part) => part.map((ring, i) => (i === 0 ? 1 : -1) * doubledAreaOnGrid(ring)))
    .reduce((sum, area) => sum + area, 0);
}

function doubledAreaOnGrid(ring: Ring): number {
  const points = toUnits(ring);
  const [originX, originY] = points[0] ?? [0, 0];
  return Math.abs(
    points.slice(1).reduce((sum, [x, y], i) => {
      const [fromX, fromY] = points[i] ?? [0, 0];
      return sum + (fromX - originX) * (y - originY) - (x - originX) * (fromY - originY);
    }, 0),
  );
}

function turnRings([shell = [], ...holes]: PolygonPart, mends: Set<Mend>): PolygonPart {
  const turnedShell = ringAreaSquareMeters(shell) < 0 ? [...shell].reverse() : shell;
  const turnedHoles = holes.map((hole) =>
    ringAreaSquareMeters(hole) > 0 ? [...hole].reverse() : hole,
  );
  const turned = [turnedShell, ...turnedHoles];
  const original = [shell, ...holes];
  if (turned.some((ring, i) => ring !== original[i])) mends.add('turned-ring');
  return turned;
}
