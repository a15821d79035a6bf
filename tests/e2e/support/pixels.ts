import type { Page } from '@playwright/test';

export type Rgb = readonly [red: number, green: number, blue: number];

/** A picture as rows of pixels, from the upper left. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => Rgb;
};

/** Decodes a PNG by the browser of the page. */
export async function readPixels(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, base64 } = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const painter = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (painter === null) throw new Error('No canvas to read the picture with');
    painter.drawImage(bitmap, 0, 0);
    const { data } = painter.getImageData(0, 0, bitmap.width, bitmap.height);
    let raw = '';
    for (let from = 0; from < data.length; from += 30_000) {
      raw += String.fromCharCode(...data.subarray(from, from + 30_000));
    }
    return { width: bitmap.width, height: bitmap.height, base64: btoa(raw) };
  }, png.toString('base64'));
  const bytes = Buffer.from(base64, 'base64');
  const at = (x: number, y: number): Rgb => {
    const start = 4 * (y * width + x);
    return [bytes[start] ?? 0, bytes[start + 1] ?? 0, bytes[start + 2] ?? 0];
  };
  return { width, height, at };
}

/** How many pixels of two pictures of one size differ. */
export function countDifferent(one: Pixels, other: Pixels): number {
  let count = 0;
  for (let y = 0; y < one.height; y++) {
    for (let x = 0; x < one.width; x++) {
      if (distance(one.at(x, y), other.at(x, y)) > 8) count += 1;
    }
  }
  return count;
}

/** The colours of a picture, the most frequent first. */
export function coloursOf({ width, height, at }: Pixels): readonly Rgb[] {
  const counts = new Map<string, { color: Rgb; count: number }>();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const color = at(x, y);
      const key = color.join();
      counts.set(key, { color, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ color }) => color);
}

/** A part around the middle. */
export function middleOf(
  { width, height, at }: Pixels,
  size: { readonly width: number; readonly height: number },
): Pixels {
  const left = Math.round((width - size.width) / 2);
  const top = Math.round((height - size.height) / 2);
  return { ...size, at: (x, y) => at(left + x, top + y) };
}

/** The largest difference of a channel, from 0 to 255. */
export function distance(a: Rgb, b: Rgb): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
}
