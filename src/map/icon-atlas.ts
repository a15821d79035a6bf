import type { Box, Painter } from './painter.ts';

export type AtlasIcon = {
  readonly name: string;
  readonly draw: (painter: Painter, box: Box) => void;
};

type Place = { x: number; y: number; width: number; height: number };
export type Atlas = {
  readonly picture: HTMLCanvasElement;
  readonly mapping: Record<string, Place>;
};

/** Drawn larger than shown, for screens with more than one device pixel a pixel. */
const cellPixels = 64;

/** Icons side by side on one picture, as deck.gl wants them. */
export function iconAtlas(icons: readonly AtlasIcon[]): Atlas {
  const picture = document.createElement('canvas');
  picture.width = cellPixels * icons.length;
  picture.height = cellPixels;
  const painter = picture.getContext('2d');
  const mapping: Record<string, Place> = {};
  icons.forEach(({ name, draw }, index) => {
    const x = index * cellPixels;
    mapping[name] = { x, y: 0, width: cellPixels, height: cellPixels };
    if (painter !== null) draw(painter, { x: x + 1, y: 1, size: cellPixels - 2 });
  });
  return { picture, mapping };
}
