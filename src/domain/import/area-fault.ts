import { type AreaCode, type AreaLevel, formatAreaCode } from '../area.ts';
import type { AreaMatch, AreaWords } from './area-names.ts';
import { areaNameColumns } from './columns.ts';
import { excerpt, type Fault, inBoth, type Words } from './fault.ts';

type Miss = Extract<AreaMatch, { kind: 'ambiguous' | 'unknown' }>;

/** Why an area cannot be found by its name, and what would lead to it. */
export function areaFault(words: AreaWords, miss: Miss): Fault {
  const field = miss.level === 'community' ? 'community' : 'subdistrict';
  return {
    field: areaNameColumns[field].zh,
    found: excerpt(words[field] ?? ''),
    expected: miss.kind === 'ambiguous' ? codesExpected(miss.codes) : nameExpected(miss),
  };
}

function codesExpected(codes: readonly AreaCode[]): Words {
  const list = codes.map(formatAreaCode);
  return inBoth(
    `区划编码：同名的有 ${list.join('、')}`,
    `an area code, since several bear this name: ${list.join(', ')}`,
  );
}

function nameExpected({ level, near }: Extract<Miss, { kind: 'unknown' }>): Words {
  const { zh, en } = levelWords(level);
  if (near.length === 0) return inBoth(`已导入的${zh}名称`, `the name of an imported ${en}`);
  return inBoth(
    `已导入的${zh}名称，相近的有：${near.join('、')}`,
    `the name of an imported ${en}; similar are: ${near.join(', ')}`,
  );
}

function levelWords(level: AreaLevel): Words {
  return level === 'community' ? inBoth('社区', 'community') : inBoth('镇街', 'subdistrict');
}
