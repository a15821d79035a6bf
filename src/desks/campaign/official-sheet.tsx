import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeSheet as Sheet } from '../../client/queries/notices.ts';
import { useWords } from '../../text/use-words.ts';
import { type HeadCell, headRowsOf } from '../../ui/sheet-head.ts';
import css from './official-sheet.module.css';
import { useAnchor } from './place.ts';

/** Lines to write on, where the sheet has no rows of its own. */
const blankRows = 3;
/** Narrower than this a column of Chinese words cannot be read: the sheet scrolls. */
const columnWidthPixels = 64;

/** A table of a notice as it is printed: fields, header rows, fixed rows, notes. */
export function OfficialSheet({ sheet }: { sheet: Sheet }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  const anchor = useAnchor('sheets', sheet.code);
  const name = inWords(sheet.name);
  return (
    <figure {...anchor} className={css.sheet}>
      <figcaption className={css.caption}>
        <span className={css.name}>{name}</span>
        <span className={css.quiet}>
          {t(`notice.subject.${sheet.subject}`)} ·{' '}
          {t('notice.columnCount', { count: sheet.columns.length })}
        </span>
      </figcaption>
      {sheet.heading.length > 0 && (
        <p className={css.heading}>
          {sheet.heading.map((field) => (
            <span key={field.code} className={css.field}>
              {inWords(field)}
              <span className={css.blank} />
            </span>
          ))}
        </p>
      )}
      {/* A region that scrolls must be reachable without a pointer. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={css.scroll} aria-label={name} tabIndex={0}>
        <table
          className={css.table}
          aria-label={name}
          style={{ minWidth: sheet.columns.length * columnWidthPixels }}
        >
          <SheetHead sheet={sheet} />
          <SheetBody sheet={sheet} />
        </table>
      </section>
      {sheet.notes.map((note) => (
        <p key={note.zh} className={css.quiet}>
          {inWords(note)}
        </p>
      ))}
    </figure>
  );
}

function SheetHead({ sheet }: { sheet: Sheet }): ReactElement {
  return (
    <thead>
      {headRowsOf(sheet.columns).map((cells) => (
        <tr key={cells[0]?.key}>
          {cells.map((cell) => (
            <SheetHeadCell key={cell.key} cell={cell} sheetCode={sheet.code} />
          ))}
        </tr>
      ))}
    </thead>
  );
}

function SheetHeadCell({ cell, sheetCode }: { cell: HeadCell; sheetCode: string }): ReactElement {
  const inWords = useWords();
  const anchor = useAnchor('sheets', `${sheetCode}.${cell.column ?? cell.key}`);
  return (
    <th
      {...anchor}
      scope={cell.column === null ? 'colgroup' : 'col'}
      colSpan={cell.colSpan}
      rowSpan={cell.rowSpan}
    >
      {inWords(cell.words)}
    </th>
  );
}

function SheetBody({ sheet }: { sheet: Sheet }): ReactElement {
  const inWords = useWords();
  const [, ...others] = sheet.columns;
  const rows =
    sheet.fixedRows.length > 0 ? sheet.fixedRows.map(inWords) : Array(blankRows).fill('');
  return (
    <tbody>
      {rows.map((row, index) => (
        // Blank lines are told apart by their place only.
        <tr key={`${index}-${row}`}>
          <td>{row}</td>
          {others.map(({ code }) => (
            // A cell to write in is empty on paper, too.
            // oxlint-disable-next-line jsx-a11y/control-has-associated-label
            <td key={code} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}
