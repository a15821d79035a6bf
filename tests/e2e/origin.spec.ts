import { expect, test } from '@playwright/test';
import { Official } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';
import { startRecordingProxy } from './support/recording-proxy.ts';

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

const allLayers = 'density,hexagons,areas,compounds,buildings,sites,devices,hazards,alarms';

for (const scheme of ['light', 'dark'] as const) {
  test(`no request of any desk leaves the origin, workers and fonts included, in ${scheme} [L18] [C8]`, async ({
    browser,
  }) => {
    const proxy = await startRecordingProxy();
    const context = await browser.newContext({
      proxy: { server: proxy.address, bypass: '127.0.0.1' },
      locale: 'zh-CN',
      viewport: { width: 1040, height: 700 },
    });
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    try {
      const page = await context.newPage();
      const official = new Official(page);
      await official.signInByForm(product, 'admin', `overview?scheme=${scheme}`);
      await page.goto(
        `${product.address}overview?scheme=${scheme}&layers=${allLayers}&pick=building:B0052`,
      );
      await official.seeMap();
      for (const desk of ['值守', '台账', '专项行动', '总览'] as const) {
        await official.openDesk(desk);
        await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
      }
      const foreign = requests.filter(
        (url) => !/^(data|blob):/.test(url) && !url.startsWith(product.address),
      );
      expect(foreign).toEqual([]);
      expect(requests.some((url) => url.includes('worker'))).toBe(true);
      expect(requests.length).toBeGreaterThan(20);
      expect(proxy.wanted.filter(isOfThePage)).toEqual([]);

      // The proxy would have seen it.
      const outside = await context.newPage();
      await outside.goto('http://outside.invalid/').catch(() => undefined);
      expect(proxy.wanted.filter(isOfThePage)).toEqual(['http://outside.invalid/']);
    } finally {
      await context.close();
      proxy.stop();
    }
  });
}

/** The browser itself asks its maker how to fill in the sign-in form, whatever page it is on. */
function isOfThePage(wanted: string): boolean {
  return wanted !== 'content-autofill.googleapis.com:443';
}
