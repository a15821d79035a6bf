import { type RawBuilder, sql } from 'kysely';
import { badInput } from '../problem-error.ts';

/** A column to sort by; the last one of a sort must be unique. */
export type SortKey = {
  readonly expression: RawBuilder<unknown>;
  readonly direction: 'asc' | 'desc';
  /** Of the values that the expression has. */
  readonly kind: 'text' | 'integer';
};
type CursorValue = string | number;

/** `order by` for a keyset page. */
export function orderBy(keys: readonly SortKey[]): RawBuilder<unknown> {
  return sql.join(
    keys.map(({ expression, direction }) => sql`${expression} ${sql.raw(direction)}`),
  );
}

/** The rows after a cursor, in the order of `keys`. Always true without a cursor. */
export function afterCursor(
  keys: readonly SortKey[],
  cursor: string | undefined,
): RawBuilder<boolean> {
  if (cursor === undefined) return sql<boolean>`1 = 1`;
  const values = decodeCursor(cursor, keys);
  const alternatives = keys.map((key, index) => {
    const equal = keys
      .slice(0, index)
      .map((before, at) => sql`${before.expression} = ${values[at]}`);
    const operator = sql.raw(key.direction === 'asc' ? '>' : '<');
    return sql`(${sql.join([...equal, sql`${key.expression} ${operator} ${values[index]}`], sql` and `)})`;
  });
  // Says once more what follows from the rest: an index is entered by it, where `or` would walk it.
  const bounds = keys.slice(0, 1).map(({ expression, direction }) => {
    const operator = sql.raw(direction === 'asc' ? '>=' : '<=');
    return sql`${expression} ${operator} ${values[0]} and `;
  });
  return sql<boolean>`(${sql.join(bounds, sql``)}(${sql.join(alternatives, sql` or `)}))`;
}

export function encodeCursor(values: readonly CursorValue[]): string {
  return encodeURIComponent(JSON.stringify(values));
}

/** The values of a cursor by the kinds of its keys. Throws `badInput` where it is none of theirs. */
export function decodeCursor(
  cursor: string,
  keys: readonly Pick<SortKey, 'kind'>[],
): CursorValue[] {
  try {
    const values: unknown = JSON.parse(decodeURIComponent(cursor));
    if (isCursorOf(keys, values)) return values;
  } catch {
    // Falls through to the one sentence below.
  }
  throw badInput(
    {
      zh: '翻页标记无效，请从第一页重新查询。',
      en: 'The cursor is not valid; start again from the first page.',
    },
    [
      {
        field: 'cursor',
        found: cursor.slice(0, 60),
        expected: { zh: '上一页给出的 nextCursor', en: 'nextCursor of an earlier page' },
      },
    ],
  );
}

/** Holds the kinds to those of the sort: PostgreSQL does not compare a number with a word. */
function isCursorOf(
  keys: readonly Pick<SortKey, 'kind'>[],
  values: unknown,
): values is CursorValue[] {
  return (
    Array.isArray(values) &&
    values.length === keys.length &&
    keys.every(({ kind }, index) => isOfKind(kind, values[index]))
  );
}

function isOfKind(kind: SortKey['kind'], value: unknown): boolean {
  if (kind === 'integer') return Number.isSafeInteger(value);
  return typeof value === 'string' && !value.includes('\0');
}
