import { describe, expect, it } from 'vitest';
import { officesOf, ofRow, readingsOfRow, readNotice, termsOfRow } from './support/read-notice.ts';

const notice = readNotice('S0');

const lists: [row: string, what: string, terms: string[]][] = [
  ['S0-M4', 'the principles', ['政府主导', '部门指导', '单位主责', '综合治理', '标本兼治']],
  ['S0-E5', 'six kinds of units', ['教培', '餐饮', '民宿', '商超', '医疗', '仓储']],
  ['S0-E6', 'two kinds of residents', ['居民用户', '群租房']],
  ['S0-E8', 'who checks', ['用户', '物业管理单位', '居民委员会', '供电企业', '燃气企业']],
  ['S0-E9', 'rectifying parties', ['供电企业', '燃气经营企业', '物业管理单位', '用户']],
  [
    'S0-E10',
    'six headline contents',
    [
      '电气线路私拉乱接',
      '电缆井内电气线路敷设不规范',
      '防火封堵被破坏',
      '电动自行车在楼道内停放充电',
      '燃气管道、设施、用具敷设安装使用不规范',
      '违规使用瓶装液化气',
    ],
  ],
];

describe('the notice on electricity and gas in high-rises and old compounds', () => {
  it('is issued by a subdistrict, on its day, without a number of its own [S0-M1]', () => {
    expect(notice.issuer).toMatchObject({
      zh: '重庆市渝中区人民政府南纪门街道办事处',
      level: 'subdistrict',
    });
    expect(notice.issuedOn).toBe('2023-08-11');
    expect(notice.documentNumber).toBeNull();
  });

  it("hangs on the district's document [S0-M2]", () => {
    expect(notice.upstream).toEqual(['渝中经信发〔2023〕13号']);
  });

  it('is a campaign for two kinds of objects [S0-M3]', () => {
    expect(notice.campaign.name.zh).toBe('除险清患');
    expect(notice.campaign.objects.map(({ zh }) => zh)).toEqual(['高层建筑', '老旧小区']);
  });

  it.each(lists)('[%s] lists %s', (row, _what, terms) => {
    expect(termsOfRow(notice, row)).toEqual([terms]);
  });

  it('tells self-checkers from professionals [S0-E8]', () => {
    const [checkers] = ofRow(notice.lists, 'S0-E8');
    expect(checkers?.terms.map(({ note }) => note?.zh)).toEqual([
      '用户自查',
      '用户自查',
      '用户自查',
      '专业检查',
      '专业检查',
    ]);
  });

  it('goes through three stages, none of which has a day [S0-E7]', () => {
    expect(notice.phases.map(({ name, phrase, to }) => [name.zh, phrase, to])).toEqual([
      ['用户自查', null, null],
      ['专业检查', null, null],
      ['隐患整治', null, null],
    ]);
  });

  it('gives its tasks to nobody whom it does not name', () => {
    const named = new Set([
      ...officesOf(notice),
      ...notice.organisations.flatMap(({ aliases }) => aliases),
      ...termsOfRow(notice, 'S0-E9').flat(),
      '单位用户',
    ]);
    const units = notice.tasks.flatMap((task) => task.units);
    expect(units.filter((unit) => !named.has(unit))).toEqual([]);
  });

  it('keeps five ledgers and lists, and leans on the registry of high-rises [S0-Y1]', () => {
    expect(ofRow(notice.systems, 'S0-Y1').map(({ name, kind }) => [name.zh, kind])).toEqual([
      ['一楼一档清单', 'ledger'],
      ['一楼一策清单', 'ledger'],
      ['老旧小区情况表', 'ledger'],
      ['隐患清单', 'list'],
      ['基础台账', 'ledger'],
      ['高层建筑信息采集系统', 'platform'],
    ]);
  });
});

/** Each column as its header, with the header above it where there is one. */
function headersOf(row: string): string[] {
  const [table, ...others] = ofRow(notice.tables, row);
  if (table === undefined || others.length > 0) throw new Error(`${row} is not one table.`);
  return table.columns.map(({ zh, group }) => (group === null ? zh : `${group.zh}/${zh}`));
}

