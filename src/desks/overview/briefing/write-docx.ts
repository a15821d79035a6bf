import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  ImageRun,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Column, Row } from './briefing-blocks.ts';
import type { Picture } from './pictures.ts';

type Sheet = {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** By the names that the blocks give them; one that is missing is left out. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** At the head of every page; empty: nothing. */
  readonly mark: string;
};

const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The page of official documents, with a little more room for tables. */
const page = { widthMm: 210, topMm: 30, bottomMm: 28, sideMm: 26 } as const;
const contentMm = page.widthMm - 2 * page.sideMm;
/** Points halved, as Word counts: 二号, 三号, 五号 and a half. */
const sizes = { title: 44, body: 32, line: 28, cell: 21, note: 21 } as const;
const line = { body: 560, table: 300 } as const;

/** By the names that Windows and WPS have; where they are missing, Word takes its own. */
const body = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const bold = { ...body, eastAsia: '黑体' };
const kai = { ...body, eastAsia: '楷体' };
const song = { ...body, eastAsia: '方正小标宋简体' };

/** The briefing as a Word file. */
export async function writeDocx({ title, blocks, pictures, mark }: Sheet): Promise<Blob> {
  const bytes = await bytesOf(pictures);
  const file = new Document({
    title,
    creator: '清患一张图',
    styles: { default: { document: { run: { font: body, size: sizes.body } } } },
    sections: [
      {
        properties: { page: { size: pageSize, margin } },
        headers: { default: new Header({ children: mark === '' ? [] : [markLine(mark)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: blocks.flatMap((block) => drawn(block, bytes)),
      },
    ],
  });
  return new Blob([await Packer.toArrayBuffer(file)], { type: docxMediaType });
}

/** A4 in twentieths of a point. */
const pageSize = { width: 11_906, height: 16_838 };
const margin = {
  top: convertMillimetersToTwip(page.topMm),
  bottom: convertMillimetersToTwip(page.bottomMm),
  left: convertMillimetersToTwip(page.sideMm),
  right: convertMillimetersToTwip(page.sideMm),
};

type Bytes = Picture & { readonly data: ArrayBuffer };

async function bytesOf(pictures: Sheet['pictures']): Promise<ReadonlyMap<string, Bytes>> {
  const read = [...pictures].map(
    async ([name, picture]) =>
      [name, { ...picture, data: await picture.blob.arrayBuffer() }] as const,
  );
  return new Map(await Promise.all(read));
}

function markLine(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text, font: kai, size: sizes.note })],
  });
}

/** — 1 — */
function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: sizes.line })],
  });
}

function drawn(block: Block, pictures: ReadonlyMap<string, Bytes>): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'table':
      return [tableOf(block), new Paragraph({ spacing: { line: 120, lineRule: 'exact' } })];
    case 'pictures':
      return picturesOf(block.pictures, pictures);
    default:
      return [paragraphOf(block)];
  }
}

type TextBlock = Extract<Block, { readonly text: string }>;

function paragraphOf({ kind, text }: TextBlock): Paragraph {
  const { font, size, ...options } = looks[kind];
  return new Paragraph({ ...options, children: [new TextRun({ text, font, size })] });
}

type Look = Omit<IParagraphOptions, 'children' | 'text' | 'run'> & {
  readonly font: typeof body;
  readonly size: number;
};

const twoCharacters = { firstLine: 2 * 16 * 20 };
const exactly = { line: line.body, lineRule: 'exact' } as const;
const looks: Record<TextBlock['kind'], Look> = {
  mark: { font: kai, size: sizes.line, alignment: AlignmentType.RIGHT },
  title: {
    font: song,
    size: sizes.title,
    alignment: AlignmentType.CENTER,
    spacing: { before: 240, after: 240 },
  },
  line: { font: kai, size: sizes.line, alignment: AlignmentType.CENTER },
  heading: {
    font: bold,
    size: sizes.body,
    indent: twoCharacters,
    spacing: { ...exactly, before: 120 },
    keepNext: true,
  },
  subheading: {
    font: kai,
    size: sizes.body,
    indent: twoCharacters,
    spacing: exactly,
    keepNext: true,
  },
  text: { font: body, size: sizes.body, indent: twoCharacters, spacing: exactly },
  note: { font: body, size: sizes.note, spacing: { line: line.table, after: 120 } },
};

function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const widths = columns.map(({ percent }) =>
    convertMillimetersToTwip((contentMm * percent) / 100),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: convertMillimetersToTwip(contentMm), type: WidthType.DXA },
    columnWidths: widths,
    borders,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, place) =>
          cellOf(column.title, { column, width: widths[place] ?? 0, isHead: true }),
        ),
      }),
      ...rows.map((row) => rowOf(row, { columns, widths })),
    ],
  });
}

const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = {
  top: edge,
  bottom: edge,
  left: edge,
  right: edge,
  insideHorizontal: edge,
  insideVertical: edge,
};

function rowOf(
  row: Row,
  { columns, widths }: { readonly columns: readonly Column[]; readonly widths: readonly number[] },
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, place) =>
      cellOf(row[place] ?? '', { column, width: widths[place] ?? 0, isHead: false }),
    ),
  });
}

type Cell = { readonly column: Column; readonly width: number; readonly isHead: boolean };

function cellOf(text: string, { column, width, isHead }: Cell): TableCell {
  const isCentred = isHead || column.isNumber === true;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [
      new Paragraph({
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: line.table },
        children: [new TextRun({ text, font: isHead ? bold : body, size: sizes.cell })],
      }),
    ],
  });
}

/** 96 to the inch, as Word takes the sizes of pictures. */
const pixelsPerMm = 96 / 25.4;
const tallestMm = 150;

/** One across the page, two side by side. */
function picturesOf(
  named: Extract<Block, { kind: 'pictures' }>['pictures'],
  pictures: ReadonlyMap<string, Bytes>,
): Paragraph[] {
  const found = named.flatMap(({ name, caption }) => {
    const picture = pictures.get(name);
    return picture === undefined ? [] : [{ picture, caption }];
  });
  if (found.length === 0) return [];
  const widthMm = found.length === 1 ? contentMm : contentMm / found.length - 2;
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: found.map(({ picture, caption }) => imageOf(picture, { caption, widthMm })),
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [
        new TextRun({
          text: found.map(({ caption }) => caption).join('　　　　'),
          font: kai,
          size: sizes.note,
        }),
      ],
    }),
  ];
}

function imageOf(
  { data, blob, widthPixels, heightPixels }: Bytes,
  { caption, widthMm }: { readonly caption: string; readonly widthMm: number },
): ImageRun {
  const fit = Math.min(widthMm / widthPixels, tallestMm / heightPixels) * pixelsPerMm;
  return new ImageRun({
    type: blob.type === 'image/jpeg' ? 'jpg' : 'png',
    data,
    transformation: {
      width: Math.round(widthPixels * fit),
      height: Math.round(heightPixels * fit),
    },
    altText: { title: caption, description: caption, name: caption },
  });
}
