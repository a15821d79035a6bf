import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { MapPaint } from '../../theme/map-style.ts';
import type { MapRecipe } from '../map-recipe.ts';
import type { BasemapTiles } from './basemap-tiles.ts';
import { outsideId } from './outside-id.ts';

type PictureTiles = BasemapTiles & { readonly tilePixels: number };

/** Pictures as ground, and where there is a second layer, its names over what lies on the ground. */
export function pictureBasemap(basemap: PictureTiles, paint: MapPaint): MapRecipe {
  const [ground = [], above = []] = basemap.tiles.map((_, index) => [layerOf(index, paint)]);
  const sources = basemap.tiles.map((tiles, index) => [idOf(index), sourceOf(tiles, basemap)]);
  return { sources: Object.fromEntries(sources), ground, above };
}

function idOf(index: number): string {
  return outsideId(index === 0 ? 'pictures' : 'picture-names');
}

function sourceOf(tiles: string, basemap: PictureTiles): SourceSpecification {
  const { tilePixels, minzoom, maxzoom, bounds } = basemap;
  return {
    type: 'raster',
    tiles: [tiles],
    tileSize: tilePixels,
    minzoom,
    maxzoom,
    ...(bounds && { bounds: [...bounds] }),
  };
}

function layerOf(index: number, { picture }: MapPaint): LayerSpecification {
  return {
    id: idOf(index),
    type: 'raster',
    source: idOf(index),
    paint: {
      'raster-saturation': picture.saturation,
      'raster-brightness-max': picture.brightness,
      'raster-fade-duration': 0,
    },
  };
}
