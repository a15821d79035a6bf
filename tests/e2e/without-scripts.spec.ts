import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Product, startProduct } from './support/product.ts';

test.use({ javaScriptEnabled: false });

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

test('with scripts off an official signs in, reads the figures, checks and imports a file [C25]', async ({
  page,
}) => {
  await page.goto(product.address);
  await page.getByRole('link', { name: /进入简版/ }).click();
  await page.getByLabel('用户名').fill('admin');
  await page.getByLabel('密码').fill(product.passwords.get('admin') ?? '');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByText('演示数据')).toBeVisible();
  const whole = page.getByRole('row', { name: /山城区/ });
  await expect(whole).toContainText('%');
  const before = await whole.innerText();

  await page.getByRole('link', { name: '导入' }).click();
  const file = join(product.dataDir, 'hazards.csv');
  writeFileSync(
    file,
    '隐患编号,区划编码,隐患类别,隐患类型,隐患描述,排查日期,整改时限\n' +
      'PLAIN-1,500199,用电隐患,私拉乱接,走廊拉线,2024-01-05,2024-02-01\n',
  );
  await page.getByLabel('数据种类').selectOption('hazards');
  await page.getByLabel('文件').setInputFiles(file);
  await page.getByRole('button', { name: '检查文件' }).click();
  await expect(page.getByRole('heading', { name: /尚未导入/ })).toBeVisible();
  await page.getByLabel('数据种类').selectOption('hazards');
  await page.getByLabel('文件').setInputFiles(file);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('heading', { name: /导入完成/ })).toBeVisible();

  await page.getByRole('link', { name: '逾期清单' }).click();
  await expect(page.getByRole('cell', { name: '走廊拉线' })).toBeVisible();
  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('link', { name: '数字' }).click();
  expect(await whole.innerText()).not.toBe(before);
});

test('with scripts off the pages print without their buttons and forms', async ({ page }) => {
  await page.goto(`${product.address}plain`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '登录' })).toBeHidden();
});
