import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Official } from './support/official.ts';

const project = join(import.meta.dirname, '../..');
const folder = join(project, 'dist-demo');
/** Not the root: the demo must work under any path of any static host. */
const path = '/some/where/';

// Fewer pixels: the map is drawn without a GPU.
test.use({ viewport: { width: 1040, height: 700 } });

let host: Server;
let address: string;

test.beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/run.mjs', 'vite', 'build', '--mode', 'demo'], {
    cwd: project,
  });
  host = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://host').pathname.slice(path.length);
    const file = join(folder, name === '' ? 'index.html' : name);
    if (!request.url?.startsWith(path) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', mediaTypes[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const bound = host.address();
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}${path}`;
});
test.afterAll(() => host.close());

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.geojson': 'application/json',
  '.svg': 'image/svg+xml',
};

test('static files alone show the district, draw its map and take an officer through an alarm', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const official = new Official(page);
  await page.goto(address);
  await page.getByRole('button', { name: /值守人员/ }).click({ timeout: 30_000 });
  await expect(page).toHaveURL(/#\/duty/, { timeout: 30_000 });
  await official.openDesk('总览');
  await expect(page.getByText('1,297').first()).toBeVisible({ timeout: 30_000 });
  const drawn = await official.pictureOfMap();
  await official.switchLayer('楼栋');
  expect((await official.pictureOfMap()).equals(drawn)).toBe(false);

  await official.openDesk('值守');
  const alarm = page.getByRole('option').first();
  await expect(alarm).toBeVisible({ timeout: 120_000 });
  await page.getByRole('listbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  // The row itself moves below those that wait, out of a long list's sight.
  await expect(page.getByText(/处理中 1/).first()).toBeVisible({ timeout: 30_000 });
});

test('a reload keeps the role and starts from the same district again', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('button', { name: /领导/ }).click({ timeout: 30_000 });
  await expect(page.getByText('1,297').first()).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.getByText('1,297').first()).toBeVisible({ timeout: 30_000 });
});
