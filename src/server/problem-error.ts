import {
  type Fault,
  type Problem,
  type ProblemType,
  statusOfProblem,
} from '../contract/problem.ts';
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
  more: { faults?: Fault[]; refusal?: string } = {},
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

export function refused(refusal: RefusalName): ProblemError {
  return problem('refused', refusalSentences[refusal], { refusal });
}
