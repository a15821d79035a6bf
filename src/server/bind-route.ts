import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Fault } from '../contract/problem.ts';
import type { Route, RouteAnswer, RouteInput } from '../contract/route.ts';
import type { Actor } from '../domain/actor.ts';
import { mayDo } from '../domain/permission.ts';
import type { Deps } from './deps.ts';
import { faultsOf } from './faults.ts';
import { badInput, forbidden, notFound, notSignedIn, problem } from './problem-error.ts';
import { findSender, type Sender } from './store/device-tokens.ts';
import { findActor } from './store/members.ts';

/** What a handler gets beside the input: who calls, where no one needs to be signed in `null`. */
type Caller<R extends Route> = R['access'] extends { kind: 'public' } | { kind: 'device' }
  ? Actor | null
  : Actor;

type Known = {
  readonly actor: Actor | null;
  readonly sender: Sender | null;
  readonly renewal: readonly string[];
};

type Call<R extends Route> = RouteInput<R> & {
  readonly actor: Caller<R>;
  /** The platform that sends for devices, where the route is theirs. */
  readonly sender: R['access'] extends { kind: 'device' } ? Sender : null;
  readonly request: Request;
  readonly context: Context;
};

/** A JSON route answers its value or null for absent; the other kinds answer a Response. */
type Handler<R extends Route> = (
  call: Call<R>,
) => Promise<R['response'] extends { kind: 'json' } ? RouteAnswer<R> | Response | null : Response>;

export type Bind = <const R extends Route>(route: R, handler: Handler<R>) => void;

/**
 * Binds routes to an app: who calls and may they, is the input right, then the handler. A handler
 * speaks HTTP only where its route does (streams, bytes, cookies).
 */
export function createBind(app: Hono, deps: Deps): Bind {
  return (route, handler) => {
    app.on(route.method.toUpperCase(), toHonoPath(route.path), async (context) => {
      const { actor, sender, renewal } = await identify(route, context.req.raw, deps);
      const input = await readInput(route, context);
      // The access kind decides at run time what `Caller` says at compile time.
      const known = { actor, sender, request: context.req.raw, context };
      const answer: unknown = await handler({ ...input, ...known } as Call<typeof route>);
      if (answer === null) throw notFound();
      const response = answer instanceof Response ? answer : Response.json(answer);
      for (const cookie of renewal) response.headers.append('set-cookie', cookie);
      return response;
    });
  };
}

/** `/api/hazards/{id}` as Hono writes it. */
function toHonoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

/** The caller. Refuses before any input is read, so that a stranger learns nothing from a fault. */
async function identify(route: Route, request: Request, deps: Deps): Promise<Known> {
  const { access } = route;
  if (access.kind === 'device') {
    return { actor: null, sender: await identifySender(request, deps), renewal: [] };
  }
  const identity = await deps.auth.identify(request);
  const actor = identity && (await findActor(deps.store, identity.account));
  // A sign-in or sign-out sets cookies of its own.
  if (access.kind === 'public') return { actor, sender: null, renewal: [] };
  if (actor === null) throw notSignedIn();
  if (access.kind === 'action' && !mayDo(actor.role, access.action)) throw forbidden();
  const renewal = access.kind === 'action' ? (identity?.renewal ?? []) : [];
  return { actor, sender: null, renewal };
}

async function identifySender(request: Request, deps: Deps): Promise<Sender> {
  const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  const sender = token === undefined ? null : await findSender(deps.store, token);
  if (sender !== null) return sender;
  throw problem('not-signed-in', { zh: '设备令牌无效。', en: 'The device token is not valid.' });
}

async function readInput(route: Route, context: Context) {
  const found = {
    params: parsePart(route.params, context.req.param(), 'path'),
    query: parsePart(route.query, context.req.query(), 'query'),
    body:
      route.body === undefined
        ? ok(undefined)
        : parsePart(route.body, await readJson(context), 'body'),
  };
  const faults = [found.params, found.query, found.body].flatMap((part) => part.faults);
  if (faults.length > 0) throw badInput(inputSentence(faults), faults);
  return { params: found.params.value, query: found.query.value, body: found.body.value };
}

async function readJson(context: Context): Promise<unknown> {
  const text = await context.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw badInput({ zh: '请求内容不是有效的 JSON。', en: 'The body is not valid JSON.' }, [
      { field: 'body', found: text.slice(0, 60), expected: { zh: 'JSON', en: 'JSON' } },
    ]);
  }
}

type Part = { readonly value: unknown; readonly faults: Fault[] };

function ok(value: unknown): Part {
  return { value, faults: [] };
}

function parsePart(schema: z.ZodType | undefined, value: unknown, part: string): Part {
  if (schema === undefined) return ok(undefined);
  const result = schema.safeParse(value);
  if (result.success) return ok(result.data);
  return {
    value: undefined,
    faults: faultsOf(result.error, value, part),
  };
}

function inputSentence(faults: readonly Fault[]): { zh: string; en: string } {
  const fields = faults.map((fault) => fault.field).join(', ');
  return { zh: `输入有误：${fields}。`, en: `The input is not right: ${fields}.` };
}
