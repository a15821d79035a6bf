import { problemSchema } from '../contract/problem.ts';
import type { Route, RouteAnswer, RouteCall } from '../contract/route.ts';
import { ApiProblem } from './api-problem.ts';

/** Like fetch, with an absolute address. */
export type Transport = (url: string, init: RequestInit) => Promise<Response>;

type JsonRoute = Route & { readonly response: { readonly kind: 'json' | 'empty' } };
type UploadRoute = Route & { readonly upload: { readonly maxBytes: number } };
type BytesRoute = Route & { readonly response: { readonly kind: 'bytes' } };

/** What a call takes: the parts of its route, and a signal that takes the call back. */
export type CallInput<R extends Route> = RouteCall<R> & { readonly signal?: AbortSignal };

export type BytesAnswer = { readonly bytes: ArrayBuffer; readonly etag: string | null };

/** Answers are checked against the contract wherever a difference can still be mended. */
const checksAnswers = import.meta.env.DEV || import.meta.env.MODE === 'mock';

let transport: Transport = (url, init) => globalThis.fetch(url, init);

/** Sends every call elsewhere: the mock in the page answers without a network. */
export function setTransport(next: Transport): void {
  transport = next;
}

/** Calls a JSON route. Throws `ApiProblem`; an aborted call throws its AbortError. */
export async function call<R extends JsonRoute>(
  route: R,
  input: CallInput<R>,
): Promise<RouteAnswer<R>> {
  const parts: CallParts = input;
  const response = await send(route, parts, route.method === 'get' ? {} : jsonBody(parts.body));
  return readAnswer(route, response);
}

/** Sends a file as it is to an upload route. Throws like `call`. */
export async function upload<R extends UploadRoute & JsonRoute>(
  route: R,
  { file, ...input }: CallInput<R> & { readonly file: Blob },
): Promise<RouteAnswer<R>> {
  // The file is no part of what the route describes: without it the input is the route's again.
  const parts = input as CallParts;
  const body = { body: file, headers: { 'content-type': 'application/octet-stream' } };
  const response = await send(route, parts, body);
  return readAnswer(route, response);
}

/** Calls a route that answers bytes. Throws like `call`. */
export async function callBytes<R extends BytesRoute>(
  route: R,
  input: CallInput<R>,
): Promise<BytesAnswer> {
  const response = await send(route, input, {});
  const bytes = await response.arrayBuffer().catch((cause: unknown) => {
    throw failedToArrive(cause, response.status);
  });
  return { bytes, etag: response.headers.get('etag') };
}

/** The absolute address of a route under the page's base path, so that a sub-path works. */
export function addressOf(route: Route, { params, query }: CallParts): string {
  const path = fillPath(route.path, params ?? {}).slice(1);
  const url = new URL(path, pageRoot());
  for (const [name, value] of Object.entries(query ?? {})) {
    if (isPlain(value)) url.searchParams.set(name, String(value));
  }
  return url.href;
}

/** Where the page lies, with a slash at its end. */
export function pageRoot(): string {
  return new URL(import.meta.env.BASE_URL, pageAddress()).href;
}

/** The parts of a call once the types of its route are checked. */
type CallParts = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

async function send(route: Route, parts: CallParts, body: RequestInit): Promise<Response> {
  const init: RequestInit = {
    ...body,
    method: route.method.toUpperCase(),
    credentials: 'same-origin',
    ...(parts.signal && { signal: parts.signal }),
  };
  const response = await transport(addressOf(route, parts), init).catch((cause: unknown) => {
    if (parts.signal?.aborted) throw cause;
    throw new ApiProblem({ kind: 'unreachable' }, cause);
  });
  if (!response.ok) throw await readProblem(response);
  return response;
}

/** What is left out is undefined; the contract has no query of objects. */
function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/**
 * Says JSON also where there is no body: the server's guard against forms of other sites would take
 * a call without a type for one, wherever nothing tells it the origin.
 */
function jsonBody(body: unknown): RequestInit {
  const headers = { 'content-type': 'application/json' };
  return body === undefined ? { headers } : { headers, body: JSON.stringify(body) };
}

async function readAnswer<R extends Route>(route: R, response: Response): Promise<RouteAnswer<R>> {
  // `undefined` is the answer type of a route without one, which the compiler cannot derive here.
  if (route.response.kind !== 'json') return undefined as RouteAnswer<R>;
  const answer: unknown = await response.json().catch((cause: unknown) => {
    throw failedToArrive(cause, response.status);
  });
  // In production the server has answered by the same schema: it is trusted.
  if (!checksAnswers) return answer as RouteAnswer<R>;
  const parsed = route.response.schema.safeParse(answer);
  if (!parsed.success) {
    throw new ApiProblem({ kind: 'unreadable', status: response.status }, parsed.error);
  }
  return parsed.data as RouteAnswer<R>;
}

async function readProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = problemSchema.safeParse(body);
  // A proxy in between answers pages of its own when the server behind it is gone.
  if (!parsed.success) {
    const isGateway = response.status >= 502 && response.status <= 504;
    return isGateway
      ? new ApiProblem({ kind: 'unreachable' })
      : new ApiProblem({ kind: 'unreadable', status: response.status });
  }
  return new ApiProblem({ kind: 'problem', problem: parsed.data });
}

/** A body that broke off is a matter of the network, one that came whole is not. */
function failedToArrive(cause: unknown, status: number): unknown {
  if (cause instanceof DOMException && cause.name === 'AbortError') return cause;
  if (cause instanceof SyntaxError) return new ApiProblem({ kind: 'unreadable', status }, cause);
  return new ApiProblem({ kind: 'unreachable' }, cause);
}

function fillPath(path: string, params: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

function pageAddress(): string {
  return typeof document === 'undefined' ? 'http://localhost/' : document.baseURI;
}
