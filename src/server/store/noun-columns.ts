import type { LngLat } from '../../domain/position.ts';
import type { NounTables } from './noun-schema.ts';
import { placedColumns, positionOf } from './place.ts';

type Cell = string | number | null;
export type Cells = Readonly<Record<string, Cell>>;

type ColumnName = { [Table in keyof NounTables]: keyof NounTables[Table] }[keyof NounTables];

/** How one field of a noun lies in its row. */
export type Column<Value> = {
  readonly write: (value: Value) => Cells;
  readonly read: (row: Cells) => Value;
};

/** A field that is its cell: text, number, day, or a word of a union. */
export function plain<Value extends Cell>(name: ColumnName): Column<Value> {
  return {
    write: (value) => ({ [name]: value }),
    // Rows are written only through domain types, so their words are members of the unions.
    read: (row) => row[name] as Value,
  };
}

/** A field that no query looks into but for one item of a list: JSON text. */
export function json<Value>(name: ColumnName): Column<Value> {
  return {
    write: (value) => ({ [name]: value === null ? null : JSON.stringify(value) }),
    // As above; null stands only where the field may be null.
    read: (row) => JSON.parse(String(row[name])) as Value,
  };
}

/** The position of a noun whose table has the columns of a place. */
export const place: Column<LngLat | null> = {
  write: (position) => ({ ...placedColumns(position) }),
  // The columns of a place hold numbers or null.
  read: (row) => positionOf(row as unknown as Parameters<typeof positionOf>[0]),
};
