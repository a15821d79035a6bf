import type { AreaGeometry } from '../../domain/geo/polygon.ts';

type MultiPolygon = Extract<AreaGeometry, { type: 'MultiPolygon' }>;

/** 7 decimals are a centimetre: finer digits would only be noise in the file. */
const decimals = 1e7;

/** Outlines are kept as the text of their coordinates, which every engine and every tool can read. */
export function toGeometryText(coordinates: MultiPolygon['coordinates']): string {
  return JSON.stringify(coordinates, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * decimals) / decimals : value,
  );
}

/** The outline of a row; it was written by `toGeometryText`, so its shape is known. */
export function toMultiPolygon(text: string): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: JSON.parse(text) as MultiPolygon['coordinates'] };
}
