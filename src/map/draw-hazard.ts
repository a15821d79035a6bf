import type { HazardState } from './layers/hazard-states.ts';
import type { Box, Painter } from './painter.ts';
import { traceMark } from './pattern-picture.ts';

/** A hazard outside buildings: its state by what is drawn, a major one by its heavy outline. */
export type HazardPicture = {
  readonly state: HazardState;
  readonly ink: string;
  readonly ground: string;
  /** The colour of the heavy outline; null for what is not major. */
  readonly outline: string | null;
};

/** Draws a hazard that fills the box: a clock in a broken ring, an open ring, or a tick. */
export function drawHazard(painter: Painter, picture: HazardPicture, { x, y, size }: Box): void {
  const { state, ink, ground, outline } = picture;
  painter.save();
  painter.translate(x, y);
  painter.scale(size / 20, size / 20);
  drawDisc(painter, { radius: 9.8, fill: outline ?? ground });
  drawDisc(painter, { radius: outline === null ? 8.8 : 7.2, fill: ground });
  switch (state) {
    case 'overdue':
      drawRing(painter, { ink, lineWidth: 2.2, dash: [3.3, 2.2] });
      traceMark(painter, { kind: 'clock', mark: ink, box: { x: 4.5, y: 4.5, size: 11 } });
      break;
    case 'open':
      drawRing(painter, { ink, lineWidth: 3.4, dash: [] });
      break;
    case 'rectified':
      drawDisc(painter, { radius: 6.4, fill: ink });
      traceMark(painter, { kind: 'tick', mark: ground, box: { x: 3, y: 3, size: 14 } });
  }
  painter.restore();
}

function drawDisc(painter: Painter, { radius, fill }: { radius: number; fill: string }): void {
  painter.beginPath();
  painter.arc(10, 10, radius, 0, 2 * Math.PI);
  painter.fillStyle = fill;
  painter.fill();
}

type Ring = { readonly ink: string; readonly lineWidth: number; readonly dash: number[] };

function drawRing(painter: Painter, { ink, lineWidth, dash }: Ring): void {
  painter.beginPath();
  painter.arc(10, 10, 5.6, 0, 2 * Math.PI);
  painter.setLineDash(dash);
  painter.strokeStyle = ink;
  painter.lineWidth = lineWidth;
  painter.stroke();
  painter.setLineDash([]);
}
