import type { SiteStatus } from '../domain/charging-site.ts';
import type { Painter } from './painter.ts';

export type SitePicture = {
  readonly status: SiteStatus;
  readonly ink: string;
  readonly ground: string;
  readonly pixels: number;
};

/** A plate with a bolt: whole, half built, drawn only, or thought of. The shape alone says which. */
export function drawSite(painter: Painter, { status, ink, ground, pixels }: SitePicture): void {
  painter.save();
  painter.scale(pixels / 20, pixels / 20);
  painter.lineJoin = 'round';
  drawPlate(painter, { status, ink, ground });
  drawBolt(painter, { isSolid: status === 'existing', ink, ground });
  painter.restore();
}

type Plate = Omit<SitePicture, 'pixels'>;

/** On a field of 20 by 20. */
function drawPlate(painter: Painter, { status, ink, ground }: Plate): void {
  painter.beginPath();
  painter.roundRect(0.6, 0.6, 18.8, 18.8, 5);
  painter.fillStyle = ground;
  painter.fill();
  painter.beginPath();
  painter.roundRect(2.2, 2.2, 15.6, 15.6, 3.6);
  painter.fillStyle = status === 'existing' ? ink : ground;
  painter.fill();
  if (status === 'under_construction') fillLowerHalf(painter, ink);
  painter.setLineDash(status === 'candidate' ? [2.6, 2.2] : []);
  painter.strokeStyle = ink;
  painter.lineWidth = 1.8;
  painter.stroke();
}

/** The part that stands already. */
function fillLowerHalf(painter: Painter, ink: string): void {
  painter.save();
  painter.clip();
  painter.fillStyle = ink;
  painter.fillRect(2, 12.4, 16, 6);
  painter.restore();
}

type Bolt = { readonly isSolid: boolean; readonly ink: string; readonly ground: string };

function drawBolt(painter: Painter, { isSolid, ink, ground }: Bolt): void {
  painter.beginPath();
  for (const [x, y] of boltCorners) painter.lineTo(x, y);
  painter.closePath();
  painter.setLineDash([]);
  // The rim keeps the bolt whole where it crosses the built half.
  painter.strokeStyle = isSolid ? ink : ground;
  painter.lineWidth = 1.6;
  painter.stroke();
  painter.fillStyle = isSolid ? ground : ink;
  painter.fill();
}

const boltCorners = [
  [11.4, 4.2],
  [6.2, 11],
  [9.4, 11],
  [8.6, 15.8],
  [13.8, 9],
  [10.6, 9],
] as const;
