import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  areaCodeSchema,
  civilDateSchema,
  flagParam,
  listParam,
} from '../../src/contract/scalars.ts';
import { expectedWords } from '../../src/server/expected-words.ts';

function expected(schema: z.ZodType, value: unknown) {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (issue === undefined) throw new Error('There is nothing wrong with it.');
  return expectedWords(issue);
}

describe('what a schema expects is said in Chinese and in English', () => {
  it.each<[string, z.ZodType, unknown, string, string]>([
    [
      'a day that exists',
      civilDateSchema,
      '2026-02-30',
      '确有其日的日期（YYYY-MM-DD）',
      'a day as YYYY-MM-DD',
    ],
    ['a text', z.string(), undefined, '文字', 'text'],
    ['a whole number', z.int(), 1.5, '整数', 'a whole number'],
    ['a list', z.array(z.string()), 'a', '列表', 'a list'],
    ['a flag of an address', flagParam, 'yes', '以下之一：true、false', 'one of true, false'],
    ['words of a list', listParam(['a', 'b']), 'a,c', '以下之一：a、b', 'one of a, b'],
    ['one word', z.literal('a'), 'b', 'a', 'a'],
    ['a longer text', z.string().min(2), 'a', '至少 2 个字', 'at least 2 characters'],
    ['a shorter text', z.string().max(2), 'abc', '至多 2 个字', 'at most 2 characters'],
    ['more items', z.array(z.string()).min(1), [], '至少 1 项', 'at least 1 items'],
    ['a larger number', areaCodeSchema, 5, '≥ 100000000000000 的数', 'a number ≥ 100000000000000'],
    ['a number below', z.number().lt(5), 5, '< 5 的数', 'a number < 5'],
    [
      'a known verb',
      z.discriminatedUnion('verb', [z.object({ verb: z.literal('a') })]),
      { verb: 'b' },
      '可用的值之一',
      'one of the values that are known',
    ],
    ['known fields', z.strictObject({}), { a: 1 }, '没有未知的字段', 'no unknown fields'],
    ['a form', z.string().regex(/^a$/), 'b', '正确的格式', 'the right form'],
  ])('%s', (_, schema, value, zh, en) => {
    expect(expected(schema, value)).toEqual({ zh, en });
  });

  it('also where the contract has a rule of its own', () => {
    const folder = join(import.meta.dirname, '../../src/contract');
    const rules = readdirSync(folder).flatMap((name) =>
      Array.from(
        readFileSync(join(folder, name), 'utf8').matchAll(/'(expected [^']+)'/g),
        ([, rule]) => rule,
      ),
    );
    expect(rules.length).toBeGreaterThan(5);
    for (const rule of rules) {
      const { zh, en } = expected(
        z.string().refine(() => false, rule),
        'a',
      );
      expect([rule, `expected ${en}`, /\p{Script=Han}/u.test(zh)]).toEqual([rule, rule, true]);
    }
  });
});
