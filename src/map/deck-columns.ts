import type { LayerDataSource } from '@deck.gl/core';
import type { LngLat } from '../domain/position.ts';

export type Rgb = [red: number, green: number, blue: number];
export type Column = {
  value: Float64Array | Float32Array | Uint8Array;
  size: number;
  normalized?: boolean;
};

/** Longitude, latitude and height of each place in one row, as deck.gl takes them. */
export function placesOf(positions: readonly LngLat[]): Float64Array {
  const places = new Float64Array(positions.length * 3);
  positions.forEach((position, index) => places.set(position, index * 3));
  return places;
}

/** Binary attributes: no object a mark is made, however often the picture is drawn anew. */
export function withPlaces(
  places: Float64Array,
  attributes: Readonly<Record<string, Column>>,
): LayerDataSource<unknown> {
  const getPosition: Column = { value: places, size: 3 };
  return { length: places.length / 3, attributes: { getPosition, ...attributes } };
}

export function rgb(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

export function colorColumn(colors: readonly Rgb[]): Column {
  return { value: Uint8Array.from(colors.flat()), size: 3, normalized: true };
}
