import { dayOfDate } from '../../domain/civil-date.ts';
import type { Cell } from './csv-text.ts';

/** What a worksheet holds at most, and one cell of it. */
export const xlsxLimits = { rows: 1_048_576, characters: 32_767 } as const;

/** A workbook of one sheet: its files but for the sheet, which is written row by row. */
export function xlsxParts(sheetName: string): readonly { name: string; text: string }[] {
  return [
    { name: '[Content_Types].xml', text: contentTypes },
    { name: '_rels/.rels', text: packageLinks },
    { name: 'xl/workbook.xml', text: workbook(sheetName) },
    { name: 'xl/_rels/workbook.xml.rels', text: workbookLinks },
    { name: 'xl/styles.xml', text: styles },
  ];
}

export const sheetPart = 'xl/worksheets/sheet1.xml';

type Head = {
  /** Rows above the first that scrolls. */
  readonly frozenRows: number;
  /** Widths in characters, one for each column. */
  readonly widths: readonly number[];
};

export function sheetHead({ frozenRows, widths }: Head): string {
  const columns = widths.map(
    (width, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
  );
}

export const sheetEnd = '</sheetData></worksheet>';

/** Rows in order; the first is number `from`, counted from 1. */
export function sheetRows(
  rows: readonly (readonly Cell[])[],
  from: number,
  isHead = false,
): string {
  return rows
    .map((cells, place) => {
      const written = cells.map((cell) => cellOf(cell, isHead)).join('');
      return `<row r="${from + place}">${written}</row>`;
    })
    .join('');
}

const styleOf = { text: 1, day: 2, head: 3 } as const;
/** The day that a spreadsheet counts as 0, before 1970-01-01. */
const dayZero = dayOfDate('1899-12-30');

/** Text stays text: a cell whose type says so is never read as a formula, a number or a day. */
function cellOf(cell: Cell, isHead: boolean): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'object')
    return `<c s="${styleOf.day}"><v>${dayOfDate(cell.day) - dayZero}</v></c>`;
  const style = isHead ? styleOf.head : styleOf.text;
  const text = escapeXml(cell.slice(0, xlsxLimits.characters));
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** What XML has no way to write, half a character among it. */
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeXml(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes =
  `${xml}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
  `<Override PartName="/${sheetPart}" ContentType="${kind}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`;

const packageLinks =
  `${xml}<Relationships xmlns="${packages}/relationships">` +
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const workbookLinks =
  `${xml}<Relationships xmlns="${packages}/relationships">` +
  `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

function workbook(sheetName: string): string {
  return (
    `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
    `<sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  );
}

/** Plain, text (49), a day, and a head in bold. */
const styles =
  `${xml}<styleSheet xmlns="${main}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>';
