import type { Terms } from '../../src/domain/import/terms.ts';

/** The word that official sheets use for a code. */
export function official<Code extends string>(terms: Terms<Code>, code: Code): string {
  return terms[code][0] ?? code;
}

export function yesOrNo(flag: boolean): string {
  return flag ? '是' : '否';
}
