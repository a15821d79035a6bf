import { describe, expect, it } from 'vitest';
import { ofRow, readingsOfRow, readNotice, termsOfRow } from './support/read-notice.ts';

const notice = readNotice('S1');

const lists: [row: string, what: string, lists: string[][]][] = [
  [
    'S1-E1',
    'two lists and two cards',
    [['岗位风险清单', '岗位职责清单', '岗位操作卡', '岗位应急处置卡']],
  ],
  [
    'S1-E2',
    'six fields of risk',
    [['燃气经营', '公共场所燃气', '老旧小区燃气', '燃气工程', '燃气具等燃气源头', '燃气管道设施']],
  ],
  [
    'S1-E3',
    'ten kinds of public places',
    [
      [
        '餐饮经营场所',
        '学校',
        '医院',
        '养老机构',
        '酒店',
        '小旅馆',
        '农贸市场',
        '商住混合体',
        '群租房',
        '民宿',
      ],
    ],
  ],
  [
    'S1-E4',
    'nine hazards of public places',
    [
      [
        '管道被违规占压',
        '穿越密闭空间',
        '气瓶间违规设置在地下室和半地下室内',
        '擅自将气瓶放置于室内用餐场所',
        '使用不合格的气瓶、灶具、连接软管和减压阀',
        '私接“三通”',
        '不安装燃气泄漏报警装置或安装使用不规范',
        '适用气种不符',
        '功能过期失效',
      ],
    ],
  ],
  [
    'S1-E5',
    'five parts of old compounds',
    [['燃气管道', '调压箱（柜、站）', '燃气引入管', '立管', '管道穿越楼板']],
  ],
  [
    'S1-E6',
    'four hazards of old compounds',
    [
      [
        '违规设置非法储存充装点',
        '擅自安装、改装、拆除户内燃气设施和燃气计量装置',
        '室内管道严重锈蚀',
        '使用不合格气瓶、灶具、连接软管和减压阀',
      ],
    ],
  ],
  [
    'S1-E7',
    'violations in gas works, and damage by others',
    [
      [
        '非法转包',
        '违法分包',
        '违规挂靠',
        '不按施工方案施工',
        '未验收合格即投入使用',
        '不落实第三方施工期间专人监护规定',
        '无资质或超资质',
      ],
      ['野蛮施工', '违规作业', '违章建设'],
    ],
  ],
  [
    'S1-E8',
    'goods under supervision',
    [['燃气具', '燃气管道及附属材料', '燃气泄漏报警装置', '安全自闭阀']],
  ],
  ['S1-E9', 'two kinds of devices', [['燃气类可燃气体泄漏报警装置', '安全自闭阀']]],
  [
    'S1-E10',
    'six classes of users',
    [
      [
        '新增单位用户',
        '新增居民用户',
        '既有单位用户',
        '老旧小区居民用户',
        '生活困难用户',
        '其他既有居民用户',
      ],
    ],
  ],
  ['S1-E11', 'existing units', [['餐饮', '酒店', '商场', '学校', '医院']]],
  [
    'S1-E12',
    'channels and means of publicity',
    [
      ['居民小区楼栋公告栏', '公共交通媒体', '各类户外广告', '电梯及物业广告', '地方融媒体'],
      ['阵地宣传', '入户宣传', '网络信息宣传'],
    ],
  ],
  [
    'S1-E13',
    'seven contents of publicity',
    [['目的意义', '法律依据', '适用范围', '时限要求', '管理要求', '合法权益', '投诉举报方式']],
  ],
  [
    'S1-E14',
    'supervised phases and persons',
    [
      ['充装', '运输', '使用', '建设', '运行'],
      ['企业主要负责人', '风险隐患整改责任人', '违法违规行为人'],
    ],
  ],
  ['S1-E15', 'means of assessment', [['检查', '通报', '约谈警示', '考核', '黑名单']]],
  ['S1-E16', 'three grades of products', [['基本档', '中档产品', '高档产品']]],
  ['S1-E17', 'sources of funding', [['老旧小区改造资金', '财政资金', '社会资金']]],
  [
    'S1-E18',
    'misconduct in the market',
    [
      [
        '不符合安全标准',
        '不符合强制性产品认证要求',
        '安装使用不符合相关规范',
        '利用市场支配地位强制购买服务',
        '指定消费',
        '不履行售后服务条约',
        '虚高产品价格',
      ],
    ],
  ],
  ['S1-E19', 'field staff', [['社区干部', '网格安全员', '物业服务管家']]],
];

