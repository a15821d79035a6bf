import {
  type ChangeSince,
  type Fault,
  type Problem,
  type ProblemType,
  statusOfProblem,
} from '../contract/problem.ts';
import { faultsOfRefusal } from './refusal-fields.ts';
import { type RefusalName, refusalSentences } from './refusal-sentences.ts';

/** A problem on its way to the one place that answers it. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

export type Sentence = { readonly zh: string; readonly en: string };

export function problem(
  type: ProblemType,
  sentence: Sentence,
  more: Pick<Problem, 'faults' | 'refusal' | 'changes'> = {},
): ProblemError {
  return new ProblemError({
    type,
    status: statusOfProblem[type],
    title: sentence.en,
    titleZh: sentence.zh,
    ...more,
  });
}

export function badInput(sentence: Sentence, faults: Fault[]): ProblemError {
  return problem('bad-input', sentence, { faults });
}

/** Also the answer for what lies outside the caller's area: that it exists is not told. */
export function notFound(): ProblemError {
  return problem('not-found', {
    zh: '未找到该对象，或不在您的管辖范围内。',
    en: 'Not found, or outside your area.',
  });
}

export function forbidden(): ProblemError {
  return problem('forbidden', {
    zh: '您的岗位没有此项权限。',
    en: 'Your role may not do this.',
  });
}

export function notSignedIn(): ProblemError {
  return problem('not-signed-in', { zh: '请先登录。', en: 'Please sign in first.' });
}

/** `input` is what the caller gave: a refusal that one field of it is to blame for names that field. */
export function refused(refusal: RefusalName, input?: object): ProblemError {
  const faults = input === undefined ? [] : faultsOfRefusal(refusal, input);
  return problem('refused', refusalSentences[refusal], {
    refusal,
    ...(faults.length > 0 && { faults }),
  });
}

/** Somebody else was quicker: what they did, so that nothing is overwritten unseen. */
export function conflict(changes: readonly ChangeSince[]): ProblemError {
  const names = [...new Set(changes.map(({ actorName }) => actorName))];
  return problem(
    'conflict',
    {
      zh: `该对象已被${names.join('、') || '他人'}修改，请查看后再操作。`,
      en: `${names.join(', ') || 'Somebody'} has changed it meanwhile; look at it again first.`,
    },
    { changes: [...changes] },
  );
}
