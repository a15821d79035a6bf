import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLocalPlane } from '../../../src/domain/geo/local-plane.ts';
import { createOutline, sharedSquareMeters } from '../../../src/domain/geo/overlay.ts';
import type { AreaGeometry, Ring } from '../../../src/domain/geo/polygon.ts';

const plane = createLocalPlane([106.5, 29.5]);
type Meters = [number, number];

function outlineOf(...rings: Meters[][]) {
  const coordinates = rings.map((ring): Ring => [...ring, ...ring.slice(0, 1)].map(plane.toLngLat));
  const geometry: AreaGeometry = { type: 'Polygon', coordinates };
  return createOutline(geometry, plane);
}

function box([west, south, east, north]: readonly [number, number, number, number]) {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as Meters[];
}

describe('the ground that two areas share', () => {
  it('is measured where they overlap, and is none where they only touch', () => {
    const one = outlineOf(box([0, 0, 100, 100]));
    expect(one.squareMeters).toBeCloseTo(10_000, 3);
    expect(sharedSquareMeters(one, outlineOf(box([90, 50, 300, 400])))).toBeCloseTo(500, 3);
    expect(sharedSquareMeters(one, outlineOf(box([100, 0, 200, 100])))).toBeCloseTo(0, 6);
    expect(sharedSquareMeters(one, outlineOf(box([0, 200, 100, 300])))).toBe(0);
  });

  it('leaves out holes and knows slanted sides that cross', () => {
    const ring = outlineOf(box([0, 0, 100, 100]), box([40, 40, 60, 60]).toReversed());
    expect(sharedSquareMeters(ring, outlineOf(box([30, 30, 70, 70])))).toBeCloseTo(1200, 3);
    const up = outlineOf([
      [0, 0],
      [100, 0],
      [50, 100],
    ]);
    const down = outlineOf([
      [0, 100],
      [100, 100],
      [50, 0],
    ]);
    expect(sharedSquareMeters(up, down)).toBeCloseTo(2500, 3);
  });

  it('is that of boxes wherever they lie', () => {
    const side = fc.double({ min: -500, max: 500, noNaN: true });
    const boxes = fc.tuple(side, side, side, side).map(([a, b, c, d]) => {
      return [Math.min(a, c), Math.min(b, d), Math.max(a, c) + 1, Math.max(b, d) + 1] as const;
    });
    fc.assert(
      fc.property(boxes, boxes, (one, other) => {
        const width = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
        const height = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
        const expected = width > 0 && height > 0 ? width * height : 0;
        const shared = sharedSquareMeters(outlineOf(box(one)), outlineOf(box(other)));
        expect(shared).toBeCloseTo(expected, 1);
      }),
    );
  });
});
