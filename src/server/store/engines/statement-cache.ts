const keptStatements = 300;

export type StatementCache<Statement> = {
  /** The prepared statement of this text, prepared on first use. */
  get(sql: string): Statement;
  all(): Iterable<Statement>;
};

/**
 * Keeps prepared statements by their text, the least recently used dropped first. Texts vary with
 * the length of their lists, so that not all of them can be kept.
 */
export function createStatementCache<Statement>(
  prepare: (sql: string) => Statement,
  drop: (statement: Statement) => void = () => {},
): StatementCache<Statement> {
  const statements = new Map<string, Statement>();
  return {
    get(sql) {
      const statement = statements.get(sql) ?? prepare(sql);
      statements.delete(sql);
      statements.set(sql, statement);
      const [oldest] = statements;
      if (statements.size > keptStatements && oldest !== undefined) {
        statements.delete(oldest[0]);
        drop(oldest[1]);
      }
      return statement;
    },
    all: () => statements.values(),
  };
}
