import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { Official } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';
import { fillAdmin, setUp } from './support/set-up.ts';

const fixtures = join(import.meta.dirname, '../fixtures/import');
const areas = join(fixtures, 'areas-of-a-district.geojson');
/** 86 rows in GB18030 without a single coordinate; two of them are faulty, 28 overdue. */
const hazards = join(fixtures, 'hazards-by-community-gb18030.csv');

let product: Product | null = null;
test.afterEach(async () => {
  await product?.stop();
});

test('an empty start leads to a map of the own district, though nothing has coordinates, and gives all back [I1] [I5] [I6]', async ({
  page,
}) => {
  test.setTimeout(120_000);
  product = await startProduct({ isDemo: false });
  await setUp(page, product, { code: '500199', name: '山城区' });

  // Both at once, the ledger first: they are imported in the order in which they need each other.
  await page.getByLabel('选择文件', { exact: true }).setInputFiles([hazards, areas]);
  const files = page.getByRole('region', { name: '本次文件' });
  await expect(files.getByText('GB18030', { exact: false })).toBeVisible();
  await expect(files.getByText('9 行可以导入。')).toBeVisible();
  await expect(files.getByText('84 行可以导入，2 行有问题。')).toBeVisible();
  await files.getByRole('button', { name: '全部导入' }).click();

  const answer = page.getByRole('region', { name: '导入结果' });
  await expect(answer.getByText('未定位 84 处，只在列表中显示。')).toBeVisible();
  await expect(answer.getByText('逾期未整改').first()).toBeVisible();
  await expect(answer.getByText(/^28处?$/).first()).toBeVisible();
  await expect(answer.getByRole('img', { name: /各社区隐患数/ })).toBeVisible();
  await expect(answer.getByRole('row', { name: /云台社区 21 / })).toBeVisible();

  const faults = page.waitForEvent('download');
  await answer.getByRole('button', { name: '下载问题明细（CSV）' }).click();
  const csv = readFileSync(await (await faults).path());
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.toString().trim().split('\n')).toHaveLength(1 + 2);

  const everything = page.waitForEvent('download');
  await page.getByRole('button', { name: '全部导出' }).click();
  const download = await everything;
  expect(download.suggestedFilename()).toMatch(/^山城区-\d{4}-\d{2}-\d{2}\.zip$/);
  const entries = Object.keys(unzipSync(readFileSync(await download.path())));
  expect(entries.filter((name) => name.endsWith('.geojson'))).not.toEqual([]);
  expect(entries.filter((name) => name.endsWith('.csv'))).not.toEqual([]);

  await answer.getByRole('button', { name: '查看未定位的隐患' }).click();
  await expect(page).toHaveURL(/placed=false/);
  await expect(page.getByText('84 / 84 项')).toBeVisible();
});

test('the demonstration gives way to the own district, with its accounts', async ({ page }) => {
  test.setTimeout(120_000);
  product = await startProduct();
  await new Official(page).signIn(product, 'admin', 'ledger?tab=imports');
  await expect(page.getByText('演示数据', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '删除演示数据，从自己的区开始' }).click();
  const dialog = page.getByRole('dialog');
  const name = /请输入区名“(.+)”确认/.exec((await dialog.textContent()) ?? '')?.[1] ?? '';
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('button', { name: '删除演示数据' }).click();

  await page.getByLabel('区县名称').fill('渝中');
  await page.getByText('重庆市渝中区（500103）').click();
  await fillAdmin(page);
  await expect(page.getByRole('button', { name: /把现在的表拖进来/ })).toBeVisible();
  await expect(page.getByText('演示数据', { exact: true })).toBeHidden();
  await expect(page.getByText('渝中区', { exact: true }).first()).toBeVisible();
});
