import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../../src/server/cli/district.ts');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qinghuan-district-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { status: number | null; output: string; errors: string } {
  const env = { ...process.env, DATA_DIR: folder };
  const child = spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' });
  return { status: child.status, output: child.stdout, errors: child.stderr };
}

function read(statement: string): unknown[] {
  const database = new DatabaseSync(join(folder, 'qinghuan.sqlite'), { readOnly: true });
  try {
    return database.prepare(statement).all();
  } finally {
    database.close();
  }
}

describe('npm run district', { timeout: 60_000 }, () => {
  test('sets a district up by its name, with counts and the address of its first admin', () => {
    const { status, output } = run('渝中区');
    expect(status).toBe(0);
    expect(output).toContain('500103 重庆市渝中区: set up');
    expect(output).toContain('11 sub-districts, 80 communities; 91 of them new');
    expect(output).toMatch(/http:\/\/127\.0\.0\.1:8080\/set-up\?token=\w{26}$/m);
    expect(read('select distinct level from area order by level')).toHaveLength(3);
  });

  test('changes nothing when it is run again', () => {
    const state = () =>
      ['area', 'change', 'batch', 'counter'].map((t) => read(`select * from ${t}`));
    const before = state();
    const { status, output } = run('500103');
    expect(status).toBe(0);
    expect(output).toContain('stands already');
    expect(output).toContain('0 of them new');
    expect(state()).toEqual(before);
  });

  test('takes a name of its own', () => {
    run('450305', '--name', '七星');
    const names = read(`select value from setting where district = '450305' and name = 'name'`);
    expect(names).toMatchObject([{ value: '七星' }]);
  });

  test('asks for the code where a name is that of several, and lists them', () => {
    const { status, errors } = run('朝阳区');
    expect(status).toBe(1);
    expect(errors).toContain('110105 北京市朝阳区');
    expect(errors).toContain('220104 吉林省长春市朝阳区');
  });

  test('refuses an unknown code by one sentence, with what is near it', () => {
    const { status, output, errors } = run('500199');
    expect([status, output]).toEqual([1, '']);
    expect(errors).toMatch(/^There is no district 500199; near it are:\n {2}5001\d\d 重庆市/);
  });

  test('says of a city without districts that it is one as a whole', () => {
    const { output } = run('4419');
    expect(output).toContain('441900 广东省东莞市: set up');
    expect(output).toContain('A city without districts');
  });

  test('does not mix a real district with the demonstration', () => {
    const database = new DatabaseSync(join(folder, 'qinghuan.sqlite'));
    database.exec(
      `update setting set value = 'true' where district = '450305' and name = 'isDemo'`,
    );
    database.close();
    const { status, errors } = run('500102');
    expect([status, errors]).toEqual([1, expect.stringContaining('holds the demonstration')]);
    expect(read(`select * from counter where district = '500102'`)).toEqual([]);
  });
});
