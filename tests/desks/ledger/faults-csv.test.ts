import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { faultsCsv } from '../../../src/desks/ledger/faults-csv.ts';

const headers = ['文件', '行', '内容'];

async function bytesOf(rows: readonly string[][]): Promise<Uint8Array> {
  return new Uint8Array(await (await faultsCsv(headers, rows)).arrayBuffer());
}

describe('the faults as a file', () => {
  it('open in Excel with Chinese as it is, by the mark of UTF-8 [I8]', async () => {
    const bytes = await bytesOf([['隐患.csv', '4', '6月30日前']]);
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  });

  it('come back cell by cell, with commas, quotes and lines in them', async () => {
    const rows = [['隐患.csv', '4', '“楼道”, 3"\n第二行']];
    const text = new TextDecoder().decode(await bytesOf(rows));
    expect(Papa.parse(text.replace(/^\uFEFF/, '')).data).toEqual([headers, ...rows]);
  });

  it('never hand a formula to the program that opens them', async () => {
    const text = new TextDecoder().decode(await bytesOf([['a.csv', '2', '=HYPERLINK("x")']]));
    expect(text).toContain("'=HYPERLINK");
  });
});
