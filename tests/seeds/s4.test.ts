import { describe, expect, it } from 'vitest';
import { officesOf, ofRow, readingsOfRow, readNotice, termsOfRow } from './support/read-notice.ts';

const notice = readNotice('S4');

const lists: [row: string, what: string, terms: string[]][] = [
  ['S4-E1', 'three key dates', ['元旦', '春节', '全国两会']],
  ['S4-E3', 'three faults of high-rises', ['自动报警系统故障', '防排烟系统故障', '自动喷淋故障']],
  [
    'S4-E4',
    'eight check items',
    [
      '消防设施是否健全',
      '是否通水',
      '消防通道是否占用',
      '是否存在可燃雨棚',
      '防盗网是否开窗',
      '电气隐患是否突出',
      '是否确定消防责任管理人',
      '是否落实值班制度',
    ],
  ],
  ['S4-E5', 'three actions', ['三查三清', '三清三关', '敲门行动']],
  [
    'S4-E7',
    'six hazards of crowded places',
    [
      '违规用火用电用气',
      '违规使用易燃可燃材料装饰装修',
      '不安装燃气泄漏报警装置',
      '占堵疏散通道',
      '损坏停用消防设施',
      '员工消防意识淡薄',
    ],
  ],
  [
    'S4-E8',
    'hazards of firms and workshops',
    [
      '违规储存易燃易爆物品',
      '私拉乱搭电线管线',
      '生产存储生活一体',
      '消防通道堵塞',
      '消防器材缺失破损失效',
    ],
  ],
  [
    'S4-E9',
    'five hazards of electric vehicles',
    [
      '建筑疏散通道、安全出口、楼梯间违规停放电动车',
      '违规私拉电线和插座给电动车充电',
      '未按要求设置电动车集中停放充电场所',
      '电动车充电设施不符合用电安全要求',
      '电动车集中停放充电场所未采取防火分隔措施',
    ],
  ],
  ['S4-E10', 'places of electric vehicles', ['销售', '停放', '充电']],
  ['S4-E11', 'weak areas', ['老旧住宅', '群租房', '“三合一”场所', '城乡结合部']],
  [
    'S4-E12',
    'ten hazards of weak areas',
    [
      '平面布局不合理',
      '防火间距不足',
      '消防车道堵塞',
      '消防设施缺损',
      '违章搭建',
      '超量存放货物',
      '违规住人',
      '占道经营',
      '乱拉乱接电气线路',
      '擅自使用大功率电器和液化气钢瓶',
    ],
  ],
  [
    'S4-E13',
    'eight places at key dates',
    ['高层建筑', '老旧小区', '文物古迹', '繁华商圈', '民宿酒店', '加油站', '重点企业', '九小店'],
  ],
  ['S4-E14', 'three measures at key dates', ['现场看护', '重点驻守', '夜间巡查']],
];

