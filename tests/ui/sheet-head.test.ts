import { describe, expect, it } from 'vitest';
import type { NoticeSheet as Sheet } from '../../src/client/queries/notices.ts';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';
import { headRowsOf } from '../../src/ui/sheet-head.ts';

const { notices } = readSeeds();

function sheetNamed(part: string): Sheet {
  const sheet = notices.flatMap(({ tables }) => tables).find(({ name }) => name.zh.includes(part));
  if (sheet === undefined) throw new Error(`No table is called ${part}`);
  return sheet;
}

const column = (code: string, group: string | null = null) => ({
  code,
  zh: code,
  en: code,
  group: group === null ? null : { zh: group, en: group },
});

/** `words` or `words 2x1`, columns by rows. */
const drawn = (sheet: Pick<Sheet, 'columns'>) =>
  headRowsOf(sheet.columns).map((cells) =>
    cells.map(({ words, colSpan, rowSpan }) =>
      colSpan === 1 && rowSpan === 1 ? words.zh : `${words.zh} ${colSpan}x${rowSpan}`,
    ),
  );

describe('the header of a sheet', () => {
  it('of the building file has two rows over eight columns, three of them groups [S0-T1] [S0-X3]', () => {
    expect(drawn(sheetNamed('一楼一档'))).toEqual([
      [
        '对象 1x2',
        '用户自查 2x1',
        '燃气经营企业专业检查 2x1',
        '电力企业专业检查 2x1',
        '确认隐患数 1x2',
      ],
      ['检查时间', '参加人员', '检查时间', '参加人员', '检查时间', '检查人员'],
    ]);
  });

  it('of the building plan is one row of ten columns [S0-T2]', () => {
    expect(drawn(sheetNamed('一楼一策'))).toEqual([
      [
        '序号',
        '排查时间',
        '隐患类别',
        '隐患类型',
        '隐患描述',
        '整改主体',
        '整改措施',
        '整改资金',
        '整改时限',
        '整改预案',
      ],
    ]);
  });

  it('of the situation table has twelve columns, four of them under the hazards found [S0-T3]', () => {
    const [top, leaves] = drawn(sheetNamed('情况表'));
    expect(top).toEqual([
      '序号 1x2',
      '所属街道 1x2',
      '小区名称 1x2',
      '地址 1x2',
      '存在隐患 4x1',
      '剩余隐患整改期限 1x2',
      '整改责任人 1x2',
      '联系电话 1x2',
      '备注 1x2',
    ]);
    expect(leaves).toEqual(['排查隐患数量', '具体问题', '已整改数量', '已整改具体问题']);
  });

  it('keeps groups of one name apart where another column stands between them', () => {
    const columns = [column('a', 'g'), column('b'), column('c', 'g')];
    expect(drawn({ columns })).toEqual([
      ['g', 'b 1x2', 'g'],
      ['a', 'c'],
    ]);
  });

  it('covers every column once in each row, in whatever way they are grouped', () => {
    for (const { columns } of notices.flatMap(({ tables }) => tables)) {
      const rows = headRowsOf(columns);
      const width = rows[0]?.reduce((sum, { colSpan }) => sum + colSpan, 0);
      expect(width).toBe(columns.length);
      const leaves = rows.flat().flatMap((cell) => cell.column ?? []);
      expect(new Set(leaves)).toEqual(new Set(columns.map(({ code }) => code)));
    }
  });
});
