import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../src/domain/position.ts';
import { createSketchPlane } from '../../src/ui/sketch-plane.ts';

const bbox: Bbox = [106.5, 29.5, 106.6, 29.55];

function pointsOf(path: string): number[][] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('a sketch', () => {
  it('has north up and east to the right', () => {
    const plane = createSketchPlane(bbox, 640);
    const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = pointsOf(
      plane.pathOf({
        type: 'LineString',
        coordinates: [
          [106.5, 29.5],
          [106.6, 29.55],
        ],
      }),
    );
    expect(x1).toBeGreaterThan(x0);
    expect(y1).toBeLessThan(y0);
  });

  it('keeps metres in proportion: a square on the ground is a square', () => {
    const plane = createSketchPlane(bbox, 640);
    const side = 0.01;
    const wide = side / Math.cos((29.525 * Math.PI) / 180);
    const [a = [], b = [], , d = []] = pointsOf(
      plane.pathOf({
        type: 'Polygon',
        coordinates: [
          [
            [106.55, 29.52],
            [106.55 + wide, 29.52],
            [106.55 + wide, 29.52 + side],
            [106.55, 29.52 + side],
            [106.55, 29.52],
          ],
        ],
      }),
    );
    const width = (b[0] ?? 0) - (a[0] ?? 0);
    const height = (a[1] ?? 0) - (d[1] ?? 0);
    expect(Math.abs(width - height)).toBeLessThan(1);
  });

  it('holds everything in its box, down to a single point', () => {
    const degrees = fc.double({ min: 0, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(degrees, degrees, (east, north) => {
        const plane = createSketchPlane([106.5, 29.5, 106.5 + east, 29.5 + north], 640);
        const corners = [
          [106.5, 29.5],
          [106.5 + east, 29.5 + north],
        ];
        for (const [x = -1, y = -1] of pointsOf(
          plane.dotsOf({ type: 'MultiPoint', coordinates: corners }),
        )) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(plane.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(plane.height);
        }
      }),
    );
  });
});
