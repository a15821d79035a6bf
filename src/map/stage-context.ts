import type { Map as MapLibreMap } from 'maplibre-gl';

/** A browser gives a lost graphics context back within moments, or never. */
export const contextBackWithinMs = 4_000;

/** Calls `onGone` when the map has lost its graphics context and did not get it back. */
export function watchContext(map: Pick<MapLibreMap, 'on'>, onGone: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  map.on('webglcontextlost', () => {
    clearTimeout(timer);
    timer = setTimeout(onGone, contextBackWithinMs);
  });
  map.on('webglcontextrestored', () => clearTimeout(timer));
  map.on('remove', () => clearTimeout(timer));
}
