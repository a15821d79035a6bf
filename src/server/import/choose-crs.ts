import {
  conflictSentence,
  localGridSentence,
  mayBeSame,
  readCrsName,
  unknownCrsSentence,
} from '../../domain/import/crs-name.ts';
import { excerpt } from '../../domain/import/fault.ts';
import type { Crs } from '../../domain/position.ts';
import { problem } from '../problem-error.ts';

/** The system that a caller names. Throws `bad-input` with one sentence for any other name. */
export function chooseCrs(name: string): Crs {
  const named = readCrsName(name);
  if (named.kind === 'known') return named.crs;
  const shown = excerpt(name);
  const sentence =
    named.kind === 'local'
      ? localGridSentence({ zh: `“${shown}”是`, en: `“${shown}”` })
      : unknownCrsSentence(shown);
  throw problem('bad-input', sentence);
}

/** Throws `unreadable-file` with one sentence when a file states another system than the chosen one. */
export function refuseOtherCrs(stated: string | null, chosen: Crs): void {
  if (stated === null) return;
  const named = readCrsName(stated);
  if (named.kind === 'known' && mayBeSame(named.crs, chosen)) return;
  throw problem('unreadable-file', sentenceOf(stated, chosen));
}

function sentenceOf(stated: string, chosen: Crs) {
  const named = readCrsName(stated);
  const shown = excerpt(stated);
  switch (named.kind) {
    case 'known':
      return conflictSentence(named.crs, chosen);
    case 'local':
      return localGridSentence({
        zh: `文件声明的“${shown}”是`,
        en: `The file states “${shown}”`,
      });
    case 'unknown':
      return unknownCrsSentence(shown);
  }
}
