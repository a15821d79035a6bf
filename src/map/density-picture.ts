import type { MapPaint } from '../theme/map-style.ts';
import type { DensityOnMap } from './layers/density-layer.ts';

/** The largest picture that is painted, in pixels: a step of a filter must not be felt. */
const mostPixels = 1_500_000;
/** Beyond this no edge looks smoother. */
const finestPixelsPerCell = 8;

/**
 * The density in its five classes as RGBA. The values are interpolated between the cells before
 * they are classed, so that the classes have smooth edges and yet only five colours.
 */
export function paintDensity(
  { grid, breaks }: DensityOnMap,
  { density }: Pick<MapPaint, 'density'>,
): ImageData {
  const scale = pixelsPerCell(grid);
  const picture = new ImageData(grid.width * scale, grid.height * scale);
  const pixels = new Uint32Array(picture.data.buffer);
  const colors = Uint32Array.from([transparent, ...density.map(toPixel)]);
  const columns = samplesAlong(grid.width, scale);
  const rows = samplesAlong(grid.height, scale);
  let pixel = 0;
  for (let y = 0; y < picture.height; y++) {
    const north = (rows.before[y] ?? 0) * grid.width;
    const south = (rows.after[y] ?? 0) * grid.width;
    const down = rows.share[y] ?? 0;
    for (let x = 0; x < picture.width; x++) {
      const west = columns.before[x] ?? 0;
      const east = columns.after[x] ?? 0;
      const along = columns.share[x] ?? 0;
      const upper = mix(grid.values[north + west] ?? 0, grid.values[north + east] ?? 0, along);
      const lower = mix(grid.values[south + west] ?? 0, grid.values[south + east] ?? 0, along);
      pixels[pixel] = colors[classOf(mix(upper, lower, down), breaks)] ?? transparent;
      pixel += 1;
    }
  }
  return picture;
}

/** How many pixels a cell gets along each side. */
export function pixelsPerCell({ width, height }: { width: number; height: number }): number {
  const fitting = Math.floor(Math.sqrt(mostPixels / (width * height)));
  return Math.min(finestPixelsPerCell, Math.max(1, fitting));
}

const transparent = 0;

type Samples = {
  readonly before: Uint32Array;
  readonly after: Uint32Array;
  readonly share: Float32Array;
};

/** For each pixel along a side the two cells whose middles surround it, and the share of the second. */
function samplesAlong(cells: number, scale: number): Samples {
  const middle = (pixel: number) => (pixel + 0.5) / scale - 0.5;
  const clamp = (cell: number) => Math.min(cells - 1, Math.max(0, cell));
  const pixels = Array.from({ length: cells * scale }, (_, pixel) => middle(pixel));
  return {
    before: Uint32Array.from(pixels, (at) => clamp(Math.floor(at))),
    after: Uint32Array.from(pixels, (at) => clamp(Math.floor(at) + 1)),
    share: Float32Array.from(pixels, (at) => at - Math.floor(at)),
  };
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function classOf(value: number, breaks: readonly number[]): number {
  let above = 0;
  while (above < breaks.length && value >= (breaks[above] ?? Number.POSITIVE_INFINITY)) above += 1;
  return above;
}

/** `#rrggbb` as one pixel of ImageData read as little-endian words, opaque. */
function toPixel(color: string): number {
  const rgb = Number.parseInt(color.slice(1), 16);
  const red = rgb >> 16;
  const green = (rgb >> 8) & 0xff;
  const blue = rgb & 0xff;
  return ((0xff << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
