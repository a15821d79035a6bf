import { drawSite } from './draw-site.ts';
import type { Box, Painter } from './painter.ts';
import type { PatternPicture } from './pattern-id.ts';

/** Pictures are drawn at this many device pixels a pixel, so that they stay sharp. */
export const patternPixelRatio = 2;

const hatchPixels = 8;
const markPixels = 16;
const sitePixels = 24;

/** Draws a picture of the style; a hatch repeats without a seam. */
export function drawPattern(picture: PatternPicture): ImageData {
  const pixels = pixelsOf(picture) * patternPixelRatio;
  const canvas = document.createElement('canvas');
  canvas.width = pixels;
  canvas.height = pixels;
  const painter = canvas.getContext('2d');
  if (painter === null) throw new Error('This browser gives no 2D canvas');
  switch (picture.kind) {
    case 'hatch':
      drawHatch(painter, { ...picture, pixels });
      break;
    case 'tick':
    case 'clock':
      drawMark(painter, { ...picture, pixels });
      break;
    case 'letter':
      drawLetterPlate(painter, { ...picture, pixels });
      break;
    case 'site':
      drawSite(painter, { ...picture, pixels });
  }
  return painter.getImageData(0, 0, pixels, pixels);
}

function pixelsOf({ kind }: PatternPicture): number {
  switch (kind) {
    case 'hatch':
      return hatchPixels;
    case 'site':
      return sitePixels;
    case 'tick':
    case 'clock':
    case 'letter':
      return markPixels;
  }
}

type LetterPlate = {
  readonly letter: string;
  readonly fill: string;
  readonly mark: string;
  readonly pixels: number;
};

/** A rounded plate with one character in it. */
export function drawLetterPlate(painter: Painter, plate: LetterPlate): void {
  const at = (share: number) => share * plate.pixels;
  painter.beginPath();
  painter.roundRect(at(0.04), at(0.04), at(0.92), at(0.92), at(0.2));
  painter.fillStyle = plate.fill;
  painter.fill();
  painter.fillStyle = plate.mark;
  painter.font = `600 ${Math.round(at(0.68))}px ${letterFont}`;
  painter.textAlign = 'center';
  painter.textBaseline = 'middle';
  painter.fillText(plate.letter, at(0.5), at(0.53));
}

const letterFont = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

type Hatch = { readonly stroke: string; readonly ground: string | null; readonly pixels: number };

/** Diagonals that go on in the next repetition. */
export function drawHatch(painter: Painter, { stroke, ground, pixels }: Hatch): void {
  if (ground !== null) {
    painter.fillStyle = ground;
    painter.fillRect(0, 0, pixels, pixels);
  }
  painter.strokeStyle = stroke;
  painter.lineWidth = pixels / 7;
  painter.beginPath();
  for (const shift of [-pixels, 0, pixels]) {
    painter.moveTo(shift - 1, pixels + 1);
    painter.lineTo(shift + pixels + 1, -1);
  }
  painter.stroke();
}

type Mark = {
  readonly kind: 'tick' | 'clock';
  readonly fill: string;
  readonly mark: string;
  readonly pixels: number;
};

/** A disc with a tick or the hands of a clock. */
export function drawMark(painter: Painter, { kind, fill, mark, pixels }: Mark): void {
  const at = (share: number) => share * pixels;
  painter.fillStyle = fill;
  painter.beginPath();
  painter.arc(at(0.5), at(0.5), at(0.44), 0, 2 * Math.PI);
  painter.fill();
  traceMark(painter, { kind, mark, box: { x: 0, y: 0, size: pixels } });
}

type Strokes = Pick<Mark, 'kind' | 'mark'> & { readonly box: Box };

/** The tick or the hands alone, in a box. */
export function traceMark(painter: Painter, { kind, mark, box }: Strokes): void {
  painter.strokeStyle = mark;
  painter.lineWidth = 0.11 * box.size;
  painter.lineCap = 'round';
  painter.lineJoin = 'round';
  painter.beginPath();
  for (const [right, down] of strokesOfMark[kind]) {
    painter.lineTo(box.x + right * box.size, box.y + down * box.size);
  }
  painter.stroke();
}

const strokesOfMark = {
  tick: [
    [0.3, 0.52],
    [0.44, 0.66],
    [0.71, 0.36],
  ],
  clock: [
    [0.5, 0.24],
    [0.5, 0.53],
    [0.68, 0.62],
  ],
} as const;
