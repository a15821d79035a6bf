import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../../src/server/cli/import.ts');
const compounds = join(import.meta.dirname, '../../fixtures/contract/compounds.csv');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qinghuan-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(crs: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: folder, DEMO: '0' };
  const all = [script, '--kind', 'compounds', '--crs', crs, ...args, compounds];
  const child = spawnSync(process.execPath, all, { env, encoding: 'utf8' });
  return { status: child.status, output: child.stdout, errors: child.stderr.trim().split('\n') };
}

describe('npm run import', { timeout: 60_000 }, () => {
  test('answers one sentence, in both languages, while there is no district [I1]', () => {
    expect(run('CGCS2000')).toMatchObject({
      status: 1,
      errors: [
        expect.stringMatching(/set it up before importing\.$/),
        expect.stringMatching(/。$/),
      ],
    });
  });

  test.each(['EPSG:3857', '重庆市独立坐标系'])('answers one sentence for %s [I10]', (crs) => {
    const { status, errors } = run(crs);
    expect([status, errors.length]).toEqual([1, 2]);
    expect(errors[1]).toMatch(/CGCS2000.*。$/);
  });

  test('checks a file, takes it, and finds it unchanged when it comes again', () => {
    const district = ['--district', '500199', '--name', '测试区'];
    expect(run('EPSG:4490', ...district, '--preview').output).toContain('2 would be new');
    expect(run('EPSG:4490').output).toMatch(/2 are new[^]*2 with a place, 0 without/);
    expect(run('EPSG:4490').output).toContain('2 the same');
  });
});
