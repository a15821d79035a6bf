import { expect, test } from '@playwright/test';
import { Official } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

test('a browser without WebGL2 is told why there is no map, and has lists and figures [C25]', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { prototype } = HTMLCanvasElement;
    const original: unknown = Reflect.get(prototype, 'getContext');
    Reflect.set(
      prototype,
      'getContext',
      function getContext(this: HTMLCanvasElement, kind: string, options?: unknown): unknown {
        if (kind.startsWith('webgl') || typeof original !== 'function') return null;
        return Reflect.apply(original, this, [kind, options]);
      },
    );
  });
  const official = new Official(page);
  await official.signIn(product, 'leader', 'overview');
  await expect(page.getByText('此浏览器不支持 WebGL2')).toBeVisible();
  await expect(page.getByText('1,297').first()).toBeVisible();
  await expect(page.getByText('柏树社区').first()).toBeVisible();
});
