import type { AreaCode } from '../../src/domain/area.ts';
import type { Block } from './blocks.ts';
import { communitiesOf, districtArea, districtName, subdistrictCode } from './communities.ts';
import { namesOf } from './names.ts';
import { areaSquareMeters, contains, type Point, type Shape, sidesOf } from './shape.ts';
import type { StreetNet } from './streets.ts';

/** Each part is an outline, counter-clockwise, and its holes. */
export type DemoArea = {
  readonly code: AreaCode;
  readonly name: string;
  readonly parts: readonly (readonly Shape[])[];
};

export type Tract = { readonly net: StreetNet; readonly blocks: readonly Block[] };

/** District, sub-districts and communities; each level tiles the one above point for point. */
export function drawAreas(tracts: readonly Tract[], seed: number): DemoArea[] {
  const within = tracts.flatMap((tract) => areasOfTract(tract, seed));
  const subdistricts = within.filter(({ code }) => code % 1e6 === 0);
  const outlines = subdistricts.flatMap(({ parts }) => parts.flat());
  return [
    { code: districtArea, name: districtName, parts: partsOf(outlinesOf(outlines)) },
    ...within,
  ];
}

/** The sub-district, then its communities. */
function areasOfTract({ net, blocks }: Tract, seed: number): DemoArea[] {
  const { subdistrict } = net;
  const partsWhere = (test: (block: Block) => boolean) =>
    partsOf(outlinesOf(blocks.filter(test).map(({ shape }) => shape)));
  return [
    {
      code: subdistrictCode(subdistrict),
      name: namesOf(subdistrict).subdistrict,
      parts: partsWhere(() => true),
    },
    ...communitiesOf(net, seed).map(({ code, name }) => ({
      code,
      name,
      parts: partsWhere(({ area }) => area === code),
    })),
  ];
}

/** The outlines of shapes that lie together: a side that two share runs both ways and falls out. */
function outlinesOf(shapes: readonly Shape[]): Shape[] {
  const sides = new Map<string, readonly [Point, Point]>();
  for (const [from, to] of shapes.flatMap(sidesOf)) {
    if (!sides.delete(keyOf(to, from))) sides.set(keyOf(from, to), [from, to]);
  }
  const next = new Map([...sides.values()].map(([from, to]) => [String(from), to]));
  const outlines: Shape[] = [];
  for (const [first] of sides.values()) {
    if (next.has(String(first))) outlines.push(walk(first, next));
  }
  return outlines;
}

/** From a point along the sides until it is reached again; what was walked is taken out. */
function walk(first: Point, next: Map<string, Point>): Shape {
  const outline: Point[] = [];
  for (let point: Point | undefined = first; point; ) {
    const following = next.get(String(point));
    if (following) outline.push(point);
    next.delete(String(point));
    point = following;
  }
  return outline;
}

/** Rings that run clockwise are holes. */
function partsOf(rings: readonly Shape[]): (readonly Shape[])[] {
  const holes = rings.filter((ring) => areaSquareMeters(ring) < 0);
  return rings
    .filter((ring) => areaSquareMeters(ring) > 0)
    .map((outline) => [
      outline,
      ...holes.filter((hole) => hole.every((point) => contains(outline, point))),
    ]);
}

function keyOf(from: Point, to: Point): string {
  return `${String(from)} ${String(to)}`;
}
