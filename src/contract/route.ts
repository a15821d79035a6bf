import type { z } from 'zod';
import type { Action } from '../domain/permission.ts';

/** Who may call: anyone, anyone signed in, holders of an action, or a device with its token. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'session' }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'device' };

export type ResponseShape =
  | { readonly kind: 'json'; readonly schema: z.ZodType }
  | { readonly kind: 'empty' }
  | { readonly kind: 'bytes'; readonly mediaType: string }
  | { readonly kind: 'events'; readonly events: Readonly<Record<string, z.ZodType>> };

/** One endpoint as a value: it validates, documents, types the client and lists the test cases. */
export type Route = {
  /** The operation id, a verb and a noun. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'delete';
  /** With its parameters in braces, as OpenAPI writes them. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body is a file as it is, not JSON. */
  readonly upload?: { readonly maxBytes: number };
  readonly response: ResponseShape;
};

/** Keeps the literal type of a route, so that its schemas reach handler and client. */
export function defineRoute<const R extends Route>(route: R): R {
  return route;
}

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Input<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;

/** What a handler gets: parsed and defaulted. */
export type RouteInput<R extends Route> = {
  readonly params: Output<R['params']>;
  readonly query: Output<R['query']>;
  readonly body: Output<R['body']>;
};

/** What a caller gives, without the parts that the route does not have. */
export type RouteCall<R extends Route> = (R['params'] extends z.ZodType
  ? { readonly params: Input<R['params']> }
  : unknown) &
  (R['query'] extends z.ZodType ? { readonly query?: Input<R['query']> } : unknown) &
  (R['body'] extends z.ZodType ? { readonly body: Input<R['body']> } : unknown);

/** What a JSON route answers. */
export type RouteAnswer<R extends Route> = R['response'] extends {
  kind: 'json';
  schema: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : undefined;

export const anyone = { kind: 'public' } as const satisfies Access;
export const signedIn = { kind: 'session' } as const satisfies Access;
export const byDevice = { kind: 'device' } as const satisfies Access;
export function holding(action: Action) {
  return { kind: 'action', action } as const satisfies Access;
}
