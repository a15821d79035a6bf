import fc from 'fast-check';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../src/server/problem-error.ts';
import { afterCursor, encodeCursor, type SortKey } from '../../../src/server/store/cursor.ts';

const compiler = new Kysely<Record<string, never>>({
  dialect: new SqliteDialect({ database: () => Promise.reject(new Error('never opened')) }),
});
const keys: readonly SortKey[] = [
  { expression: sql`level`, direction: 'asc', kind: 'integer' },
  { expression: sql`name`, direction: 'desc', kind: 'text' },
];

describe('cursors', () => {
  it('give back the values of the last row as parameters, whatever is in them', () => {
    const name = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.maxSafeInteger(), name, (level, text) => {
        const { parameters } = afterCursor(keys, encodeCursor([level, text])).compile(compiler);
        expect(parameters).toEqual([level, level, level, text]);
      }),
    );
  });

  it('ask for the rows after, in the direction of each key', () => {
    const compiled = afterCursor(keys, encodeCursor([1, 'x'])).compile(compiler);
    expect(compiled.sql).toBe('(level >= ? and ((level > ?) or (level = ? and name < ?)))');
    expect(afterCursor(keys, undefined).compile(compiler).sql).toBe('1 = 1');
  });

  it.each([
    ['no JSON', 'x'],
    ['no list', '{}'],
    ['too short', '[1]'],
    ['too long', '[1,"x",2]'],
    ['a word for a number', '["1","x"]'],
    ['a number for a word', '[1,2]'],
    ['a fraction', '[1.5,"x"]'],
    ['null', '[null,"x"]'],
    ['broken escapes', '%E0%A4%A'],
  ])('are refused when they are %s', (_, cursor) => {
    expect(() => afterCursor(keys, cursor)).toThrow(ProblemError);
  });
});
