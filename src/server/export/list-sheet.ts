import type { AreaGeometry } from '../../domain/geo/polygon.ts';
import type { LngLat } from '../../domain/position.ts';
import type { Cell } from './csv-text.ts';

/** What is called by its id in a row, in words; null where the reader may not see it. */
export type ListNames = {
  readonly unit: (id: string | null) => string | null;
  readonly area: (code: number) => string | null;
  readonly building: (id: string | null) => string | null;
  readonly compound: (id: string | null) => string | null;
};

type Geometry = AreaGeometry | { readonly type: 'Point'; readonly coordinates: LngLat };

export type ListColumn<Item> = {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (item: Item, names: ListNames) => Cell;
};

/** A list of the page as a file to read: its columns in words, and where a row lies. */
export type ListSheet<Item> = {
  /** In the record of exports. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ListColumn<Item>[];
  readonly geometry: (item: Item) => Geometry | null;
};

export function column<Item>(
  header: string,
  width: number,
  cell: ListColumn<Item>['cell'],
): ListColumn<Item> {
  return { header, width, cell };
}

export function pointOf({ position }: { readonly position: LngLat | null }): Geometry | null {
  return position && { type: 'Point', coordinates: position };
}

export function placeColumns<
  Item extends { readonly position: LngLat | null },
>(): ListColumn<Item>[] {
  return [
    column('经度', 12, ({ position }) => position?.[0] ?? null),
    column('纬度', 12, ({ position }) => position?.[1] ?? null),
  ];
}

export function yesOrNo(flag: boolean | null): string | null {
  if (flag === null) return null;
  return flag ? '是' : '否';
}
