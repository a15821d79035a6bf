import { describe, expect, it } from 'vitest';
import { officesOf, ofRow, readingsOfRow, readNotice, termsOfRow } from './support/read-notice.ts';

const notice = readNotice('S3');

const lists: [row: string, what: string, lists: string[][]][] = [
  ['S3-E1', 'the scope', [['历年已整改的老旧小区', '未纳入老旧小区改造提升项目的小区']]],
  [
    'S3-E2',
    'fire facilities, their faults and measures',
    [
      ['室内外消火栓', '自动喷水灭火系统', '消火栓箱内水枪、水带'],
      ['未按建筑修建时的标准设置', '损坏', '丢失', '失效', '无水', '缺失'],
      ['增补', '修复', '限期整改'],
    ],
  ],
  [
    'S3-E3',
    'awnings and window cages and what is done about each',
    [
      ['可燃雨棚', '突出外墙的防护网'],
      ['拆除', '更换为不燃、难燃材料'],
      ['拆除', '更换', '开设应急疏散逃生口'],
    ],
  ],
  [
    'S3-E4',
    'behaviour against the rules',
    [['占用、堵塞消防车通道', '违章私拉乱接', '飞线充电', '违规停放电动车']],
  ],
  [
    'S3-E5',
    'the state of management',
    [['物业服务企业', '业主委员会', '消防安全管理单位', '消防设施维保单位', '维护管理资金']],
  ],
  [
    'S3-E6',
    'roles of people',
    [['网格员', '楼栋长', '楼长', '志愿者', '热心人士', '消防安全管理人']],
  ],
  [
    'S3-E7',
    'special groups, key groups and modes of care',
    [
      ['老人', '儿童', '残障人士'],
      ['房东', '租房户'],
      ['结对帮扶', '邻里互助', '安全承诺'],
    ],
  ],
  ['S3-E8', 'how a micro fire station is built', [['自建', '合建', '统建']]],
  ['S3-E9', 'technical equipment', [['独立烟感报警器']]],
];

const tasks: [row: string, phase: string, units: string[], phrase: string, due: string][] = [
  ['S3-T2.1', 'survey', ['各社区', '镇规划建设环保办'], '4月10日前', '2024-04-10'],
  [
    'S3-T2.2',
    'survey',
    [
      '各社区',
      '镇规划建设环保办',
      '虎峰派出所',
      '虎峰镇消防救援支队',
      '镇应急管理岗',
      '其他负有安全生产监督管理职责的部门',
    ],
    '4月10日前',
    '2024-04-10',
  ],
  ['S3-T2.3', 'survey', ['各社区'], '4月10日前', '2024-04-10'],
  [
    'S3-T2.4',
    'rectification',
    [
      '各社区',
      '镇规划建设环保办',
      '虎峰派出所',
      '镇应急管理岗',
      '虎峰镇消防救援支队',
      '其他负有安全生产监督管理职责的部门',
    ],
    '6月30日',
    '2024-06-30',
  ],
  ['S3-T2.5', 'rectification', ['镇应急管理岗', '镇规划建设环保办'], '6月30日', '2024-06-30'],
  [
    'S3-T2.6',
    'rectification',
    ['各社区', '镇规划建设环保办', '镇应急管理岗', '虎峰镇消防救援支队'],
    '12月25日',
    '2024-12-25',
  ],
  [
    'S3-T2.7',
    'consolidation',
    [
      '各社区',
      '镇规划建设环保办',
      '虎峰派出所',
      '镇应急管理岗',
      '虎峰镇消防救援支队',
      '其他负有安全生产监督管理职责的部门',
    ],
    '12月25日',
    '2024-12-25',
  ],
];

describe('the notice on the fire safety of old compounds', () => {
  it('carries issuer, day and the document above it [S3-M1]', () => {
    expect(notice.issuer).toMatchObject({
      zh: '重庆市铜梁区虎峰镇人民政府',
      level: 'subdistrict',
    });
    expect(notice.issuedOn).toBe('2024-03-11');
    expect(notice.documentNumber).toBeNull();
    expect(notice.upstream).toEqual(['铜防办发〔2024〕15号']);
  });

  it('closes a hazard by the word of the notice', () => {
    expect(notice.campaign.closeLabel).toBe('销案');
  });

  it.each(lists)('[%s] lists %s', (row, _what, terms) => {
    expect(termsOfRow(notice, row)).toEqual(terms);
  });

  it('asks of management who, or whether there is one [S3-E5]', () => {
    const [state] = ofRow(notice.lists, 'S3-E5');
    expect(state?.terms.map(({ note }) => note?.en)).toEqual([
      'yes or no',
      'yes or no',
      'named',
      'named',
      'yes or no',
    ]);
  });

  it('keeps a slogan that is not spelled out apart from its usual reading [S3-E10]', () => {
    expect(termsOfRow(notice, 'S3-E10')).toEqual([['三清三关']]);
    const [reading] = ofRow(notice.readings, 'S3-E10');
    expect(reading).toMatchObject({ kind: 'gap', text: ['三清三关'] });
    expect(reading?.reading.zh).toContain('清走道、清阳台、清厨房，关火源、关电源、关气源');
  });

  it('runs in three stages without days of their own [S3-E11]', () => {
    expect(notice.phases.map(({ name, from, to }) => [name.zh, from, to])).toEqual([
      ['（一）排查摸底阶段', null, null],
      ['（二）集中整治阶段', null, null],
      ['（三）巩固提升', null, null],
    ]);
    expect(ofRow(notice.readings, 'S3-E11')).toHaveLength(1);
  });

  it('names its units, each with the short form of the table beside it [S3-E12]', () => {
    expect(officesOf(notice)).toEqual([
      '各社区',
      '镇规划建设环保办',
      '虎峰派出所',
      '虎峰镇消防救援支队',
      '镇应急管理岗',
      '经发办',
      '镇消安办',
      '其他负有安全生产监督管理职责的部门',
      '电力、燃气企业',
    ]);
    expect(notice.organisations.flatMap(({ aliases }) => aliases)).toEqual([
      '规划建设环保办',
      '派出所',
      '消防救援支队',
      '应急管理岗',
    ]);
  });

  it('keeps seven lists, ledgers and plans [S3-Y1]', () => {
    expect(ofRow(notice.systems, 'S3-Y1').map(({ name, kind }) => [name.zh, kind])).toEqual([
      ['问题清单', 'list'],
      ['隐患清单', 'list'],
      ['基础台账', 'ledger'],
      ['总数台账统计表', 'ledger'],
      ['任务清单', 'list'],
      ['整改计划', 'plan'],
      ['年度整改计划', 'plan'],
    ]);
  });
});