const systems: [row: string, what: string, names: string[]][] = [
  [
    'S1-Y1',
    'four lists and a plan',
    ['燃气责任清单', '整治排查基础台账清单', '场所及用户清单', '困难群众用户清单', '安装计划'],
  ],
  [
    'S1-Y2',
    'the platforms',
    [
      '用户安全装置使用管理平台',
      '用户管理信息平台',
      '用户管理信息系统',
      '报警系统监测管理平台',
      '用户安全服务平台',
      '物业消防管理',
      '城市安全、安全生产等平台',
    ],
  ],
  ['S1-Y3', 'what is shared', ['信息互通、数据共享、处置联动', '联测联防联动联处机制']],
  ['S1-Y4', 'what the platform supervises', ['企业入户检查', '燃气安全装置安装使用', '应急抢险']],
];

describe('the notice on gas safety', () => {
  it('carries number, day, issuer and the document above it [S1-M1]', () => {
    expect(notice).toMatchObject({
      documentNumber: '渡跃街发〔2022〕6号',
      issuedOn: '2022-02-09',
      upstream: ['渡安委发〔2022〕2号'],
      issuer: { zh: '跃进村街道办事处', level: 'subdistrict' },
    });
  });

  it.each(lists)('[%s] lists %s', (row, _what, terms) => {
    expect(termsOfRow(notice, row)).toEqual(terms);
  });

  it('knows households in hardship by both names of the annex [S1-E10]', () => {
    const [classes] = ofRow(notice.lists, 'S1-E10');
    const hardship = classes?.terms.find(({ code }) => code === 'hardship');
    expect(hardship?.aliases).toEqual(expect.arrayContaining(['建档贫困户', '城镇低保户']));
  });

  it('implies the base grade without naming it [S1-E16]', () => {
    const [grades] = ofRow(notice.lists, 'S1-E16');
    const named = grades?.terms.filter(({ aliases }) => aliases.includes('中、高档产品'));
    expect(named?.map(({ code }) => code)).toEqual(['middle', 'high']);
    expect(grades?.terms[0]?.note?.en).toContain('not named');
  });

  it.each(systems)('[%s] names %s', (row, _what, names) => {
    expect(ofRow(notice.systems, row).map(({ name }) => name.zh)).toEqual(names);
  });
});

describe('where it errs or leaves open', () => {
  it('begins a year too early; the text is kept, the likely month beside it [S1-X1]', () => {
    expect(readingsOfRow(notice, 'S1-X1')).toMatchObject([
      { kind: 'error', text: ['2021年1月'], day: '2022-01-31' },
    ]);
    const [phase] = ofRow(notice.phases, 'S1-D1');
    expect(phase).toMatchObject({ phrase: '2021年1月', from: '2021-01-01', to: '2021-01-31' });
  });

  it('has deadlines from before its own day, and keeps them [S1-X2]', () => {
    expect(readingsOfRow(notice, 'S1-X2')).toMatchObject([
      { kind: 'conflict', text: ['2022年1月底前', '2022年1月底'], day: '2022-01-31' },
    ]);
    const tasks = notice.tasks.filter(({ due }) => due !== null && due < notice.issuedOn);
    expect(tasks.map(({ code, due }) => [code, due])).toEqual([
      ['installation_lists', '2022-01-31'],
      ['equip_units', '2022-01-31'],
    ]);
    const targets = notice.targets.filter(({ by }) => by !== null && by < notice.issuedOn);
    expect(targets.map(({ code, by }) => [code, by])).toEqual([
      ['existing_units_equipped', '2022-01-31'],
    ]);
  });

  it('never says which the four kinds of places are [S1-X3]', () => {
    expect(readingsOfRow(notice, 'S1-X3')).toMatchObject([{ kind: 'gap', text: ['四类场所'] }]);
    const [target] = ofRow(notice.targets, 'S1-G3');
    expect(target?.measure?.denominator?.zh).toBe('四类场所');
    const words = notice.lists.flatMap(({ name, terms }) => [name, ...terms].map(({ zh }) => zh));
    expect(words).not.toContain('四类场所');
  });

  it('names two heads of one group and no deputy [S1-X4]', () => {
    const [reading, ...others] = readingsOfRow(notice, 'S1-X4');
    expect(others).toEqual([]);
    expect(reading).toMatchObject({ kind: 'error' });
    expect(reading?.text.map((text) => text.slice(-2))).toEqual(['组长', '组长']);
  });

  it('asks no data of a valve of the base grade, so the two coverages part [S1-X5]', () => {
    expect(readingsOfRow(notice, 'S1-X5')).toMatchObject([
      { kind: 'gap', says: expect.stringContaining('counted apart') },
    ]);
  });

  it('writes one office in two ways, and either finds it [S1-X6]', () => {
    expect(readingsOfRow(notice, 'S1-X6')).toMatchObject([
      { kind: 'alias', text: ['物管办', '物管办（城管办）'] },
    ]);
    const [office, ...others] = ofRow(notice.organisations, 'S1-X6');
    expect(others).toEqual([]);
    expect([office?.name.zh, ...(office?.aliases ?? [])]).toEqual([
      '物管办（城管办）',
      '物管办',
      '城管办',
    ]);
  });
});
