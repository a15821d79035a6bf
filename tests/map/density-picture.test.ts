import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { paintDensity, pixelsPerCell } from '../../src/map/density-picture.ts';
import type { DensityOnMap } from '../../src/map/layers/density-layer.ts';

/** The part of a browser's ImageData that is needed. */
class PlainImageData {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.data = new Uint8ClampedArray(width * height * 4);
  }
}

beforeAll(() => void vi.stubGlobal('ImageData', PlainImageData));
afterAll(() => void vi.unstubAllGlobals());

const paint = { density: ['#010000', '#020000', '#030000', '#040000', '#0a0b0c'] } as const;

function densityOf(width: number, values: readonly number[]): DensityOnMap {
  return {
    breaks: [10, 20, 50, 100, 200],
    bandwidthMeters: 150,
    grid: {
      width,
      height: values.length / width,
      bbox: [0, 0, 1, 1],
      cellMeters: 25,
      values: Float32Array.from(values),
      max: Math.max(...values),
      totalWeight: 0,
      outsideWeight: 0,
    },
  };
}

function colorsOf({ data }: ImageData): number[][] {
  return Array.from({ length: data.length / 4 }, (_, i) =>
    Array.from(data.slice(4 * i, 4 * i + 4)),
  );
}

describe('the picture of a density', () => {
  it('paints a class in its colour, and nothing below the first', () => {
    const flat = (value: number) => colorsOf(paintDensity(densityOf(1, [value]), paint))[0];
    expect(flat(9.9)).toEqual([0, 0, 0, 0]);
    expect(flat(10)).toEqual([1, 0, 0, 255]);
    expect(flat(60)).toEqual([3, 0, 0, 255]);
    expect(flat(1e6)).toEqual([10, 11, 12, 255]);
  });

  it('has no colour but those of its classes, also between two cells', () => {
    const picture = paintDensity(densityOf(2, [0, 250]), paint);
    const reds = new Set(colorsOf(picture).map(([red]) => red));
    expect(reds).toEqual(new Set([0, 1, 2, 3, 4, 10]));
  });

  it('keeps north up and west left', () => {
    const picture = paintDensity(densityOf(2, [250, 0, 0, 0]), paint);
    const colors = colorsOf(picture);
    expect(colors[0]).toEqual([10, 11, 12, 255]);
    expect(colors.at(-1)).toEqual([0, 0, 0, 0]);
    expect(colors[picture.width - 1]).toEqual([0, 0, 0, 0]);
  });

  it('gives a large grid one pixel a cell and a small one smooth edges', () => {
    expect(pixelsPerCell({ width: 4000, height: 4000 })).toBe(1);
    expect(pixelsPerCell({ width: 100, height: 80 })).toBe(8);
  });
});
