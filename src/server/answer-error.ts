import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Problem } from '../contract/problem.ts';
import { forbidden, ProblemError, problem } from './problem-error.ts';

/** The one place that turns what went wrong into an answer. What nobody expected is not told outside. */
export function answerError(error: Error, _context: Context): Response {
  const known = toProblem(error);
  if (known.type === 'internal') console.error(error);
  return new Response(JSON.stringify(known), {
    status: known.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });
}

function toProblem(error: Error): Problem {
  if (error instanceof ProblemError) return error.problem;
  // Thrown by the guard against requests from other sites.
  if (error instanceof HTTPException && error.status === 403) return forbidden().problem;
  return problem('internal', {
    zh: '服务器内部错误，已记录，请稍后重试。',
    en: 'Something went wrong on the server; it was logged. Please try again later.',
  }).problem;
}
