import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exitCodeOf } from '../../scripts/lib/child.mjs';
import { projectFolder } from '../../scripts/lib/project.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'child-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('run.mjs runs a TypeScript file and hands on its arguments and exit code', async () => {
  const file = plant(
    'task.ts',
    'const code: number = Number(process.argv[2]); process.exit(code);',
  );
  expect(await runTo({ args: [file, '7'] })).toMatchObject({ code: 7 });
});

test('run.mjs runs the command of an installed package', async () => {
  const { code, output } = await runTo({ args: ['vitest', '--version'] });
  expect(code).toBe(0);
  expect(output).toMatch(/vitest\/\d/);
});

test('run.mjs puts Node 24 first on PATH', async () => {
  const file = plant(
    'path.ts',
    "import { execSync } from 'node:child_process'; console.log(`${execSync('node --version')}`);",
  );
  const { output } = await runTo({ args: [file] });
  expect(output.trim()).toMatch(/^v24\./);
});

test('run.mjs names the package that a command lacks', async () => {
  const { code, output } = await runTo({ args: ['no-such-tool'] });
  expect(code).toBe(1);
  expect(output).toContain('The package "no-such-tool" is not installed');
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s reaches the child, whose exit code counts',
  async (signal) => {
    const file = plant(
      'server.ts',
      "process.on('SIGTERM', () => process.exit(5)); process.on('SIGINT', () => process.exit(5));" +
        "setInterval(() => {}, 1000); console.log('ready');",
    );
    expect(await runTo({ args: [file], signalWhenReady: signal })).toMatchObject({ code: 5 });
  },
);

test('a child that a signal ended gives the code that a shell would give', () => {
  expect(exitCodeOf({ code: null, signal: 'SIGTERM', stoppedBy: null })).toBe(143);
  expect(exitCodeOf({ code: null, signal: 'SIGKILL', stoppedBy: null })).toBe(137);
});

function plant(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

type Run = { readonly args: readonly string[]; readonly signalWhenReady?: NodeJS.Signals };

function runTo({ args, signalWhenReady }: Run): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const script = join(projectFolder, 'scripts', 'run.mjs');
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (signalWhenReady && output.includes('ready')) child.kill(signalWhenReady);
    });
    child.once('close', (code) => resolve({ code, output }));
  });
}
