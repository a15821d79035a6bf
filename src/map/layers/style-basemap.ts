import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { mapFonts } from '../../theme/map-style.ts';
import type { MapRecipe } from '../map-recipe.ts';
import { outsideId } from './outside-id.ts';

type Style = Readonly<Record<string, unknown>>;

/** Sources and layers of a style under names of their own; its words in the fonts of the machine. */
export function styleBasemap(style: Style): MapRecipe {
  // The server lets in only what has the shape of a style; MapLibre itself reports the rest.
  const { sources, layers } = style as StyleSpecification;
  return {
    sources: Object.fromEntries(
      Object.entries(sources).map(([id, source]): [string, SourceSpecification] => [
        outsideId(id),
        source,
      ]),
    ),
    ground: layers.filter((layer) => layer.type !== 'symbol').map(renamed),
    // Names stay readable over what lies on the ground.
    above: layers.filter((layer) => layer.type === 'symbol').map(renamed),
  };
}

/** Where the pictures of a style's marks lie; undefined where it has none. */
export function spriteOf(style: Style): StyleSpecification['sprite'] {
  const { sprite } = style as StyleSpecification;
  return sprite;
}

function renamed(layer: LayerSpecification): LayerSpecification {
  const id = outsideId(layer.id);
  if (layer.type === 'background') return { ...layer, id };
  const source = outsideId(layer.source);
  if (layer.type !== 'symbol') return { ...layer, id, source };
  return { ...layer, id, source, layout: { ...layer.layout, 'text-font': mapFonts } };
}
