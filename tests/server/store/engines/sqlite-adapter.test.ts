import { describe, expect, it } from 'vitest';
import {
  adaptSqlite,
  type SqliteHandle,
  type SqliteValue,
} from '../../../../src/server/store/engines/sqlite-adapter.ts';

/** A library that only writes down what it is given. */
function openRecorder() {
  const statements: string[] = [];
  const bound: (readonly SqliteValue[])[] = [];
  const handle: SqliteHandle = {
    prepare: (sql) => {
      statements.push(sql);
      return {
        returnsRows: sql.startsWith('select'),
        all: (parameters) => {
          bound.push(parameters);
          return [{ found: 1 }];
        },
        run: (parameters) => {
          bound.push(parameters);
        },
      };
    },
    changes: () => 7,
    close: () => {},
  };
  return { database: adaptSqlite(handle), statements, bound };
}

describe('the SQLite adapter', () => {
  it('binds what SQLite has no type for: booleans, dates and nothing', () => {
    const { database, bound } = openRecorder();
    const at = new Date(Date.UTC(2026, 10, 20));
    database.prepare('update t').run([true, false, at, undefined, null, 1, 'x']);
    expect(bound).toEqual([[1, 0, '2026-11-20T00:00:00.000Z', null, null, 1, 'x']]);
  });

  it.each([[{ a: 1 }], [[1]], [1n], [Symbol('x')]])('refuses to bind %s', (value) => {
    const { database } = openRecorder();
    expect(() => database.prepare('update t').run([value])).toThrow(TypeError);
  });

  it('takes the write lock when a transaction begins', () => {
    const { database, statements } = openRecorder();
    for (const statement of ['begin', 'commit', 'rollback']) database.prepare(statement);
    expect(statements).toEqual(['begin immediate', 'commit', 'rollback']);
  });

  it('tells statements that answer rows from those that only count', () => {
    const { database } = openRecorder();
    const query = database.prepare('select 1');
    expect([query.reader, query.all([]), [...query.iterate([])]]).toEqual([
      true,
      [{ found: 1 }],
      [{ found: 1 }],
    ]);
    const change = database.prepare('update t');
    expect([change.reader, change.run([]).changes]).toEqual([false, 7]);
  });
});
