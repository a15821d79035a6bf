import { readFileSync } from 'node:fs';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { chromiumPath, chromiumTestFlags } from '../support/chromium.ts';
import { alarmEvent, Official, sendEvents } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

/** An office's own name for its server: over plain http, and to no browser as safe as localhost. */
const host = 'qinghuan.office.test';

let product: Product;
let browser: Browser;
test.beforeAll(async () => {
  product = await startProduct();
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumTestFlags, `--host-resolver-rules=MAP ${host} 127.0.0.1`],
  });
});
test.afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** The same server under the office's name. */
function inOffice(): Product {
  return { ...product, address: product.address.replace('127.0.0.1', host) };
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
  });
  return context.newPage();
}

test('at a plain http address the desks work: map, workers, stream, verbs and files [L18] [D1]', async () => {
  test.setTimeout(180_000);
  const page = await newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const official = new Official(page);
  await official.signInByForm(inOffice(), 'admin', 'overview');
  const lacks = await page.evaluate(() => ({
    isSecureContext: window.isSecureContext,
    clipboard: 'clipboard' in navigator,
    serviceWorker: 'serviceWorker' in navigator,
    randomUUID: 'randomUUID' in crypto,
  }));
  expect(lacks).toEqual({
    isSecureContext: false,
    clipboard: false,
    serviceWorker: false,
    randomUUID: false,
  });

  const drawn = await official.pictureOfMap();
  await official.switchLayer('隐患密度');
  expect((await official.pictureOfMap()).equals(drawn)).toBe(false);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存为图片' }).click();
  expect(readFileSync(await (await download).path()).length).toBeGreaterThan(10_000);

  await official.openDesk('值守');
  await expect(page.getByRole('banner')).toContainText('实时', { timeout: 30_000 });
  await sendEvents(product, [alarmEvent('e2e-plain-http', 'D0201')]);
  const row = page.getByRole('option').first();
  await expect(row).toBeVisible();
  await row.click();
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Space');
  await expect(row).toContainText('已签收');

  await page.goto(`${inOffice().address}ledger?tab=imports`);
  const text =
    '隐患编号,区划编码,隐患类别,隐患类型,隐患描述,排查日期,整改时限\n' +
    'HTTP-1,500199,用电隐患,私拉乱接,走廊拉线,2026-01-05,2026-02-01\n';
  await page.getByLabel('选择文件', { exact: true }).setInputFiles({
    name: 'hazards.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await expect(page.getByText('1 行可以导入。')).toBeVisible({ timeout: 30_000 });
  expect(errors).toEqual([]);
});

test('where the page may not copy, the link stands ready to be copied by hand [L12]', async () => {
  const page = await newPage();
  const official = new Official(page);
  await official.signInByForm(inOffice(), 'leader', 'overview?layers=areas');
  await official.seeMap();
  await page.getByRole('button', { name: '分享链接' }).click();
  const box = page.getByLabel('分享链接（请按 Ctrl+C 复制）');
  await expect(box).toHaveValue(page.url());
  await expect(box).toBeFocused();
  const selected = await page.evaluate(() => window.getSelection()?.toString());
  expect(selected).toBe(page.url());
  await expect(page.getByRole('button', { name: '复制', exact: true })).toHaveCount(0);
});
