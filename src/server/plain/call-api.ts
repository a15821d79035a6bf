import type { Hono } from 'hono';
import { problemSchema } from '../../contract/problem.ts';
import type { Route, RouteAnswer, RouteCall } from '../../contract/route.ts';
import { ProblemError } from '../problem-error.ts';

type JsonRoute = Route & { readonly response: { readonly kind: 'json' } };

export type CallApi = <R extends JsonRoute>(
  route: R,
  parts: RouteCall<R> & { readonly file?: Blob },
) => Promise<RouteAnswer<R>>;

/**
 * Calls routes of the same app on behalf of a request, with its cookies: gate and validation are
 * those of the API. Throws what the API answers.
 */
export function createCallApi(app: Hono, request: Request): CallApi {
  return async (route, parts) => {
    const response = await sendTo(app, request, route, parts);
    const answer: unknown = await response.json();
    if (!response.ok) throw new ProblemError(problemSchema.parse(answer));
    // The schema of a JSON route gives the route's answer.
    return route.response.schema.parse(answer) as never;
  };
}

type Parts = { readonly query?: object; readonly body?: unknown; readonly file?: Blob };

/** The bare answer of a route, for what only its headers tell. */
export async function sendTo(
  app: Hono,
  request: Request,
  route: Route,
  { query, body, file }: Parts,
): Promise<Response> {
  const url = new URL(route.path, request.url);
  for (const [name, value] of Object.entries(query ?? {}))
    url.searchParams.set(name, String(value));
  const headers = new Headers();
  // The origin was checked for the page; the API checks it again.
  for (const name of ['cookie', 'origin']) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (file !== undefined) headers.set('content-type', 'application/octet-stream');
  const content = file ?? (body === undefined ? null : JSON.stringify(body));
  return app.fetch(
    new Request(url, { method: route.method.toUpperCase(), headers, body: content }),
  );
}
