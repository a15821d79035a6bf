import { inflateSync } from 'node:zlib';

/** What a PDF of Chromium says of itself. */
export type PdfFacts = {
  readonly pages: number;
  /** Every character that a reader can mark and copy; a radical that looks the same counts for it. */
  readonly characters: ReadonlySet<string>;
};

/** Reads the tables by which a reader turns the marks of a page into characters. */
export function readPdf(pdf: Buffer): PdfFacts {
  const text = pdf.toString('latin1');
  const tables = streamsOf(pdf, text).filter((stream) => stream.includes('begincmap'));
  return {
    pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    characters: new Set(tables.flatMap(charactersOf).map((one) => one.normalize('NFKC'))),
  };
}

function streamsOf(pdf: Buffer, text: string): string[] {
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    if (text.slice(index - 3, index) === 'end') return [];
    const end = text.indexOf('endstream', index);
    try {
      return [inflateSync(pdf.subarray(index + length, end)).toString('latin1')];
    } catch {
      // A picture, which is packed in another way.
      return [];
    }
  });
}

/** `<glyph> <text>` one by one, and `<first> <last> <text>` for a run of them. */
function charactersOf(table: string): string[] {
  const single = [...table.matchAll(/^<[\dA-F]+> <([\dA-F]+)>$/gm)].map(([, to = '']) => [to, 1]);
  const runs = [...table.matchAll(/^<([\dA-F]+)> <([\dA-F]+)> <([\dA-F]+)>$/gm)].map(
    ([, first = '', last = '', to = '']) => [
      to,
      1 + Number.parseInt(last, 16) - Number.parseInt(first, 16),
    ],
  );
  return [...single, ...runs].flatMap(([to, count]) =>
    Array.from({ length: Number(count) }, (_, step) =>
      String.fromCodePoint(codeOf(String(to)) + step),
    ),
  );
}

/** UTF-16 in hexadecimal digits; a ligature counts for its first character. */
function codeOf(digits: string): number {
  const units = digits.match(/.{4}/g)?.map((unit) => Number.parseInt(unit, 16)) ?? [];
  return String.fromCharCode(...units).codePointAt(0) ?? 0;
}