describe('its tables', () => {
  it('have a building file of eight columns under two header rows [S0-T1]', () => {
    expect(headersOf('S0-T1')).toEqual([
      '对象',
      '用户自查/检查时间',
      '用户自查/参加人员',
      '燃气经营企业专业检查/检查时间',
      '燃气经营企业专业检查/参加人员',
      '电力企业专业检查/检查时间',
      '电力企业专业检查/检查人员',
      '确认隐患数',
    ]);
    const [file] = ofRow(notice.tables, 'S0-T1');
    expect(file).toMatchObject({ subject: 'building' });
    expect(file?.name.zh).toBe('高层建筑用电用气“除险清患”“一楼一档”表');
    expect(file?.heading.map(({ zh }) => zh)).toEqual(['建筑名称', '建筑地址']);
  });

  it('begin the building file with three spaces and four users [S0-T1r]', () => {
    const [file] = ofRow(notice.tables, 'S0-T1r');
    expect(file?.fixedRows.map(({ zh }) => zh)).toEqual([
      '楼栋转换层、架空层、设备层等空间',
      '地下室、半地下室、车库、庭院等空间',
      '楼道、大厅等空间',
      '单位用户甲',
      '单位用户乙',
      '居民用户甲',
      '居民用户乙',
    ]);
  });

  it('put the note on the registry under the building file [S0-T1n]', () => {
    const [file] = ofRow(notice.tables, 'S0-T1n');
    expect(file?.notes.map(({ zh }) => zh)).toEqual([
      '注：建筑名称、地址与高层建筑信息采集系统保持一致',
    ]);
  });

  it('have a building plan of ten columns in one header row [S0-T2]', () => {
    expect(headersOf('S0-T2')).toEqual([
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
    ]);
    const [plan] = ofRow(notice.tables, 'S0-T2');
    expect(plan).toMatchObject({ subject: 'building', fixedRows: [] });
    expect(plan?.name.zh).toBe('高层建筑用电用气“除险清患”“一楼一策”表');
    expect(plan?.heading.map(({ zh }) => zh)).toEqual(['建筑名称', '建筑位置']);
  });

  it('have a situation table of twelve columns, four of them in one group [S0-T3]', () => {
    expect(headersOf('S0-T3')).toEqual([
      '序号',
      '所属街道',
      '小区名称',
      '地址',
      '存在隐患/排查隐患数量',
      '存在隐患/具体问题',
      '存在隐患/已整改数量',
      '存在隐患/已整改具体问题',
      '剩余隐患整改期限',
      '整改责任人',
      '联系电话',
      '备注',
    ]);
    const [table] = ofRow(notice.tables, 'S0-T3');
    expect(table).toMatchObject({ subject: 'compound', heading: [] });
    expect(table?.name.zh).toBe('渝中区老旧小区用电用气“除险清患”情况表');
  });

  it('keep both ways of listing in the sample row, and its deadline [S0-T3s]', () => {
    expect(readingsOfRow(notice, 'S0-T3s')).toMatchObject([
      { kind: 'detail', text: ['1.xxx.', '2.xx.', '3.xxx', '1.xxx；2.xxx；', '6月30日前'] },
    ]);
  });
});

describe('where it errs or leaves open', () => {
  it('calls one office by two names, and either finds it [S0-X1]', () => {
    expect(readingsOfRow(notice, 'S0-X1')).toMatchObject([
      { kind: 'alias', text: ['规建环办', '规建办'] },
    ]);
    const office = notice.organisations.find(({ name }) => name.zh === '规建办');
    expect(office?.aliases).toEqual(['规建环办']);
  });

  it('says address on one sheet and place on the other, in the heading of each [S0-X2]', () => {
    const [reading] = readingsOfRow(notice, 'S0-X2');
    expect(reading).toMatchObject({ kind: 'alias', text: ['建筑地址', '建筑位置'] });
    const headings = notice.tables.flatMap(({ heading }) =>
      heading.filter(({ code }) => code === 'building_address').map(({ zh }) => zh),
    );
    expect(headings).toEqual(reading?.text);
  });

  it('says inspectors only in the third pair of columns, which is kept [S0-X3]', () => {
    expect(readingsOfRow(notice, 'S0-X3')).toMatchObject([
      { kind: 'detail', text: ['参加人员', '检查人员'] },
    ]);
    const people = headersOf('S0-T1').filter((header) => header.endsWith('人员'));
    expect(people.map((header) => header.split('/')[1])).toEqual([
      '参加人员',
      '参加人员',
      '检查人员',
    ]);
  });

  it('joins two types by a comma, and they are read as two [S0-X4]', () => {
    expect(readingsOfRow(notice, 'S0-X4')).toMatchObject([
      {
        kind: 'detail',
        text: ['燃气混用，液化石油气使用不规范'],
        says: expect.stringContaining('two types'),
      },
    ]);
  });

  it('has stray blanks inside terms [S0-X5]', () => {
    const [reading] = readingsOfRow(notice, 'S0-X5');
    expect(reading).toMatchObject({ kind: 'error' });
    expect(reading?.text.every((term) => /\p{Script=Han} \p{Script=Han}/u.test(term))).toBe(true);
    expect(reading?.text).toContain('电动 自行车违规充电停放');
  });

  it('has a deadline without a year, which is asked for and not guessed [S0-X6]', () => {
    expect(readingsOfRow(notice, 'S0-X6')).toMatchObject([
      { kind: 'gap', text: ['6月30日前'], day: null, says: expect.stringContaining('asked') },
    ]);
    expect([notice.campaign.from, notice.campaign.to]).toEqual([null, null]);
  });

  it('sets no overall day of reporting, and none is made up [S0-X7]', () => {
    expect(readingsOfRow(notice, 'S0-X7')).toMatchObject([{ kind: 'gap', text: [], day: null }]);
    const reports = notice.duties.filter(({ kind }) => kind === 'report');
    expect(reports.map(({ schedule }) => schedule.kind)).toEqual(['unscheduled']);
  });
});
