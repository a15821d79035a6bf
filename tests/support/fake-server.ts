import { setTransport } from '../../src/client/api.ts';
import type { Problem } from '../../src/contract/problem.ts';

export type FakeRequest = {
  readonly method: string;
  readonly url: URL;
  /** The JSON body, or the file of an upload. */
  readonly body: unknown;
};

export type FakeAnswer = (request: FakeRequest) => unknown;

/** An answer that is an error of the server. */
export class Refusal {
  readonly problem: Problem;
  constructor(problem: Problem) {
    this.problem = problem;
  }
}

/** The page cannot reach anybody. */
export const unreachable = Symbol('unreachable');

export const emptyPage = { items: [], total: 0, nextCursor: null };

/**
 * Answers the calls of the page: keys are `GET /api/alarms`, the path without its query. A call that
 * no key names fails the test that made it. Gives back every request that came.
 */
export function fakeServer(answers: Readonly<Record<string, FakeAnswer>>): FakeRequest[] {
  const requests: FakeRequest[] = [];
  setTransport(async (address, { method = 'GET', body }) => {
    const url = new URL(address);
    const request = {
      method,
      url,
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : body,
    };
    requests.push(request);
    const answer = answers[`${method} ${url.pathname}`];
    if (answer === undefined) throw new Error(`No answer for ${method} ${url.pathname}`);
    return toResponse(answer(request));
  });
  return requests;
}

function toResponse(answer: unknown): Response {
  if (answer === unreachable) throw new TypeError('Failed to fetch');
  if (answer instanceof Refusal) {
    return Response.json(answer.problem, { status: answer.problem.status });
  }
  return Response.json(answer);
}
