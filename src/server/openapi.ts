import { z } from 'zod';
import { problemSchema } from '../contract/problem.ts';
import type { Access, ResponseShape, Route } from '../contract/route.ts';
import { routes } from '../contract/routes.ts';

type JsonObject = Record<string, unknown>;

/** The OpenAPI 3.1 document, made from the same routes that validate and answer. */
export function openApiDocument(version: string): JsonObject {
  const paths: Record<string, JsonObject> = {};
  const schemas: JsonObject = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: toOperation(route) };
  }
  const hoisted = hoistDefinitions(paths, schemas);
  return {
    openapi: '3.1.0',
    info: { title: '清患一张图', version, description: 'REST API of qinghuan.' },
    paths: hoisted,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
        device: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

/** Moves the named schemas that each schema brings along to the one place where OpenAPI keeps them. */
function hoistDefinitions(value: unknown, schemas: JsonObject): unknown {
  if (Array.isArray(value)) return value.map((item) => hoistDefinitions(item, schemas));
  if (typeof value !== 'object' || value === null) return value;
  const { $defs, ...rest } = value as JsonObject;
  for (const [name, schema] of Object.entries($defs ?? {})) {
    schemas[name] ??= hoistDefinitions(schema, schemas);
  }
  return Object.fromEntries(
    Object.entries(rest).map(([key, inner]) => [
      key,
      key === '$ref'
        ? String(inner).replace('#/$defs/', '#/components/schemas/')
        : hoistDefinitions(inner, schemas),
    ]),
  );
}

function toOperation(route: Route): JsonObject {
  return {
    operationId: route.id,
    summary: route.summary,
    security: securityOf(route.access),
    parameters: [...toParameters(route.params, 'path'), ...toParameters(route.query, 'query')],
    ...requestBodyOf(route),
    responses: {
      [route.response.kind === 'empty' ? '204' : '200']: toResponse(route.response),
      default: {
        description: 'What went wrong (RFC 9457).',
        content: { 'application/problem+json': { schema: toSchema(problemSchema, 'output') } },
      },
    },
  };
}

function securityOf(access: Access): JsonObject[] {
  switch (access.kind) {
    case 'public':
      return [];
    case 'session':
    case 'action':
      return [{ session: [] }];
    case 'device':
      return [{ device: [] }];
  }
}

function toParameters(schema: z.ZodObject | undefined, place: 'path' | 'query'): JsonObject[] {
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !field.safeParse(undefined).success,
    schema: toSchema(field, 'input'),
  }));
}

function requestBodyOf(route: Route): JsonObject {
  if (route.upload) {
    return { requestBody: { required: true, content: { 'application/octet-stream': {} } } };
  }
  if (route.body === undefined) return {};
  const content = { 'application/json': { schema: toSchema(route.body, 'input') } };
  return { requestBody: { required: true, content } };
}

function toResponse(response: ResponseShape): JsonObject {
  switch (response.kind) {
    case 'json':
      return {
        description: 'OK',
        content: { 'application/json': { schema: toSchema(response.schema, 'output') } },
      };
    case 'empty':
      return { description: 'Done; nothing to say.' };
    case 'bytes':
      return { description: 'OK', content: { [response.mediaType]: {} } };
    case 'events':
      return {
        description: `Server-sent events: ${Object.keys(response.events).join(', ')}.`,
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      };
  }
}

// Coercions take what a URL can hold, which JSON Schema knows as a string: hence `unrepresentable`.
function toSchema(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  });
  return rest;
}
