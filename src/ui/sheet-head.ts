import { runsOf } from './runs.ts';

type Words = { readonly zh: string; readonly en: string };

/** A column of a sheet as its notice prints it. */
export type SheetColumn = Words & {
  readonly code: string;
  /** The header above this one; columns of one group stand side by side. */
  readonly group: Words | null;
};

export type HeadCell = {
  readonly key: string;
  readonly words: Words;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** The column that stands under this cell; null for a group of several. */
  readonly column: string | null;
};

/** The header rows of a sheet as it is printed: two where columns are grouped, else one. */
export function headRowsOf(columns: readonly SheetColumn[]): readonly (readonly HeadCell[])[] {
  const depth = columns.some(({ group }) => group !== null) ? 2 : 1;
  const runs = runsOf(columns, ({ group }) => group?.zh ?? null);
  const top = runs.flatMap(({ items }) => {
    const [first] = items;
    if (first === undefined) return [];
    return first.group === null ? [leafCell(first, depth)] : [groupCell(first, items.length)];
  });
  if (depth === 1) return [top];
  return [top, columns.filter(({ group }) => group !== null).map((column) => leafCell(column, 1))];
}

function leafCell(column: SheetColumn, rowSpan: number): HeadCell {
  const { code, zh, en } = column;
  return { key: code, words: { zh, en }, colSpan: 1, rowSpan, column: code };
}

function groupCell(first: SheetColumn, colSpan: number): HeadCell {
  const words = first.group ?? { zh: first.zh, en: first.en };
  return { key: `group:${first.code}`, words, colSpan, rowSpan: 1, column: null };
}
