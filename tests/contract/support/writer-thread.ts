import { workerData } from 'node:worker_threads';
import { openNodeSqlite } from '../../../src/server/store/engines/node-sqlite.ts';
import { openPostgres } from '../../../src/server/store/engines/postgres.ts';
import { countUp, storeOver, type WriterTask } from './count-up.ts';

// Written by `countUpInThread`.
const task = workerData as WriterTask;
const engine =
  task.engine === 'sqlite' ? openNodeSqlite(task.address) : openPostgres({ url: task.address });
await countUp(storeOver(engine), task);
await engine.close();
