import { crc32, deflateSync } from 'node:zlib';
import { coloursOf, type Pixels, type Rgb } from '../../tests/e2e/support/pixels.ts';

const mostColours = 256;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture as a PNG of its 256 most frequent colours, every other one as the nearest of them. */
export function smallPng(pixels: Pixels): Buffer {
  const colours = coloursOf(pixels);
  const palette = colours.slice(0, mostColours);
  const indexOf = new Map(colours.map((colour) => [colour.join(), nearestTo(colour, palette)]));
  const { width, height, at } = pixels;
  // Each row begins with the number of its filter; 0 is none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = indexOf.get(at(x, y).join()) ?? 0;
    }
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', headerOf(pixels)),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Eight bits a pixel, by palette. */
function headerOf({ width, height }: Pixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return header;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function nearestTo(colour: Rgb, palette: readonly Rgb[]): number {
  const far = (other: Rgb) =>
    (other[0] - colour[0]) ** 2 + (other[1] - colour[1]) ** 2 + (other[2] - colour[2]) ** 2;
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, other] of palette.entries()) {
    const distance = far(other);
    if (distance < least) [nearest, least] = [index, distance];
  }
  return nearest;
}
