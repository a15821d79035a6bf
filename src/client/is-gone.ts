import { ApiProblem } from './api-problem.ts';

/** The object was taken away, or lies where the caller may not look: the server tells no difference. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem?.type === 'not-found';
}
