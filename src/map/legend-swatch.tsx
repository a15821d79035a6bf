import { type ReactElement, useEffect, useRef } from 'react';
import { drawSwatch, swatchPixels } from './draw-swatch.ts';
import type { Swatch } from './legend.ts';

/** A swatch of the legend, drawn as the exported picture draws it; its words stand beside it. */
export function LegendSwatch({ swatch }: { readonly swatch: Swatch }): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current !== null) paint(canvas.current, swatch);
  }, [swatch]);
  return <canvas ref={canvas} aria-hidden="true" style={{ ...swatchPixels, flex: 'none' }} />;
}

function paint(canvas: HTMLCanvasElement, swatch: Swatch): void {
  const scale = Math.max(1, window.devicePixelRatio);
  canvas.width = Math.round(swatchPixels.width * scale);
  canvas.height = Math.round(swatchPixels.height * scale);
  const painter = canvas.getContext('2d');
  if (painter === null) return;
  painter.scale(scale, scale);
  drawSwatch(painter, swatch);
}
