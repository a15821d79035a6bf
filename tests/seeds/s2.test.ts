import { describe, expect, it } from 'vitest';
import { officesOf, ofRow, readingsOfRow, readNotice, termsOfRow } from './support/read-notice.ts';

const notice = readNotice('S2');

const lists: [row: string, what: string, terms: string[]][] = [
  [
    'S2-E1',
    'seven places where parking and charging are banned',
    ['首层门厅', '共用走道', '疏散通道', '安全出口', '楼梯间（门洞口）', '楼层楼道', '地下室'],
  ],
  [
    'S2-E2',
    'six requirements',
    [
      '禁停禁充和禁私拉乱接',
      '集中充电、集中管理',
      '建筑外部的独立区域',
      '附设在建筑内',
      '道路两旁、市政公园等公共地段',
      '宣传和检查巡查',
    ],
  ],
  ['S2-E3', 'violations', ['电动摩托车违规停放', '飞线充电', '占用、堵塞疏散通道、安全出口']],
  ['S2-E4', 'kinds of public land', ['道路两旁', '市政公园', '居住小区绿地', '城市道路人行道']],
  [
    'S2-E6',
    'other actions',
    ['劝阻', '制止', '提请消防强制撤除', '断电处置', '责令改正', '警告', '书面移交', '联合执法'],
  ],
  [
    'S2-E8',
    'functions of a charging pile',
    ['刷卡或微信扫码', '充满电后及时切断电源', '计划断电', '统一建设并运维', '居民合表电价'],
  ],
  ['S2-E9', 'granularity of inspection', ['逐小区', '逐楼栋', '逐单元']],
  ['S2-E10', 'fields of the self-check ledger', ['整改措施', '责任', '时限', '预案']],
  ['S2-E11', 'who finds', ['社区干部', '网格员', '物管员', '派出所']],
];

describe('the notice against flying-wire charging', () => {
  it('carries number, day and issuer at the level of the district [S2-M1]', () => {
    expect(notice.documentNumber).toBe('铜安办〔2024〕2号');
    expect(notice.issuedOn).toBe('2024-01-09');
    expect(notice.issuer).toMatchObject({
      zh: '重庆市铜梁区安全生产委员会办公室',
      level: 'district',
    });
  });

  it('rests on four laws and rules and three documents [S2-M2]', () => {
    expect(notice.upstream).toEqual([
      '中华人民共和国消防法',
      '中华人民共和国电力法',
      '中华人民共和国治安管理处罚法',
      '高层民用建筑消防安全管理规定',
      '铜府办发〔2023〕6号',
      '铜防办发〔2023〕10号',
      '渝经信应急〔2023〕12号',
    ]);
  });

  it('keeps its own word for the vehicle beside the other kinds of the family [S2-M3]', () => {
    expect(termsOfRow(notice, 'S2-M3')).toEqual([['电动自行车', '电动摩托车', '未分']]);
    expect(notice.campaign.objects.map(({ zh }) => zh)).toContain('电动摩托车');
    expect(readingsOfRow(notice, 'S2-M3')).toMatchObject([{ kind: 'alias', text: ['电动摩托车'] }]);
  });

  it.each(lists)('[%s] lists %s', (row, _what, terms) => {
    expect(termsOfRow(notice, row)).toEqual([terms]);
  });

  it('gives each of the four tracks its condition, the last two as referrals [S2-E5]', () => {
    const [tracks, ...others] = ofRow(notice.lists, 'S2-E5');
    expect(others).toEqual([]);
    expect(tracks?.name.zh).toBe('四个一律');
    expect(tracks?.terms.map(({ zh, note }) => [zh, note?.en])).toEqual([
      ['一律教育劝导，责令撤除', 'always'],
      ['一律法制警示，强制撤除', 'removal refused'],
      ['一律传唤教育', expect.stringMatching(/^removal obstructed; referred/)],
      [
        '一律由消防救援部门、公安机关依法严肃处理',
        expect.stringMatching(/^suspected offence, at any step; referred/),
      ],
    ]);
  });

  it('names nine groups of units, led by the economy and information commission [S2-E7]', () => {
    expect(officesOf(notice)).toEqual([
      '区经济信息委',
      '区公安局',
      '区消防救援支队',
      '区住房城乡建委',
      '区应急局',
      '区城市管理局',
      '各镇街',
      '区供电公司',
      '区属国有平台公司',
    ]);
    const leads = notice.organisations.filter(({ role }) => role === 'lead');
    expect(leads.map(({ name }) => name.zh)).toEqual(['区经济信息委']);
  });

  it('asks for a ledger, three lists and a plan [S2-Y1]', () => {
    expect(ofRow(notice.systems, 'S2-Y1').map(({ name, kind }) => [name.zh, kind])).toEqual([
      ['台账清单', 'ledger'],
      ['问题清单', 'list'],
      ['充电设施需求统计', 'list'],
      ['现有集中停放充电设施清单', 'list'],
      ['充电桩建设方案', 'plan'],
    ]);
  });

  it('leaves the safe distance open, and sets no number of its own [S2-X1]', () => {
    expect(readingsOfRow(notice, 'S2-X1')).toMatchObject([
      {
        kind: 'gap',
        text: ['一定安全距离'],
        says: expect.stringContaining('no metres'),
        day: null,
      },
    ]);
    expect(notice.thresholds).toEqual([]);
  });

  it('reads a deadline of a month as its last day, in the phases too [S2-X2]', () => {
    expect(readingsOfRow(notice, 'S2-X2').map(({ text, day }) => [text, day])).toEqual([
      [['2024年1月底前'], '2024-01-31'],
      [['2024年1月至2024年6月'], '2024-06-30'],
    ]);
    expect(notice.phases.map(({ phrase, from, to }) => [phrase, from, to])).toEqual([
      ['2024年1月底前', null, '2024-01-31'],
      ['2024年1月至2024年6月', '2024-01-01', '2024-06-30'],
      ['2024年1月起并长期坚持', '2024-01-01', null],
    ]);
  });
});
