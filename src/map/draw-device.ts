import type { Connection, DeviceKind } from '../domain/device.ts';
import type { Box, Painter } from './painter.ts';

/** A device: a disc with the letter of its kind, whole, broken or hatched by its connection. */
export type DevicePicture = {
  readonly letter: string;
  readonly connection: Connection;
  readonly ink: string;
  readonly ground: string;
};

/** 燃、阀、烟、充: the first word of what people call it. */
export const deviceLetters: Readonly<Record<DeviceKind, string>> = {
  gas_detector: '燃',
  self_closing_valve: '阀',
  smoke_detector: '烟',
  charger: '充',
};

/** Draws a device that fills the box. Online is solid, offline a broken ring, no data an empty one. */
export function drawDevice(painter: Painter, picture: DevicePicture, { x, y, size }: Box): void {
  const { connection, ink, ground, letter } = picture;
  painter.save();
  painter.translate(x, y);
  painter.scale(size / 20, size / 20);
  drawDisc(painter, { radius: 9.6, fill: ground });
  if (connection === 'online') drawDisc(painter, { radius: 8.2, fill: ink });
  else drawRing(painter, { ink, dash: connection === 'offline' ? [3.4, 2.4] : [] });
  painter.fillStyle = connection === 'online' ? ground : ink;
  painter.font = `600 10px ${letterFont}`;
  painter.textAlign = 'center';
  painter.textBaseline = 'middle';
  painter.fillText(letter, 10, 10.6);
  painter.restore();
}

const letterFont = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

function drawDisc(painter: Painter, { radius, fill }: { radius: number; fill: string }): void {
  painter.beginPath();
  painter.arc(10, 10, radius, 0, 2 * Math.PI);
  painter.fillStyle = fill;
  painter.fill();
}

function drawRing(painter: Painter, { ink, dash }: { ink: string; dash: number[] }): void {
  painter.beginPath();
  painter.arc(10, 10, 7.6, 0, 2 * Math.PI);
  painter.setLineDash(dash);
  painter.strokeStyle = ink;
  painter.lineWidth = dash.length > 0 ? 2.4 : 1.4;
  painter.stroke();
  painter.setLineDash([]);
}
