import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';

const { deviceRequirements } = readSeeds();

/** What is asked of the base grade, and what only the middle and high grades must add. */
const asked: [row: string, what: string, base: string[] | null, added: string[]][] = [
  [
    'S1-T1.1',
    'certificates of a detector',
    ['《计量器具型式批准证书》', '《防爆合格证》', '《消防产品认证证书》'],
    [],
  ],
  [
    'S1-T1.2',
    'standards of a detector',
    [
      '《可燃气体探测器第1部分工业及商业用途点型可燃气体探测器》',
      '《可燃气体探测器第2部分家用可燃气体探测器》',
      '《爆炸危险环境电力装置设计规范》',
      '《消防电子产品防护要求》',
    ],
    [],
  ],
  ['S1-T1.3', 'leak detection', ['甲烷浓度检测功能'], ['一氧化碳浓度检测功能']],
  ['S1-T1.4', 'cut-off', null, ['有线或无线连锁切断装置的功能']],
  ['S1-T1.5', 'identity of a detector', ['工业互联网被动标识功能'], ['主动标识功能']],
  [
    'S1-T1.6',
    'data of a detector',
    ['泄漏报警装置运行状态、切断阀开闭状态及泄漏气体浓度数据采集功能'],
    [],
  ],
  [
    'S1-T1.7',
    'transmission of a detector',
    ['有线或无线传输功能', '报警系统监测管理平台'],
    ['通过电话、微信、APP等方式告知用户'],
  ],
  [
    'S1-T2.1',
    'what a valve is',
    [
      '《管道燃气自闭阀》',
      '超压自动关闭、欠压自动关闭、过流自动关闭',
      '不借助外部动力',
      '关闭后须手动开启',
    ],
    [],
  ],
  ['S1-T2.2', 'identity of a valve', ['工业互联网被动标识功能'], ['主动标识功能']],
  ['S1-T2.3', 'data of a valve', null, ['安全自闭阀开、闭状态数据收集功能']],
  [
    'S1-T2.4',
    'transmission of a valve',
    null,
    ['有线或无线传输功能', '报警系统监测管理平台', '通过电话、微信、APP等方式告知用户'],
  ],
];

describe('the requirements of devices', () => {
  it.each(asked)('[%s] ask for %s by grade', (row, _what, base, added) => {
    const [entry, ...others] = deviceRequirements.filter(({ rows }) => rows.includes(row));
    expect(others).toEqual([]);
    for (const words of base ?? []) expect(entry?.base?.zh).toContain(words);
    for (const words of [...(base ?? []), ...added]) expect(entry?.high?.zh).toContain(words);
    for (const words of added) expect(entry?.base?.zh ?? '').not.toContain(words);
    expect(entry?.base === null).toBe(base === null);
  });

  it('are seven for a detector and four for a valve, in the order of the annex', () => {
    const rowsOf = (device: string) =>
      deviceRequirements.filter((entry) => entry.device === device).flatMap(({ rows }) => rows);
    expect(rowsOf('gas_detector')).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `S1-T1.${n}`));
    expect(rowsOf('self_closing_valve')).toEqual([1, 2, 3, 4].map((n) => `S1-T2.${n}`));
  });

  it('ask nothing of data or transmission of a valve of the base grade [S1-X5]', () => {
    const silent = deviceRequirements.filter(({ device, base }) => {
      return device === 'self_closing_valve' && base === null;
    });
    expect(silent.map(({ code }) => code)).toEqual(['valve_data', 'valve_transmission']);
  });

  it('ask of a charger that it cuts the power when full and by plan [S2-E8]', () => {
    const chargers = deviceRequirements.filter(({ device }) => device === 'charger');
    expect(chargers.map(({ base }) => base?.zh)).toEqual([
      '刷卡或微信扫码',
      '充满电后及时切断电源',
      '计划断电',
    ]);
    for (const { base, high } of chargers) expect(high).toEqual(base);
  });

  it('know the smoke detector of old compounds [S3-E9]', () => {
    const [smoke, ...others] = deviceRequirements.filter(({ rows }) => rows.includes('S3-E9'));
    expect(others).toEqual([]);
    expect(smoke).toMatchObject({ device: 'smoke_detector', name: { zh: '独立烟感报警器' } });
  });

  it('have a code of their own each', () => {
    const codes = deviceRequirements.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
