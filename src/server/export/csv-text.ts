import Papa from 'papaparse';
import type { CivilDate } from '../../domain/civil-date.ts';

/** A day is kept apart from text: a spreadsheet may take it for one. */
export type Cell = string | number | null | { readonly day: CivilDate };

/** What Chinese Excel needs to take a CSV for UTF-8. */
export const byteOrderMark = '\ufeff';

/** Made of what numbers, days and times are made of: 007, 1-2, 12:30, 12E5. */
const numeral = /^[\d.,:/E+-]*\d[\d.,:/E+-]*$/i;
/** A number that a spreadsheet shows and saves as it was written. */
const plainNumber = /^(?:0|[1-9]\d{0,9})(?:\.\d{0,4}[1-9])?$/;
/** What begins a formula. */
const formula = /^[=+\-@]/;

/** Rows as lines of CSV, each with its end. */
export function toCsvLines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  const texts = rows.map((cells) => cells.map(toSheetText));
  return `${Papa.unparse(texts, { newline: '\r\n' })}\r\n`;
}

/**
 * The text of a cell such that a spreadsheet shows and saves it unchanged. A tab before it says
 * "text" to Excel and WPS alike, does not show, and is taken off by every import.
 */
function toSheetText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return cell.day;
  const wouldChange = formula.test(cell) || (numeral.test(cell) && !plainNumber.test(cell));
  return wouldChange ? `\t${cell}` : cell;
}
