import { type Map as MapLibreMap, RasterTileSource, VectorTileSource } from 'maplibre-gl';
import type { OutsideBasemap } from './layers/outside-basemap.ts';
import { isOutsideId } from './layers/outside-id.ts';

type GroundView = { readonly basemapUrl: string | null; readonly outside: OutsideBasemap };

export type GroundGuard = {
  /** The view with the basemap of the map's first style, and the page's own ground where it is needed. */
  readonly under: <View extends GroundView>(view: View) => View;
  /** Whether this is the first failure since the basemap was read. */
  readonly noteFailure: () => boolean;
  /** Asks for all tiles anew: MapLibre never asks again for one that failed. */
  readonly readAgain: () => void;
};

/** Shows the ground of the page where there is no other, or where the other failed. */
export function guardGround(
  map: Pick<MapLibreMap, 'getStyle' | 'getSource'>,
  outside: OutsideBasemap,
): GroundGuard {
  let hasFailed = false;
  return {
    under: (view) => {
      const isBare = outside.kind === 'none' || hasFailed;
      return { ...view, outside, basemapUrl: isBare ? view.basemapUrl : null };
    },
    noteFailure: () => {
      const isFirst = !hasFailed;
      hasFailed = true;
      return isFirst;
    },
    readAgain: () => {
      if (!hasFailed) return;
      hasFailed = false;
      for (const id of Object.keys(map.getStyle().sources).filter(isOutsideId)) readSource(map, id);
    },
  };
}

function readSource(map: Pick<MapLibreMap, 'getSource'>, id: string): void {
  const source = map.getSource(id);
  if (!(source instanceof VectorTileSource) && !(source instanceof RasterTileSource)) return;
  if (source.url) source.setUrl(source.url);
  else source.setTiles(source.tiles);
}
