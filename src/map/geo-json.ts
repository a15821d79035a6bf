import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { LngLat } from '../domain/position.ts';

/** A GeoJSON MultiPolygon as answers of the API have it. */
export type MultiPolygonShape = {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly (readonly (readonly LngLat[])[])[];
};

/** The same shape in arrays that MapLibre may call its own. */
export function toMultiPolygon({ coordinates }: MultiPolygonShape): MultiPolygon & {
  coordinates: [number, number][][][];
} {
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((part) =>
      part.map((ring) => ring.map(([lng, lat]): [number, number] => [lng, lat])),
    ),
  };
}

export function collectionOf<F extends Feature>(
  features: F[],
): FeatureCollection & { features: F[] } {
  return { type: 'FeatureCollection', features };
}
