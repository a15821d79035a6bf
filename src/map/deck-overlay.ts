import type { Layer } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';

export type DeckOverlay = {
  /** The recipe is kept: a layer cannot move from a canvas that is gone to a new one. */
  readonly setLayers: (makeLayers: () => Layer[]) => void;
  /** Draws now and answers deck's own canvas, while its picture is still in it. */
  readonly redrawnCanvas: () => HTMLCanvasElement | null;
  readonly remove: () => void;
};

/**
 * deck.gl over the map on a canvas of its own. A lost graphics context takes deck's canvas for good:
 * the overlay is then made anew with what it showed.
 */
export function addDeckOverlay(map: MapLibreMap): DeckOverlay {
  let makeLayers = (): Layer[] => [];
  let overlay = add();

  function add(): MapLibreOverlay {
    const next: MapLibreOverlay = new MapLibreOverlay({
      interleaved: false,
      layers: makeLayers(),
      // Only now there is a canvas that can be lost.
      onLoad: () => {
        next.getCanvas()?.addEventListener('webglcontextlost', replace, { once: true });
      },
    });
    map.addControl(next);
    return next;
  }

  function replace(): void {
    map.removeControl(overlay);
    overlay = add();
  }

  return {
    setLayers: (next) => {
      makeLayers = next;
      overlay.setProps({ layers: makeLayers() });
    },
    redrawnCanvas: () => {
      redraw(overlay);
      return overlay.getCanvas();
    },
    remove: () => map.removeControl(overlay),
  };
}

/** The overlay has no call for it, and a canvas read outside its own frame is empty. */
function redraw(overlay: MapLibreOverlay): void {
  const deck: unknown = Reflect.get(overlay, '_deck');
  if (hasRedraw(deck)) deck.redraw('export');
}

function hasRedraw(value: unknown): value is { redraw: (reason: string) => void } {
  return typeof value === 'object' && value !== null && 'redraw' in value;
}
