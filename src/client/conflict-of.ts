import { ApiProblem } from './api-problem.ts';

/** The problem of a step that somebody else was quicker than; null for any other error. */
export function conflictOf(error: unknown): ApiProblem | null {
  return error instanceof ApiProblem && error.problem?.type === 'conflict' ? error : null;
}
