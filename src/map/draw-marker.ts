import type { MarkerShape } from './legend.ts';
import type { Box, Painter } from './painter.ts';

/** A marker of an alarm: a shape with a letter in it. */
export type MarkerPicture = {
  readonly shape: MarkerShape;
  readonly letter: string;
  readonly fill: string;
  readonly mark: string;
  readonly edge: string;
  /** Only the edge has the colour: a simulated alarm. */
  readonly isHollow: boolean;
};

/** Draws a marker that fills the box. */
export function drawMarker(painter: Painter, marker: MarkerPicture, box: Box): void {
  const line = box.size * 0.09;
  painter.save();
  painter.lineJoin = 'round';
  tracePath(painter, marker.shape, inset(box, line));
  painter.lineWidth = line * 2;
  painter.strokeStyle = marker.isHollow ? marker.fill : marker.edge;
  painter.stroke();
  painter.fillStyle = marker.isHollow ? hollowFill : marker.fill;
  painter.fill();
  drawLetter(painter, marker, box);
  painter.restore();
}

const hollowFill = '#FFFFFF';
const hollowMark = '#17202E';

function drawLetter(painter: Painter, marker: MarkerPicture, { x, y, size }: Box): void {
  const isTriangle = marker.shape === 'triangle';
  painter.fillStyle = marker.isHollow ? hollowMark : marker.mark;
  painter.font = `700 ${Math.round(size * (isTriangle ? 0.4 : 0.48))}px sans-serif`;
  painter.textAlign = 'center';
  painter.textBaseline = 'alphabetic';
  painter.fillText(marker.letter, x + size / 2, y + size * (isTriangle ? 0.8 : 0.67));
}

function tracePath(painter: Painter, shape: MarkerShape, { x, y, size }: Box): void {
  const corners = cornersOfShape[shape];
  painter.beginPath();
  for (const [right, down] of corners) painter.lineTo(x + right * size, y + down * size);
  painter.closePath();
}

/** In shares of the box. */
const cornersOfShape: Readonly<Record<MarkerShape, readonly (readonly [number, number])[]>> = {
  diamond: [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  triangle: [
    [0.5, 0.02],
    [1, 0.94],
    [0, 0.94],
  ],
  square: [
    [0.1, 0.1],
    [0.9, 0.1],
    [0.9, 0.9],
    [0.1, 0.9],
  ],
};

function inset({ x, y, size }: Box, by: number): Box {
  return { x: x + by, y: y + by, size: size - 2 * by };
}
