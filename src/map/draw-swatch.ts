import { drawDevice } from './draw-device.ts';
import { drawHazard } from './draw-hazard.ts';
import { drawMarker } from './draw-marker.ts';
import { drawSite } from './draw-site.ts';
import type { Swatch } from './legend.ts';
import type { Painter } from './painter.ts';
import { drawHatch, drawLetterPlate, drawMark } from './pattern-picture.ts';

/** Width and height of a swatch in pixels. */
export const swatchPixels = { width: 22, height: 16 } as const;

const { width, height } = swatchPixels;
const middleX = width / 2;
const middleY = height / 2;

/** Draws a swatch of the legend from the canvas's origin, in its present transform. */
export function drawSwatch(painter: Painter, swatch: Swatch): void {
  painter.save();
  switch (swatch.kind) {
    case 'fill':
      drawPlate(painter, { ...swatch, widthPixels: 1, dash: [] });
      break;
    case 'outline':
      drawPlate(painter, { ...swatch, widthPixels: 2, dash: [] });
      break;
    case 'dashed-ring':
      drawPlate(painter, { ...swatch, widthPixels: 2.4, dash: [4, 2] });
      break;
    case 'tick':
      drawPlate(painter, { fill: swatch.fill, outline: swatch.fill, widthPixels: 1, dash: [] });
      drawAt(painter, { left: middleX - 7, top: middleY - 7 }, () =>
        drawMark(painter, { kind: 'tick', fill: swatch.fill, mark: swatch.mark, pixels: 14 }),
      );
      break;
    case 'hatch':
      drawHatchedPlate(painter, swatch);
      break;
    case 'letter':
      drawMarker(painter, swatch, { x: middleX - 8, y: 0, size: 16 });
      break;
    case 'ring':
      drawDisc(painter, { radius: 6, fill: swatch.fill, stroke: swatch.stroke });
      break;
    case 'plate':
      drawAt(painter, { left: middleX - 8, top: 0 }, () =>
        drawLetterPlate(painter, { ...swatch, pixels: 16 }),
      );
      break;
    case 'site':
      drawAt(painter, { left: middleX - 8, top: 0 }, () =>
        drawSite(painter, { ...swatch, pixels: 16 }),
      );
      break;
    case 'device':
      drawDevice(painter, swatch.picture, { x: middleX - 8, y: 0, size: 16 });
      break;
    case 'hazard':
      drawHazard(painter, swatch.picture, { x: middleX - 8, y: 0, size: 16 });
      break;
    case 'mix':
      drawMix(painter, swatch);
      break;
    case 'badge':
      drawDisc(painter, { radius: 7, fill: swatch.fill, stroke: swatch.fill });
      drawBadgeText(painter, swatch);
  }
  painter.restore();
}

type Plate = {
  readonly fill: string;
  readonly outline: string;
  readonly widthPixels: number;
  readonly dash: readonly number[];
};

function drawPlate(painter: Painter, { fill, outline, widthPixels, dash }: Plate): void {
  tracePlate(painter);
  painter.fillStyle = fill;
  painter.fill();
  painter.setLineDash([...dash]);
  painter.strokeStyle = outline;
  painter.lineWidth = widthPixels;
  painter.stroke();
}

function tracePlate(painter: Painter): void {
  painter.beginPath();
  painter.rect(1.5, 1.5, width - 3, height - 3);
}

function drawHatchedPlate(
  painter: Painter,
  { ground, stroke }: Extract<Swatch, { kind: 'hatch' }>,
): void {
  drawPlate(painter, { fill: ground, outline: stroke, widthPixels: 1, dash: [] });
  tracePlate(painter);
  painter.clip();
  for (let left = 0; left < width; left += 8) {
    for (let top = 0; top < height; top += 8) {
      drawAt(painter, { left, top }, () => drawHatch(painter, { stroke, ground: null, pixels: 8 }));
    }
  }
}

type Disc = { readonly radius: number; readonly fill: string; readonly stroke: string };

function drawDisc(painter: Painter, { radius, fill, stroke }: Disc): void {
  painter.beginPath();
  painter.arc(middleX, middleY, radius, 0, 2 * Math.PI);
  painter.fillStyle = fill;
  painter.fill();
  painter.strokeStyle = stroke;
  painter.lineWidth = 2.4;
  painter.stroke();
}

/** A ring in equal parts. */
function drawMix(painter: Painter, { colors, fill }: Extract<Swatch, { kind: 'mix' }>): void {
  drawDisc(painter, { radius: 6, fill, stroke: fill });
  const part = (2 * Math.PI) / colors.length;
  colors.forEach((color, index) => {
    painter.beginPath();
    painter.arc(middleX, middleY, 6, index * part - Math.PI / 2, (index + 1) * part - Math.PI / 2);
    painter.strokeStyle = color;
    painter.lineWidth = 3.4;
    painter.stroke();
  });
}

function drawBadgeText(painter: Painter, { text, mark }: Extract<Swatch, { kind: 'badge' }>): void {
  painter.fillStyle = mark;
  painter.font = '700 10px sans-serif';
  painter.textAlign = 'center';
  painter.textBaseline = 'middle';
  painter.fillText(text, middleX, middleY + 0.5);
}

function drawAt(
  painter: Painter,
  { left, top }: { left: number; top: number },
  draw: () => void,
): void {
  painter.save();
  painter.translate(left, top);
  draw();
  painter.restore();
}
