import type { z } from 'zod';
import type { Fault } from '../contract/problem.ts';

type Words = Fault['expected'];
type Issue = z.core.$ZodIssue;

/** What a schema expects where it found something else: a part of a sentence, in both languages. */
export function expectedWords(issue: Issue): Words {
  return ownWords(issue.message) ?? wordsOfCode(issue);
}

/** By what the contract's own rules say in English. */
const ownRules: Readonly<Record<string, string>> = {
  'a 6-digit code': '6位数字代码',
  'a building, a compound or an area': '楼栋、小区或区划',
  'a day as YYYY-MM-DD': '确有其日的日期（YYYY-MM-DD）',
  'a floor from 1, or from -1 below ground': '从 1 起的楼层，地下从 -1 起',
  'a measured value': '至少一个测量值',
  'atLeast or is': '“不低于”或“等于”之一',
  'at most 60 parts': '不超过 60 个部分',
  'each check item once': '每个检查项只填一次',
  'each source once': '每个资金来源只填一次',
  'either a building or a compound': '楼栋或小区，只填其一',
  'no character U+0000': '不含空字符（U+0000）的文字',
  'no control characters': '不含控制字符的文字',
  'x and y below 2^z': '小于 2^z 的 x 和 y',
  '2 to 64 letters, digits, _ or .': '2至64个字母、数字、下划线或点',
};

/** A rule of the contract says “expected …”. */
const ownRulePattern = /^expected (.+)$/;

function ownWords(message: string): Words | null {
  const en = ownRulePattern.exec(message)?.[1];
  const zh = en === undefined ? undefined : ownRules[en];
  return en === undefined || zh === undefined ? null : { zh, en };
}

function wordsOfCode(issue: Issue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? { zh: issue.expected, en: issue.expected };
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_small':
      return limit(issue.origin, Number(issue.minimum), issue.inclusive === false ? '>' : '≥');
    case 'too_big':
      return limit(issue.origin, Number(issue.maximum), issue.inclusive === false ? '<' : '≤');
    case 'invalid_format':
      return formatWords[issue.format] ?? { zh: '正确的格式', en: 'the right form' };
    case 'unrecognized_keys':
      return { zh: '没有未知的字段', en: 'no unknown fields' };
    case 'not_multiple_of':
      return { zh: `${issue.divisor} 的倍数`, en: `a multiple of ${issue.divisor}` };
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return { zh: '可用的值之一', en: 'one of the values that are known' };
  }
}

const typeWords: Readonly<Record<string, Words>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否（true 或 false）', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  tuple: { zh: '列表', en: 'a list' },
  object: { zh: '含各字段的对象', en: 'an object with its fields' },
  record: { zh: '含各字段的对象', en: 'an object with its fields' },
  null: { zh: '空值（null）', en: 'null' },
};

const formatWords: Readonly<Record<string, Words>> = {
  date: { zh: '确有其日的日期（YYYY-MM-DD）', en: 'a date as YYYY-MM-DD' },
};

function oneOf(values: readonly string[]): Words {
  if (values.length === 1) return { zh: values[0] ?? '', en: values[0] ?? '' };
  return { zh: `以下之一：${values.join('、')}`, en: `one of ${values.join(', ')}` };
}

const units: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  string: { zh: '个字', en: 'characters' },
  array: { zh: '项', en: 'items' },
};

const atLeast = { '>': ['多于', 'more than'], '≥': ['至少', 'at least'] } as const;
const atMost = { '<': ['少于', 'fewer than'], '≤': ['至多', 'at most'] } as const;

/** The length of a text or a list, or the size of a number. */
function limit(origin: string, bound: number, sign: '>' | '≥' | '<' | '≤'): Words {
  const unit = units[origin];
  if (unit === undefined) return { zh: `${sign} ${bound} 的数`, en: `a number ${sign} ${bound}` };
  const [zh, en] = { ...atLeast, ...atMost }[sign];
  return { zh: `${zh} ${bound} ${unit.zh}`, en: `${en} ${bound} ${unit.en}` };
}
