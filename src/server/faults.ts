import type { z } from 'zod';
import type { Fault } from '../contract/problem.ts';
import { expectedWords } from './expected-words.ts';

/** What a schema finds wrong with a value: each field as a path below `part`. */
export function faultsOf(error: z.ZodError, value: unknown, part?: string): Fault[] {
  return error.issues.map((issue) => ({
    field: [...(part === undefined ? [] : [part]), ...issue.path.map(String)].join('.'),
    found: describeFound(value, issue.path),
    expected: expectedWords(issue),
  }));
}

function describeFound(value: unknown, path: readonly PropertyKey[]): string {
  const found = path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
  return found === undefined ? '' : JSON.stringify(found).slice(0, 60);
}
