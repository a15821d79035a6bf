import type { ReactElement } from 'react';
import type { NoticeSheet } from '../../client/queries/notices.ts';
import { useWords } from '../../text/use-words.ts';
import { headRowsOf } from '../../ui/sheet-head.ts';

/** The header rows of a sheet, in the words and the order of its notice. */
export function SheetTableHead({ sheet }: { sheet: NoticeSheet }): ReactElement {
  const inWords = useWords();
  return (
    <thead>
      {headRowsOf(sheet.columns).map((cells) => (
        <tr key={cells[0]?.key}>
          {cells.map(({ key, words, column, colSpan, rowSpan }) => (
            <th
              key={key}
              scope={column === null ? 'colgroup' : 'col'}
              colSpan={colSpan}
              rowSpan={rowSpan}
            >
              {inWords(words)}
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
}

/** A column as a cell says it by itself, where a telephone shows no header. */
export function useColumnLabel(): (column: NoticeSheet['columns'][number]) => string {
  const inWords = useWords();
  return ({ group, ...column }) =>
    group === null ? inWords(column) : `${inWords(group)} ${inWords(column)}`;
}
