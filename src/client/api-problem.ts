import type { Problem } from '../contract/problem.ts';

/**
 * What can go wrong with a call: the server said why (`problem`), nobody answered (`unreachable`),
 * or the answer is not what the contract says (`unreadable`).
 */
export type ApiFailure =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unreadable'; readonly status: number };

/** The only error that a call throws, apart from the AbortError of a call taken back. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly kind: ApiFailure['kind'];
  /** null unless the server said why. */
  readonly problem: Problem | null;

  constructor(failure: ApiFailure, cause?: unknown) {
    super(sentenceOf(failure), { cause });
    this.kind = failure.kind;
    this.problem = failure.kind === 'problem' ? failure.problem : null;
  }
}

/** True for a failure that asking again may mend. */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  switch (error.kind) {
    case 'unreachable':
      return true;
    case 'unreadable':
      return false;
    case 'problem':
      return error.problem?.type === 'internal';
  }
}

function sentenceOf(failure: ApiFailure): string {
  switch (failure.kind) {
    case 'problem':
      return failure.problem.title;
    case 'unreachable':
      return 'The server cannot be reached.';
    case 'unreadable':
      return `The answer (status ${failure.status}) is not what the contract says.`;
  }
}
