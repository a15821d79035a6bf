import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const project = join(import.meta.dirname, '../..');

test('the start command serves page and API, is quick the second time, and ends cleanly', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'qinghuan-start-'));
  try {
    const first = await startAndEnd(dataDir);
    expect(first.output).toContain('Loading the demo district');
    expect(first.exitCode).toBe(0);
    const second = await startAndEnd(dataDir);
    expect(second.output).not.toContain('Loading the demo district');
    expect(second.exitCode).toBe(0);
    expect(passwordsIn(second.output)).toEqual(passwordsIn(first.output));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

/** Starts as a person does, asks the page and the API, and ends it as Ctrl-C does. */
async function startAndEnd(dataDir: string): Promise<{ output: string; exitCode: number | null }> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: project,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', SIMULATE: '0' },
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
  });
  await expect.poll(() => output, { timeout: 60_000 }).toMatch(/is ready: (\S+)/);
  const address = /is ready: (\S+)/.exec(output)?.[1] ?? '';
  expect(await (await fetch(address)).text()).toContain('<div id="root">');
  expect((await fetch(`${address}api/health`)).status).toBe(200);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  const exitCode = await ended;
  await expect(fetch(address)).rejects.toThrow();
  return { output, exitCode };
}

function passwordsIn(output: string): string[] {
  return output
    .split('\n')
    .filter((line) => /^\s+(leader|planner|duty|community|inspector|admin)\s/.test(line));
}
