import type { Feature, Geometry } from 'geojson';
import type { Ground } from './ground.ts';
import type { UsedBlock } from './land-use.ts';
import { closedRing, toDegrees } from './lng-lat.ts';
import {
  areaSquareMeters,
  lengthOf,
  offsetLine,
  type Point,
  type Shape,
  subtract,
} from './shape.ts';
import type { StreetClass, StreetNet } from './streets.ts';

const riverName = '清澜江（演示）';
const toLngLat = toDegrees(6);

type Land = { ground: Ground; net: StreetNet; blocks: readonly UsedBlock[] };

/** What lies under the map: the river, the green, the streets, and a little of the land around. */
export function drawBasemap({ ground, net, blocks }: Land): Feature[] {
  return [
    ...hills(ground),
    area('water', [...ground.nearBank, ...ground.farBank.toReversed()], { name: riverName }),
    ...blocks.filter(isGreen).map((block) => area('green', block.lot)),
    ...roadsAround(ground),
    ...contourRoads(ground, net),
    ...cutRoads(ground, net),
  ];
}

function isGreen({ use, band }: UsedBlock): boolean {
  return band === 0 || use === 'park' || use === 'slope';
}

/** The hill above the town and the slopes of the far bank. */
function hills(ground: Ground): Feature[] {
  const ridge = line((share) => ground.place(0.04 + 0.78 * share, 1));
  const crest = offsetLine(ridge, (i) => 40 + hump(i / ridge.length) * 420);
  const shore = ground.farBank.slice(118, 282);
  const foot = offsetLine(shore, () => -110);
  const top = offsetLine(
    shore,
    (i) => -140 - hump(i / shore.length) * (560 + 90 * Math.sin(i / 11)),
  );
  return [
    area('green', [...offsetLine(ridge, () => 30), ...crest.toReversed()], { name: '晴岭' }),
    area('green', [...top, ...foot.toReversed()]),
  ];
}

function hump(share: number): number {
  return Math.sin(Math.PI * Math.min(1, Math.max(0, share))) ** 0.7;
}

/** The streets that go on where the district ends, so that the town does not hang in the air. */
function roadsAround(ground: Ground): Feature[] {
  const { nearBank, farBank, place } = ground;
  const first = nearestIndex(nearBank, place(0, 0));
  const last = nearestIndex(nearBank, place(1, 0));
  const embankment = offsetLine(nearBank, () => 36);
  const bridgeHead = place(0.505, 0.06);
  const farHead = farBank[nearestIndex(farBank, bridgeHead)] ?? bridgeHead;
  const landing = beyond(bridgeHead, farHead, 75);
  return [
    road('trunk', [...embankment.slice(0, first), place(0, 0.06)], '望滩滨江路'),
    road('trunk', [place(1, 0.06), ...embankment.slice(last + 1)], '望滩滨江路'),
    road(
      'street',
      offsetLine(farBank, () => -75),
    ),
    road('trunk', [bridgeHead, landing, beyond(bridgeHead, landing, 900)], '清澜江大桥'),
    road('street', [place(0, 1), ...branch(place(0, 1), [-0.94, 0.34], 3200)], '晴岭路'),
    road('street', [place(1, 1), ...branch(place(1, 1), [-0.28, 0.96], 3200)], '晴岭路'),
    road('street', [place(0.245, 1), ...branch(place(0.245, 1), [-0.2, 0.98], 2600)], '柏树坡'),
  ];
}

/** A street that wanders off in a direction. */
function branch(from: Point, axis: Point, meters: number): Point[] {
  return Array.from({ length: 24 }, (_, i) => {
    const ahead = ((i + 1) / 24) * meters;
    const aside = 90 * Math.sin(ahead / 420) + 40 * Math.sin(ahead / 170);
    return [
      from[0] + axis[0] * ahead - axis[1] * aside,
      from[1] + axis[1] * ahead + axis[0] * aside,
    ];
  });
}

function contourRoads(ground: Ground, { contours }: StreetNet): Feature[] {
  return contours.slice(1).map(({ name, class: streetClass, across }) =>
    road(
      streetClass,
      line((along) => ground.place(along, across(along))),
      name,
    ),
  );
}

function cutRoads(ground: Ground, { contours, bands }: StreetNet): Feature[] {
  return bands.flatMap((cuts, band) =>
    cuts
      .filter((cut) => cut.class !== 'wall' && band > 0)
      .map(({ low, high, class: streetClass, name }) => {
        const from = ground.place(low, contours[band]?.across(low) ?? 0);
        const to = ground.place(high, contours[band + 1]?.across(high) ?? 1);
        return road(streetClass, [from, to], name);
      }),
  );
}

function line(place: (share: number) => Point): Point[] {
  const steps = 90;
  return Array.from({ length: steps + 1 }, (_, i) => place(i / steps));
}

function beyond(from: Point, to: Point, meters: number): Point {
  const step = subtract(to, from);
  const share = meters / lengthOf(step);
  return [to[0] + step[0] * share, to[1] + step[1] * share];
}

function nearestIndex(points: readonly Point[], target: Point): number {
  const distances = points.map((point) => lengthOf(subtract(point, target)));
  return distances.indexOf(Math.min(...distances));
}

function area(kind: 'water' | 'green', shape: Shape, properties: { name?: string } = {}): Feature {
  const counterClockwise = areaSquareMeters(shape) < 0 ? shape.toReversed() : shape;
  const coordinates = [closedRing(counterClockwise, toLngLat)];
  return feature({ kind, ...properties }, { type: 'Polygon', coordinates });
}

function road(streetClass: StreetClass, points: readonly Point[], name: string | null = null) {
  const geometry: Geometry = { type: 'LineString', coordinates: points.map(toLngLat) };
  return feature(
    { kind: 'road', class: streetClass, ...(name === null ? {} : { name }) },
    geometry,
  );
}

function feature(properties: Record<string, string>, geometry: Geometry): Feature {
  return { type: 'Feature', properties, geometry };
}
