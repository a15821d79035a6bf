import type { ReactElement, ReactNode } from 'react';
import { localeOf } from '../../text/language.ts';
import { runsOf } from '../../ui/runs.ts';
import type { PartId } from './campaign-view.ts';
import { useAnchor } from './place.ts';
import css from './reference-table.module.css';

type ReferenceColumn<Row> = {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  /** A share of the width, such as `20%`; on a telephone rows are stacked. */
  readonly width?: string;
  /** Words of the notice, which are Chinese on an English page too. */
  readonly isChinese?: boolean;
  readonly isQuiet?: boolean;
};

type ReferenceTableProps<Row> = {
  readonly label: string;
  readonly part: PartId;
  readonly rows: readonly Row[];
  /** What a link calls the row within its part. */
  readonly itemOf: (row: Row) => string;
  readonly columns: readonly ReferenceColumn<Row>[];
  /** Neighbours of one group share a first cell. */
  readonly group?: {
    readonly name: string;
    readonly of: (row: Row) => string;
    readonly width?: string;
  };
};

/** Lines of a document with named columns; each line is a place that can be linked to. */
export function ReferenceTable<Row>(props: ReferenceTableProps<Row>): ReactElement {
  const { label, columns, rows, group } = props;
  const runs = runsOf(rows, (row) => group?.of(row) ?? null);
  return (
    <table className={css.table} aria-label={label}>
      <thead>
        <tr>
          {group && (
            <th scope="col" style={{ width: group.width }}>
              {group.name}
            </th>
          )}
          {columns.map(({ name, width }) => (
            <th key={name} scope="col" style={{ width }}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {runs.map((run) => (
        <tbody key={run.items[0] && props.itemOf(run.items[0])}>
          {run.items.map((row, index) => (
            <ReferenceRow
              key={props.itemOf(row)}
              table={props}
              row={row}
              groupRows={index === 0 ? run.items.length : 0}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type ReferenceRowProps<Row> = {
  readonly table: ReferenceTableProps<Row>;
  readonly row: Row;
  /** How many rows the cell of the group spans; 0 where it stands above already. */
  readonly groupRows: number;
};

function ReferenceRow<Row>({ table, row, groupRows }: ReferenceRowProps<Row>): ReactElement {
  const anchor = useAnchor(table.part, table.itemOf(row));
  return (
    <tr {...anchor}>
      {table.group && groupRows > 0 && (
        <th scope="rowgroup" rowSpan={groupRows} className={css.group}>
          {table.group.of(row)}
        </th>
      )}
      {table.columns.map((column) => (
        <Cell key={column.name} column={column} row={row} />
      ))}
    </tr>
  );
}

type CellProps<Row> = { readonly column: ReferenceColumn<Row>; readonly row: Row };

function Cell<Row>({ column, row }: CellProps<Row>): ReactElement {
  const { name, isChinese = false, isQuiet = false } = column;
  const content = column.cell(row);
  const isEmpty = content === null || content === false || content === '';
  return (
    <td
      data-name={name}
      data-quiet={isQuiet || undefined}
      lang={isChinese ? localeOf.zh : undefined}
    >
      {!isEmpty && <div>{content}</div>}
    </td>
  );
}
