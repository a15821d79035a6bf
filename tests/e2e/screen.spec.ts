import { expect, test } from '@playwright/test';
import { getHazardStats } from '../../src/contract/hazard-stats.ts';
import { totalOf } from '../../src/domain/hazard/count-hazards.ts';
import { Official } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

test('a big screen fits without scrolling, turns by keys, names nobody, and is left by Escape [L16]', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await new Official(page).signIn(product, 'leader', 'overview?layers=none');
  await page.getByRole('button', { name: '大屏' }).click();
  const screen = page.getByRole('main');
  const answer = await page.request.get(`${product.address}api/stats/hazards`);
  const { matching } = getHazardStats.response.schema.parse(await answer.json());
  await expect(screen).toContainText(totalOf(matching).toLocaleString('zh-CN'));
  await expect(screen).toContainText('演示数据');
  await expect(screen).toContainText('收到消息');
  await expect(page.getByRole('button')).toHaveCount(0);
  const figure = screen.locator('dd strong').first();
  const size = await figure.evaluate((element) =>
    Number.parseFloat(getComputedStyle(element).fontSize),
  );
  expect(size).toBeGreaterThanOrEqual(48);
  expect(size).toBeLessThanOrEqual(96);

  await page.keyboard.press('Space');
  await expect(screen).toContainText('已暂停');
  for (const panel of ['整改进度', '责任单位整改率（由低到高）', '逾期最久', '未处置报警']) {
    await expect(page.getByRole('region', { name: panel })).toBeVisible();
    await page.keyboard.press('ArrowRight');
  }
  for (const width of [1920, 3840]) {
    await page.setViewportSize({ width, height: 1080 });
    await expect(screen.getByRole('heading', { level: 2 })).toHaveCount(width === 1920 ? 1 : 2);
    const overflow = await screen.evaluate((element) => [
      element.scrollWidth - element.clientWidth,
      element.scrollHeight - element.clientHeight,
    ]);
    expect(overflow).toEqual([0, 0]);
  }
  expect(await screen.textContent()).not.toMatch(/1[3-9]\d{9}|\d{3}\*{4}\d{4}/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/overview/);

  await page.goto(`${product.address}screen`);
  await expect(screen).toContainText('收到消息');
  await page.context().clearCookies();
  await page.reload();
  await expect(page.getByLabel('用户名')).toBeVisible();
});
