import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ListFormat } from '../../../src/contract/list-exports.ts';
import { column, type ListSheet, pointOf } from '../../../src/server/export/list-sheet.ts';
import { writeList } from '../../../src/server/export/write-list.ts';
import { readXlsx } from '../../support/xlsx.ts';

type Thing = {
  readonly text: string;
  readonly count: number | null;
  readonly day: string;
  readonly position: [number, number] | null;
};

const sheet: ListSheet<Thing> = {
  name: 'things',
  title: '对象',
  columns: [
    column('文字', 20, ({ text }) => text),
    column('数量', 8, ({ count }) => count),
    column('日期', 12, ({ day }) => ({ day })),
  ],
  geometry: pointOf,
};
const none = () => null;
const names = { unit: none, area: none, building: none, compound: none };

async function bytesOf(format: ListFormat, things: readonly Thing[], isDemo = false) {
  async function* parts() {
    for (let from = 0; from === 0 || from < things.length; from += 2) {
      yield { items: things.slice(from, from + 2), names };
    }
  }
  const file = writeList(format, { sheet, parts: parts(), isDemo, at: 0 });
  return new Uint8Array(await new Response(file).arrayBuffer());
}
const textOf = async (...asked: Parameters<typeof bytesOf>) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(...asked));

const thing = { text: '甲', count: 1, day: '2026-06-12', position: [106.5, 29.5] } as Thing;
const plain = { ...thing, text: '860012345678901234', count: null, position: null };

describe('a list as a file', () => {
  it('is a workbook whose text stays text, whose numbers count and whose days are days', async () => {
    const bytes = await bytesOf('xlsx', [thing, plain]);
    expect(Object.keys(unzipSync(bytes)).toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const [head, first, second] = readXlsx(bytes);
    expect(head?.map(({ text }) => text)).toEqual(['文字', '数量', '日期']);
    // 2026-06-12 as a spreadsheet counts its days.
    expect(first?.map(({ number }) => number)).toEqual([null, 1, 46185]);
    expect(first?.[2]?.style).toBe('2');
    expect(second?.map(({ text }) => text)).toEqual(['860012345678901234', '', '']);
  });

  it('gives every text back, and never as a formula', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '=1+1',
        '+1',
        '-1',
        '@SUM(A1)',
        '=HYPERLINK("http://x","y")',
        '<&>"]]>',
        '半\ud83d个',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const things = texts.map((words) => ({ ...thing, text: words }));
        const bytes = await bytesOf('xlsx', things);
        const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
        expect(xml).not.toContain('<f');
        // XML knows no control characters and no half of a character.
        const kept = texts.map((words) =>
          words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, ''),
        );
        expect(
          readXlsx(bytes)
            .slice(1)
            .map(([first]) => first?.text),
        ).toEqual(kept);
      }),
      { numRuns: 12 },
    );
  });

  it('is a CSV that Chinese Excel reads, with ids as text and no formula', async () => {
    const text = await textOf('csv', [plain, { ...thing, text: '=1+1' }]);
    expect(text.startsWith('\ufeff文字,数量,日期\r\n')).toBe(true);
    expect(Papa.parse<string[]>(text.slice(1).trim()).data.slice(1)).toEqual([
      ['\t860012345678901234', '', '2026-06-12'],
      ['\t=1+1', '1', '2026-06-12'],
    ]);
  });

  it('is GeoJSON, with nothing where a row has no place', async () => {
    const { features } = JSON.parse(await textOf('geojson', [thing, plain, thing])) as {
      features: { geometry: object | null; properties: object }[];
    };
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [106.5, 29.5] },
      null,
      { type: 'Point', coordinates: [106.5, 29.5] },
    ]);
    expect(features[1]?.properties).toEqual({ 文字: plain.text, 日期: '2026-06-12' });
  });

  it('says that it is a demonstration, whatever it is', async () => {
    const mark = '演示数据，非真实情况';
    expect(await textOf('csv', [], true)).toContain(mark);
    expect(JSON.parse(await textOf('geojson', [], true))).toMatchObject({ features: [] });
    expect(await textOf('geojson', [], true)).toContain(mark);
    expect(readXlsx(await bytesOf('xlsx', [thing], true))[0]?.[0]?.text).toContain(mark);
    for (const format of ['csv', 'geojson'] as const) {
      expect(await textOf(format, [thing])).not.toContain('演示');
    }
  });
});
