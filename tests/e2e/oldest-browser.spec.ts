import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { canRunOldestChromium, oldestChromiumPath } from '../../scripts/lib/oldest-chromium.mjs';
import { alarmEvent, sendEvent } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

test.skip(!canRunOldestChromium, 'its binary is for Linux on x64');

let product: Product;
let browser: Browser;
test.beforeAll(async () => {
  product = await startProduct();
  browser = await chromium.launch({
    executablePath: oldestChromiumPath,
    args: ['--no-sandbox', '--no-zygote', '--use-angle=swiftshader'],
  });
});
test.afterAll(async () => {
  await browser.close();
  await product.stop();
});

// Playwright's own look at elements needs Chromium 105, so this test types, and reads the document.
test('Chromium 102 signs in, draws every desk and shows an alarm that arrives', async () => {
  expect(browser.version()).toMatch(/^102\./);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page);
  await expect.poll(() => textOf(page), { timeout: 30_000 }).toContain('实时');
  await sendEvent(product, alarmEvent('e2e-oldest', 'D0201'));
  await expect.poll(() => textOf(page)).toContain('待签收 1');
  await expect.poll(() => mapState(page), { timeout: 60_000 }).toBe('ready');
  for (const [desk, sign] of [
    ['overview', '整改率'],
    ['ledger', '隐患编号'],
  ] as const) {
    await page.goto(`${product.address}${desk}`);
    await expect.poll(() => textOf(page)).toContain(sign);
    await expect.poll(() => mapState(page), { timeout: 60_000 }).toBe('ready');
  }
  expect(errors).toEqual([]);
});

async function signIn(page: Page): Promise<void> {
  await page.goto(`${product.address}duty`);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.type('duty');
  await page.keyboard.press('Tab');
  await page.keyboard.type(product.passwords.get('duty') ?? '');
  await page.keyboard.press('Enter');
}

function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

function mapState(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () => document.querySelector<HTMLElement>('.map-stage-canvas')?.dataset.state,
  );
}
