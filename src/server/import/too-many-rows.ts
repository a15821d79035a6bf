import { type UnreadableFile, unreadable } from './unreadable.ts';

/** The sentence for a file with more rows than one import takes; `found` is null when uncounted. */
export function tooManyRows({
  found,
  limit,
}: {
  found: number | null;
  limit: number;
}): UnreadableFile {
  const zh = found === null ? '文件' : `文件有 ${found} 行，`;
  const en = found === null ? 'The file exceeds' : `The file has ${found} rows, which exceeds`;
  return unreadable(
    `${zh}超过一次导入的上限 ${limit} 行；请分成几个文件导入。`,
    `${en} the limit of ${limit} rows for one import; split it into several files.`,
  );
}
