import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';

/** What a layer contributes to the style. `ground` lies below every `above` of the other layers. */
export type MapRecipe = {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly ground: readonly LayerSpecification[];
  readonly above: readonly LayerSpecification[];
};

export function visibility(isOn: boolean): 'visible' | 'none' {
  return isOn ? 'visible' : 'none';
}

/** What a GeoJSON source holds until its data come. */
export const emptyCollection: FeatureCollection = { type: 'FeatureCollection', features: [] };
