import { describe, expect, it } from 'vitest';
import { sitingRulesSchema } from '../../src/contract/notices.ts';
import { parseSeedFile } from '../../src/server/seeds/parse-seeds.ts';
import { readSeedFiles } from '../../src/server/seeds/read-seeds.ts';

const rules = parseSeedFile(readSeedFiles(), {
  name: 'siting-rules.yaml',
  schema: sitingRulesSchema,
});

const figures: [id: string, what: string, figures: [string, number, string | null][]][] = [
  ['R02', 'a shed to the next building', [['at_least', 6, 'm']]],
  ['R04', 'charging places in a group', [['at_most', 30, null]]],
  [
    'R05',
    'the space between groups',
    [
      ['at_least', 2, 'm'],
      ['at_least', 1, 'h'],
    ],
  ],
  [
    'R15',
    'the service radius',
    [
      ['at_most', 200, 'm'],
      ['at_most', 300, 'm'],
    ],
  ],
  [
    'R17',
    'e-bikes per household',
    [
      ['exactly', 1.5, null],
      ['exactly', 2, null],
      ['at_least', 1, null],
    ],
  ],
  [
    'R23',
    'a fire lane',
    [
      ['at_least', 4, 'm'],
      ['at_least', 4, 'm'],
    ],
  ],
  [
    'R32',
    'transformer and cable',
    [
      ['at_most', 80, '%'],
      ['at_most', 250, 'm'],
      ['at_most', 400, 'm'],
    ],
  ],
  [
    'G01',
    'the alarm value of a gas detector',
    [
      ['at_least', 5, '% LEL'],
      ['at_most', 25, '% LEL'],
    ],
  ],
];

describe('the siting rules', () => {
  it('are 33 rules and 8 values beside them, each once', () => {
    expect(rules.map(({ id }) => id)).toEqual([
      ...numbered('R', 33),
      ...numbered('G', 5),
      ...numbered('K', 3),
    ]);
  });

  it.each(figures)('%s holds the figures for %s', (id, _what, expected) => {
    const rule = rules.find((each) => each.id === id);
    expect(rule?.values.map(({ comparison, value, unit }) => [comparison, value, unit])).toEqual(
      expected,
    );
  });

  it('keep the words of the notice without a figure, as the notice does', () => {
    expect(
      rules.filter(({ rows }) => rows.includes('S2-R1')).map(({ id, values }) => [id, values]),
    ).toEqual([
      ['R01', []],
      ['R09', []],
    ]);
  });

  it('cut candidates by rules of a place alone, never by the value of a gas device or a grade', () => {
    const hard = rules.filter(({ isHard }) => isHard).map(({ id }) => id);
    expect(hard.filter((id) => !id.startsWith('R'))).toEqual([]);
    expect(hard).toEqual(expect.arrayContaining(['R01', 'R02', 'R07', 'R08', 'R32']));
    expect(hard).not.toContain('R15');
  });

  it('say how sure each is: what came from memory is never above 0.9', () => {
    expect(rules.filter(({ check, confidence }) => check === 'M' && confidence > 0.9)).toEqual([]);
    expect(rules.filter(({ confidence }) => confidence === 1).map(({ id }) => id)).toEqual([
      'R01',
      'R27',
    ]);
  });

  it('mark a figure of our own as less checked than the rule around it', () => {
    const ours = rules.flatMap(({ id, values }) =>
      values.filter(({ of }) => of.zh.includes('本系统设定')).map(({ check }) => [id, check]),
    );
    expect(ours).toEqual([
      ['R07', 'M'],
      ['R15', 'M'],
    ]);
  });
});

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`);
}
