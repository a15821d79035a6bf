import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { inject } from 'vitest';
import type { WriterTask } from './count-up.ts';
import type { TestHost } from './test-host.ts';

/** Where another process finds the database of a host. */
export async function addressOf({ store, engine }: TestHost): Promise<string> {
  if (engine === 'postgres') {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
      store.engine.write,
    );
    const url = new URL(inject('postgresUrl'));
    url.pathname = `/${rows[0]?.name}`;
    return url.href;
  }
  const { rows } = await sql<{ file: string }>`pragma database_list`.execute(store.engine.write);
  return rows[0]?.file ?? '';
}

/** Runs `countUp` in a thread with a connection of its own. */
export function countUpInThread(task: WriterTask): Promise<void> {
  const worker = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`exit ${code}`))));
  });
}
