import type { Selectable } from 'kysely';
import type { AreaGeometry } from '../../domain/geo/polygon.ts';
import type { Column } from '../../domain/import/columns.ts';
import type { Terms } from '../../domain/import/terms.ts';
import type { LngLat } from '../../domain/position.ts';
import type { Database } from '../store/schema.ts';
import type { Cell } from './csv-text.ts';

export type Geometry = AreaGeometry | { readonly type: 'Point'; readonly coordinates: LngLat };
type Row = Readonly<Record<string, unknown>>;

/** What a row may have to look up or to ask. */
export type Names = {
  /** By what a file calls a unit: its name, or its id where several bear the name. */
  readonly unit: (id: string) => string;
  /** A count of people as the reader may see it: a small one may point at a family. */
  readonly people: (count: number | null) => Cell;
};

/** One kind of object as files: what its columns and its geometry are. */
export type Sheet = {
  /** Of its files, without their ending. */
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly table: keyof Database;
  /** Unique in its table; files are in its order. */
  readonly key: string;
  /** The column that says where an object belongs; a photo belongs where its hazard does. */
  readonly areaColumn: 'area' | 'code' | 'hazard';
  readonly headers: readonly string[];
  readonly toCells: (row: Row, names: Names) => Cell[];
  /** null for a kind that is on no map. */
  readonly toGeometry: ((row: Row) => Geometry | null) | null;
};

type SheetDefinition<Table extends keyof Database, Field extends string> = Omit<
  Sheet,
  'table' | 'headers' | 'toCells' | 'toGeometry'
> & {
  readonly table: Table;
  readonly columns: Readonly<Record<Field, Pick<Column, 'zh'>>>;
  /** null for a column that the store does not keep: what it said is in another one. */
  readonly cells: Readonly<
    Record<Field, ((row: Selectable<Database[Table]>, names: Names) => Cell) | null>
  >;
  readonly toGeometry: ((row: Selectable<Database[Table]>) => Geometry | null) | null;
};

/** A sheet from its columns: each column of the import has to be written, or said not to be kept. */
export function defineSheet<Table extends keyof Database, Field extends string>({
  columns,
  cells,
  toGeometry,
  ...sheet
}: SheetDefinition<Table, Field>): Sheet {
  type TableRow = Selectable<Database[Table]>;
  const kept = (Object.keys(columns) as Field[]).flatMap((field) => {
    const write = cells[field];
    return write === null ? [] : [{ header: columns[field].zh, write }];
  });
  return {
    ...sheet,
    headers: kept.map(({ header }) => header),
    // A sheet gets rows of its own table only: they are read by its name.
    toCells: (row, names) => kept.map(({ write }) => write(row as TableRow, names)),
    toGeometry: toGeometry && ((row) => toGeometry(row as TableRow)),
  };
}

/** The official term of a code. */
export function termOf<Code extends string>(
  terms: Terms<Code>,
  code: string | null,
): string | null {
  if (code === null) return null;
  // Columns of codes are text; what is in them has passed the same list on its way in.
  return terms[code as Code][0] ?? code;
}

/** The terms of codes that are kept as one text, separated by commas. */
export function termsOf<Code extends string>(
  terms: Terms<Code>,
  codes: string | null,
): string | null {
  return (
    codes &&
    codes
      .split(',')
      .map((code) => termOf(terms, code))
      .join('、')
  );
}

export function dayOf(day: string | null): Cell {
  return day === null ? null : { day };
}

export function flagOf(flag: number | null): string | null {
  if (flag === null) return null;
  return flag === 1 ? '是' : '否';
}
