import type { Layer } from '@deck.gl/core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it, vi } from 'vitest';
import { addDeckOverlay } from '../../src/map/deck-overlay.ts';

type Made = { readonly canvas: HTMLCanvasElement; layers: unknown };

const made = vi.hoisted((): Made[] => []);

vi.mock('@deck.gl/maplibre', () => ({
  MapLibreOverlay: class {
    readonly own: Made;
    constructor({ layers, onLoad }: { layers: unknown; onLoad: () => void }) {
      this.own = { canvas: document.createElement('canvas'), layers };
      made.push(this.own);
      queueMicrotask(onLoad);
    }
    getCanvas() {
      return this.own.canvas;
    }
    setProps({ layers }: { layers: unknown }) {
      this.own.layers = layers;
    }
  },
}));

describe('a lost graphics context of the marks', () => {
  it('gives them a new canvas with what they showed, each time', async () => {
    const onMap: unknown[] = [];
    const map = {
      addControl: (control: unknown) => onMap.push(control),
      removeControl: (control: unknown) => onMap.splice(onMap.indexOf(control), 1),
    };
    // The overlay asks nothing else of a map.
    const overlay = addDeckOverlay(map as unknown as MapLibreMap);
    const shown = [{ id: 'alarms' }] as unknown as Layer[];
    overlay.setLayers(() => shown);
    for (let losses = 1; losses <= 2; losses++) {
      await Promise.resolve();
      made.at(-1)?.canvas.dispatchEvent(new Event('webglcontextlost'));
      expect(made).toHaveLength(1 + losses);
      expect(made.at(-1)?.layers).toBe(shown);
      expect(onMap).toHaveLength(1);
    }
  });
});
