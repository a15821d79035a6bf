import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNodeSqlite } from '../../../src/server/store/engines/node-sqlite.ts';
import { migrate } from '../../../src/server/store/migrate.ts';

const command = join(import.meta.dirname, '../../../src/server/cli/backup.ts');

describe('a backup', () => {
  let folder: string;
  let store: ReturnType<typeof openNodeSqlite>;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qinghuan-backup-'));
    store = openNodeSqlite(join(folder, 'qinghuan.sqlite'));
    await migrate(store.write);
    await setting('before');
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function setting(name: string): Promise<void> {
    await store.write
      .insertInto('setting')
      .values({ district: '500199', name, value: '1' })
      .execute();
  }

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [command, ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: folder },
    });

  it('of an open store holds all that was committed, and opens as a store elsewhere', async () => {
    const file = join(folder, 'copy.sqlite');
    execFileSync(process.execPath, [command, file], { env: { ...process.env, DATA_DIR: folder } });
    await setting('after');
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    copyFileSync(file, join(elsewhere, 'qinghuan.sqlite'));
    const restored = openNodeSqlite(join(elsewhere, 'qinghuan.sqlite'));
    await migrate(restored.write);
    const rows = await restored.read.selectFrom('setting').select('name').execute();
    await restored.close();
    expect(rows).toEqual([{ name: 'before' }]);
  });

  it('never writes over a file that is there', () => {
    const { status, stderr } = run(join(folder, 'qinghuan.sqlite'));
    expect([status, stderr]).toEqual([1, expect.stringContaining('is there already')]);
  });

  it('says so where there is no store', () => {
    const { status, stderr } = spawnSync(process.execPath, [command, join(folder, 'x')], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: join(folder, 'none') },
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('There is no store')]);
  });
});
