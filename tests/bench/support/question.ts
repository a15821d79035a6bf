import { gzipSync } from 'node:zlib';
import type { BareSql, SqlValue } from './bare-sql.ts';
import type { BenchHost } from './bench-host.ts';
import { millisecondsEach, repeat } from './measure.ts';
import type { BenchOptions, Report } from './report.ts';

/** What is asked through the app, and the least SQL that gives the same rows and counts. */
export type Question = {
  readonly what: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Done before each asking, and before each floor. */
  readonly before?: Statements;
  readonly floor: Statements;
};

type Statements = readonly (readonly [sql: string, parameters: readonly SqlValue[]])[];

type Asked = { readonly host: BenchHost; readonly bare: BareSql; readonly question: Question };

/** Adds how long the app takes for a question, beside its floor. */
export async function benchQuestion(
  report: Report,
  options: BenchOptions,
  { host, bare, question }: Asked,
): Promise<void> {
  const { before = [] } = question;
  const run = async (statements: Statements) => {
    for (const [sql, parameters] of statements) await bare.rows(sql, parameters);
  };
  const ask = async () => {
    await run(before);
    const response = await host.fetch(question.path, { headers: { ...question.headers } });
    if (response.status >= 400) throw new Error(`${question.path}: ${await response.text()}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const askBare = async () => {
    await run(before);
    await run(question.floor);
  };
  const windowMs = options.isQuick ? 20 : 60;
  const floor = await repeat(options.runs, () => millisecondsEach(windowMs, askBare));
  const bytes = await ask();
  report.add({
    what: question.what,
    unit: 'ms',
    better: 'less',
    runs: await repeat(options.runs, () => millisecondsEach(windowMs, ask)),
    floor: { what: 'the same rows and counts by bare SQL', runs: floor },
    facts: { bytes: bytes.length, gzipped: gzipSync(bytes).length },
  });
}
