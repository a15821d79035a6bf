import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DeckOverlay } from './deck-overlay.ts';
import { drawSwatch, swatchPixels } from './draw-swatch.ts';
import { type Label, type LegendItem, legendText } from './legend.ts';
import type { LegendBlock } from './legend-of.ts';

export type PictureOptions = {
  /** Over the map, such as the district and the day. */
  readonly title: string;
  /** Under it: where the data come from, and that they are a demonstration. */
  readonly note: string;
  readonly legend: readonly LegendBlock[];
  readonly colors: { readonly panel: string; readonly ink: string; readonly inkQuiet: string };
  readonly label: Label;
  readonly locale: string;
};

type Stage = { readonly map: MapLibreMap; readonly overlay: DeckOverlay };

/** The map as it is now with its title, legend and note, as a PNG. */
export async function exportPicture(stage: Stage, options: PictureOptions): Promise<Blob> {
  const picture = await photograph(stage);
  const canvas = compose(picture, { ...options, scale: picture.width / widthOf(stage.map) });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty'))));
  });
}

/** A map without a graphics context draws no frame, and one without its tiles never rests. */
const frameWithinMs = 45_000;

/** Once all is loaded; both canvases are empty outside the frame in which they were drawn. */
function photograph({ map, overlay }: Stage): Promise<HTMLCanvasElement> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The map draws no frame')), frameWithinMs);
    map.once(map.loaded() ? 'render' : 'idle', () => {
      const source = map.getCanvas();
      const copy = newCanvas(source.width, source.height);
      const painter = painterOf(copy);
      painter.drawImage(source, 0, 0);
      const above = overlay.redrawnCanvas();
      if (above) painter.drawImage(above, 0, 0, copy.width, copy.height);
      resolve(copy);
    });
    map.triggerRepaint();
  });
}

const font = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const edge = 16;
const titleHeight = 44;
const noteHeight = 32;
const lineHeight = 22;
const columnWidth = 190;

type Sheet = PictureOptions & { readonly scale: number };

function compose(picture: HTMLCanvasElement, sheet: Sheet): HTMLCanvasElement {
  const width = picture.width / sheet.scale;
  const mapHeight = picture.height / sheet.scale;
  const columns = Math.max(1, Math.floor((width - 2 * edge) / columnWidth));
  const lines = legendLines(sheet);
  const rows = Math.ceil(lines.length / columns);
  const height = titleHeight + mapHeight + edge + rows * lineHeight + noteHeight;
  const canvas = newCanvas(picture.width, Math.round(height * sheet.scale));
  const painter = painterOf(canvas);
  painter.fillStyle = sheet.colors.panel;
  painter.fillRect(0, 0, canvas.width, canvas.height);
  painter.drawImage(picture, 0, Math.round(titleHeight * sheet.scale));
  painter.scale(sheet.scale, sheet.scale);
  painter.textBaseline = 'middle';
  writeTitle(painter, sheet);
  lines.forEach((line, index) => {
    painter.save();
    const column = Math.floor(index / rows);
    const row = index % rows;
    painter.translate(
      edge + column * columnWidth,
      titleHeight + mapHeight + edge + row * lineHeight,
    );
    writeLine(painter, line, sheet);
    painter.restore();
  });
  writeNote(painter, { ...sheet, bottom: height });
  return canvas;
}

type Line =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'item'; readonly item: LegendItem };

function legendLines({ legend, label }: Sheet): readonly Line[] {
  return legend.flatMap(({ titleKey, unit, items }) => [
    {
      kind: 'title',
      text: label(titleKey) + (unit === null ? '' : ` (${label(unit.key, unit.values)})`),
    },
    ...items.map((item) => ({ kind: 'item', item }) as const),
  ]);
}

function writeTitle(painter: CanvasRenderingContext2D, { title, colors }: Sheet): void {
  painter.fillStyle = colors.ink;
  painter.font = `600 18px ${font}`;
  painter.fillText(title, edge, titleHeight / 2);
}

function writeLine(painter: CanvasRenderingContext2D, line: Line, sheet: Sheet): void {
  switch (line.kind) {
    case 'title':
      painter.fillStyle = sheet.colors.ink;
      painter.font = `600 12px ${font}`;
      painter.fillText(line.text, 0, swatchPixels.height / 2, columnWidth - 8);
      return;
    case 'item':
      drawSwatch(painter, line.item.swatch);
      painter.fillStyle = sheet.colors.ink;
      painter.font = `12px ${font}`;
      painter.fillText(
        legendText(line.item, sheet),
        swatchPixels.width + 8,
        swatchPixels.height / 2,
        columnWidth - swatchPixels.width - 16,
      );
  }
}

function writeNote(
  painter: CanvasRenderingContext2D,
  { note, colors, bottom }: Sheet & { bottom: number },
): void {
  painter.fillStyle = colors.inkQuiet;
  painter.font = `12px ${font}`;
  painter.fillText(note, edge, bottom - noteHeight / 2);
}

function widthOf(map: MapLibreMap): number {
  return map.getContainer().clientWidth;
}

function newCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

function painterOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const painter = canvas.getContext('2d');
  if (painter === null) throw new Error('This browser gives no 2D canvas');
  return painter;
}