describe('its tables', () => {
  it('has a ledger of compounds in seven columns [S3-T1]', () => {
    const [ledger, ...others] = ofRow(notice.tables, 'S3-T1');
    expect(others).toEqual([]);
    expect(ledger).toMatchObject({ subject: 'compound', heading: [], fixedRows: [] });
    expect(ledger?.name.zh).toBe('铜梁区虎峰镇老旧小区台账');
    expect(ledger?.columns.map(({ zh }) => zh)).toEqual([
      '镇街/社区',
      '小区名称',
      '地址',
      '消防安全管理人（楼栋长）及联系方式',
      '建筑高度（层数）',
      '隐患内容',
      '整改时限',
    ]);
  });

  it('has a list of tasks in four columns, of three tasks, three and one in its stages [S3-T2]', () => {
    const [list, ...others] = ofRow(notice.tables, 'S3-T2');
    expect(others).toEqual([]);
    expect(list?.name.zh).toBe('老旧小区消防安全专项整治任务清单');
    expect(list?.columns.map(({ zh }) => zh)).toEqual([
      '工作任务',
      '具体内容',
      '责任单位',
      '完成时限',
    ]);
    const stages = notice.phases.map(({ name }) => name.zh);
    expect(list?.fixedRows.map(({ zh }) => zh)).toEqual(stages);
    const counts = notice.phases.map(
      ({ code }) => notice.tasks.filter(({ phase }) => phase === code).length,
    );
    expect(counts).toEqual([3, 3, 1]);
  });

  it.each(tasks)('[%s] gives a task of the stage %s its units and day', (row, ...expected) => {
    const [phase, units, phrase, due] = expected;
    expect(ofRow(notice.tasks, row)).toMatchObject([{ phase, units, phrase, due }]);
  });

  it('gives tasks only to units that the notice names', () => {
    const offices = new Set(officesOf(notice));
    const units = notice.tasks.flatMap((task) => task.units);
    expect(units.filter((unit) => !offices.has(unit))).toEqual([]);
  });
});

describe('where it errs or leaves open', () => {
  it('ends on 25 December, not at the end of the month [S3-X1]', () => {
    expect(readingsOfRow(notice, 'S3-X1')).toMatchObject([
      {
        kind: 'conflict',
        text: ['2024年3月1日至2024年12月25日', '自即日起至12月底'],
        day: '2024-12-25',
      },
    ]);
    expect(notice.campaign.to).toBe('2024-12-25');
  });

  it('has the ledger reported before the survey ends, and lets both days stand [S3-X2]', () => {
    expect(readingsOfRow(notice, 'S3-X2')).toMatchObject([
      { kind: 'conflict', text: ['4月5日前', '4月10日前'], day: null },
    ]);
    const [report] = ofRow(notice.duties, 'S3-P1');
    expect(report?.schedule).toEqual({ kind: 'days', days: ['2024-04-05'] });
    expect(notice.tasks[0]?.due).toBe('2024-04-10');
  });

  it('writes deadlines without a year and takes that of its period [S3-X3]', () => {
    const days = readingsOfRow(notice, 'S3-X3').map(({ text, day }) => [text, day]);
    expect(days).toEqual([
      [['4月5日前', '4月10日前', '6月30日', '12月25日', '每月22日前'], null],
      [['4月5日前'], '2024-04-05'],
      [['4月10日前'], '2024-04-10'],
      [['6月30日'], '2024-06-30'],
      [['12月25日'], '2024-12-25'],
    ]);
  });

  it('knows two words for one fire lane and for one vehicle [S3-X4]', () => {
    expect(readingsOfRow(notice, 'S3-X4').map(({ kind, text }) => [kind, text])).toEqual([
      ['alias', ['消防车道', '消防车通道']],
      ['alias', ['电动车', '电动自行车']],
    ]);
  });

  it('says of two columns that one cell holds two things [S3-X5]', () => {
    const readings = readingsOfRow(notice, 'S3-X5');
    expect(readings.map(({ text }) => text)).toEqual([
      ['消防安全管理人（楼栋长）及联系方式'],
      ['建筑高度（层数）'],
    ]);
    const headers = ofRow(notice.tables, 'S3-T1').flatMap(({ columns }) => columns);
    expect(headers.map(({ zh }) => zh)).toEqual(
      expect.arrayContaining(readings.flatMap(({ text }) => text)),
    );
  });
});
