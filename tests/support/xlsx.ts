import { strFromU8, unzipSync } from 'fflate';

const cell =
  /<c(?: s="(\d)")?(?: t="inlineStr")?(?:\/>|><v>([^<]*)<\/v><\/c>|><is><t[^>]*>([^<]*)<\/t><\/is><\/c>)/g;

export type XlsxCell = {
  readonly style: string;
  readonly number: number | null;
  readonly text: string;
};

/** The rows of a workbook of one sheet, cell by cell. */
export function readXlsx(bytes: Uint8Array): XlsxCell[][] {
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(cell)].map(([, style = '0', number, text = '']) => ({
      style,
      number: number === undefined ? null : Number(number),
      text: unescape(text),
    })),
  );
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
