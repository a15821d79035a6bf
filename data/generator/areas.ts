import type { AreaCode } from '../../src/domain/area.ts';
import type { Block } from './blocks.ts';
import { type Point, type Shape, sidesOf } from './shape.ts';

export type DemoArea = { readonly code: AreaCode; readonly name: string; readonly shape: Shape };

export const districtCode = '500199';
export const districtName = '山城区（演示）';

const subdistrict = { code: 500_199_001_000_000, name: '临江街道' };

/** One row a community: its name and the columns and bands of the street net that it covers. */
const communities: readonly {
  readonly name: string;
  readonly columns: readonly number[];
  readonly upper: boolean | null;
}[] = [
  { name: '柏树社区', columns: [0], upper: null },
  { name: '望滩社区', columns: [1], upper: false },
  { name: '桐荫社区', columns: [2], upper: false },
  { name: '码头社区', columns: [3], upper: false },
  { name: '石梯社区', columns: [1], upper: true },
  { name: '白果社区', columns: [2], upper: true },
  { name: '云台社区', columns: [3], upper: true },
];

/** The lowest band above 石梯中路, the street that parts the lower town from the upper. */
const firstUpperBand = 3;

export const communityNames = communities.map((community) => community.name);

/** The 15-digit code of a community by its index. */
export function communityCode(index: number): AreaCode {
  return subdistrict.code + (index + 1) * 1000;
}

/** The index of the community that a block lies in. */
export function communityOf(block: Block): number {
  const isUpper = block.band >= firstUpperBand;
  return communities.findIndex(
    ({ columns, upper }) => columns.includes(block.column) && (upper === null || upper === isUpper),
  );
}

/** District, sub-district and communities; the communities tile the sub-district point for point. */
export function drawAreas(blocks: readonly Block[]): DemoArea[] {
  const whole = outlineOfAll(blocks);
  return [
    { code: Number(districtCode) * 1e9, name: districtName, shape: whole },
    { ...subdistrict, shape: whole },
    ...communities.map(({ name }, index) => ({
      code: communityCode(index),
      name,
      shape: outlineOfAll(blocks.filter((block) => communityOf(block) === index)),
    })),
  ];
}

/** The outline of blocks that lie together: a side that two of them share runs both ways and falls out. */
function outlineOfAll(blocks: readonly Block[]): Shape {
  const sides = new Map<string, readonly [Point, Point]>();
  for (const [from, to] of blocks.flatMap((block) => sidesOf(block.shape))) {
    if (!sides.delete(keyOf(to, from))) sides.set(keyOf(from, to), [from, to]);
  }
  const next = new Map([...sides.values()].map(([from, to]) => [String(from), to]));
  const [first] = sides.values();
  if (!first) return [];
  const outline: Point[] = [];
  let point: Point | undefined = first[0];
  do {
    outline.push(point);
    point = next.get(String(point));
  } while (point && point !== first[0] && outline.length <= next.size);
  return outline;
}

function keyOf(from: Point, to: Point): string {
  return `${String(from)} ${String(to)}`;
}