describe('the notice on fire prevention in winter and spring', () => {
  it('carries number, day, issuer and the document above it [S4-M1]', () => {
    expect(notice.documentNumber).toBe('万州太白办发〔2023〕96号');
    expect(notice.issuedOn).toBe('2023-12-06');
    expect(notice.issuer).toMatchObject({
      zh: '重庆市万州区太白街道办事处',
      level: 'subdistrict',
    });
    expect(notice.upstream).toEqual(['万州防发〔2023〕6号']);
  });

  it.each(lists)('[%s] lists %s', (row, _what, terms) => {
    expect(termsOfRow(notice, row)).toEqual([terms]);
  });

  it('sets seven key tasks, each with its offices [S4-E2]', () => {
    expect(notice.tasks.map(({ name, units }) => [name.zh, units])).toEqual([
      ['高层、多层建筑', ['各社区', '规环办', '应急办']],
      ['重点企业、厂房库房、生产小作坊', ['经发办']],
      ['危化企业', ['应急办']],
      ['烟花爆竹', ['各村、社区', '经发办']],
      ['人员密集场所', ['经发办', '社事办', '文化服务中心', '应急办']],
      ['电动车辆', ['规环办', '应急办', '综合执法大队', '太白城管执法大队', '社区']],
      ['薄弱区域', ['应急办', '规环办', '综合执法大队']],
    ]);
  });

  it('gives each kind of crowded place to the office that leads on it [S4-E6]', () => {
    const [places] = ofRow(notice.lists, 'S4-E6');
    expect(places?.terms.map(({ zh, note }) => [zh, note?.zh])).toEqual([
      ['宾馆饭店', '经发办'],
      ['餐饮店铺', '经发办'],
      ['商场市场', '经发办'],
      ['学校', '社事办'],
      ['医院', '社事办'],
      ['养老院', '社事办'],
      ['公共娱乐场所', '文化服务中心'],
      ['高层建筑', '应急办'],
      ['老旧小区', '应急办'],
    ]);
  });

  it('names eight offices [S4-E15]', () => {
    expect(officesOf(notice)).toEqual([
      '规环办',
      '应急办',
      '经发办',
      '社事办',
      '文化服务中心',
      '综合执法大队',
      '太白城管执法大队',
      '各村/社区',
    ]);
  });

  it.each([
    [
      'S4-Y1',
      'platforms to join',
      [
        ['“多网合一”综合网格管理', 'platform'],
        ['基层智慧治理平台', 'platform'],
        ['社区治理智能化网格化共治平台', 'platform'],
      ],
    ],
    [
      'S4-Y2',
      'ledger, lists and plans',
      [
        ['隐患台账', 'ledger'],
        ['两个清单', 'list'],
        ['一小区一对策', 'plan'],
        ['一场所一对策', 'plan'],
      ],
    ],
    [
      'S4-Y3',
      'forces and methods',
      [
        ['微型消防站', 'force'],
        ['联勤联训、联战联调', 'method'],
        ['社区安全疏散互助机制', 'method'],
      ],
    ],
  ])('[%s] names %s', (row, _what, systems) => {
    expect(ofRow(notice.systems, row).map(({ name, kind }) => [name.zh, kind])).toEqual(systems);
  });
});

describe('where it errs or leaves open', () => {
  it('writes an office and a window cage otherwise than the other notices [S4-X1]', () => {
    expect(readingsOfRow(notice, 'S4-X1').map(({ kind, text }) => [kind, text])).toEqual([
      ['alias', ['规环办', '规建环办']],
      ['alias', ['防盗网', '防护网']],
    ]);
    const office = notice.organisations.find(({ name }) => name.zh === '规环办');
    expect(office?.aliases).toEqual(['规建环办']);
  });

  it('has hazards without codes, ten or eleven as the last is split [S4-X2]', () => {
    expect(readingsOfRow(notice, 'S4-X2')).toMatchObject([
      {
        kind: 'detail',
        text: ['擅自使用大功率电器和液化气钢瓶'],
        says: expect.stringContaining('11 items if the last is split, 10 if it is not'),
      },
    ]);
    expect(termsOfRow(notice, 'S4-E12')[0]?.at(-1)).toBe('擅自使用大功率电器和液化气钢瓶');
  });

  it('gives one task two offices by the type of hazard [S4-X3]', () => {
    const [reading, ...others] = ofRow(notice.readings, 'S4-X3');
    expect(others).toEqual([]);
    expect(reading?.text).toEqual(['生命通道', '消防设施瘫痪', '责任领导', '责任科室']);
    expect(reading?.reading.zh).toContain('生命通道归规环办，消防设施瘫痪归应急办');
  });

  it('reads the end of a period of months as the last day of March', () => {
    expect(notice.campaign).toMatchObject({ from: '2023-11-01', to: '2024-03-31' });
    const [reading] = readingsOfRow(notice, 'S4-D0');
    expect(reading).toMatchObject({
      text: ['2023年11月至2024年3月', '即日起至2024年3月'],
      day: '2024-03-31',
    });
  });

  it('sets no day for a report', () => {
    expect(readingsOfRow(notice, 'S4-P4')).toMatchObject([{ kind: 'gap', text: [], day: null }]);
    expect(notice.duties.filter(({ kind }) => kind === 'report')).toEqual([]);
  });
});
