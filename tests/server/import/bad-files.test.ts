import { describe, expect, it } from 'vitest';
import { parseRows } from '../../../src/domain/import/parse-rows.ts';
import { readTable } from '../../../src/server/import/read-table.ts';

const limits = { fileBytes: 1024 * 1024, rows: 1000 };
const options = { crs: 'CGCS2000', district: '500199', today: '2026-11-20' } as const;
const header = '隐患类别,隐患类型,排查时间';
const row = '用电隐患,私拉乱接,2026-10-01';

function read(text: string, kind: 'hazards' | 'areas' = 'hazards') {
  return readTable(new TextEncoder().encode(text), 'file', { kind, ...limits });
}

function sentenceOf(text: string, kind: 'hazards' | 'areas' = 'hazards'): string {
  const table = read(text, kind);
  if (table.ok) throw new Error('The file was read.');
  expect(table.sentence.zh).toMatch(/^[^。]+。$/);
  expect(table.sentence.en).toMatch(/^[A-Z].*[a-z].*\.$/);
  return table.sentence.zh;
}

function parse(text: string, kind: 'hazards' | 'areas' = 'hazards') {
  const table = read(text, kind);
  if (!table.ok) throw new Error(table.sentence.en);
  return parseRows(kind, table.rows, options);
}

const square = '[[106.5,29.5],[106.6,29.5],[106.6,29.6],[106.5,29.6]]';
const feature = `{"type":"Feature","properties":{"区划编码":"500199001","名称":"甲"},"geometry":{"type":"Polygon","coordinates":[${square}]}}`;

describe('a bad file', () => {
  it.each([';', '\t', '|'])(
    'with the delimiter %j instead of a comma is read all the same [I1]',
    (mark) => {
      const text = `${header}\n${row}\n`.replaceAll(',', mark);
      expect(parse(text).parsed).toHaveLength(1);
    },
  );

  it('with a delimiter that nobody knows is refused by one sentence [I1]', () => {
    expect(sentenceOf(`${header}\n${row}\n`.replaceAll(',', '~'))).toMatch(/没有找到表头.*分隔/);
  });

  it('without a header names the columns that are missing [I1] [I5]', () => {
    expect(sentenceOf(`${row}\n${row}\n`)).toMatch(/没有找到表头.*“隐患类别”/);
    expect(sentenceOf('隐患类型,排查时间\n私拉乱接,2026-10-01\n')).toMatch(
      /缺少必需的列“隐患类别”/,
    );
  });

  it('that is cut off says where it ends [I1]', () => {
    expect(sentenceOf(`[${feature.slice(0, 60)}`, 'areas')).toMatch(/不完整.*第 1 行第 \d+ 列/);
  });

  it.each(['NaN', 'Infinity', '-Infinity'])('with %s says where it stands [I1]', (number) => {
    expect(sentenceOf(`[${feature.replace('106.5', number)}]`, 'areas')).toContain(`是 ${number}`);
  });

  it('with half a character refuses the row that has it [I5]', () => {
    const { parsed, faults } = parse(`[${feature.replace('甲', '甲\\ud83d')}]`, 'areas');
    expect(parsed).toEqual([]);
    expect(faults).toMatchObject([{ row: 1, field: '名称' }]);
  });

  it('with an open ring, bare features, no properties or a key twice is mended or told [I5]', () => {
    const twice = feature.replace('"名称":"甲"', '"名称":"乙","名称":"甲"');
    const bare = `[${twice},{"type":"Feature","geometry":null}]`;
    const table = read(bare, 'areas');
    if (!table.ok) throw new Error(table.sentence.en);
    const { parsed, faults } = parseRows('areas', table.rows, options);
    expect(parsed.map(({ draft, mends }) => [draft.name, mends])).toEqual([
      ['甲', ['closed-ring']],
    ]);
    expect(faults.map((fault) => fault.row)).toEqual([2, 2]);
  });
});
