import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { getHazardStats } from '../../src/contract/hazard-stats.ts';
import { rectifiedOf, totalOf } from '../../src/domain/hazard/count-hazards.ts';
import { formatRate } from '../../src/text/format.ts';
import { Official } from './support/official.ts';
import { readPdf } from './support/pdf-text.ts';
import { coloursOf, readPixels } from './support/pixels.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

test('an export has the rows that the tile counts and the API says, and the map as a picture [L13] [L14]', async ({
  page,
}) => {
  await new Official(page).signIn(product, 'leader', 'overview?category=gas&list=hazards');
  const { matching } = await statsOf(page, 'category=gas');
  const panel = page.getByRole('region', { name: '工作面板' });
  await expect(panel).toContainText(`${rectifiedOf(matching)} / ${totalOf(matching)}`);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const table = await savedBy(page, 'CSV 表格');
  expect(table.name).toMatch(/隐患-演示数据-\d{4}-\d\d-\d\d\.csv$/);
  const lines = Papa.parse(table.bytes.toString('utf8').trim()).data;
  // Under the mark of the demonstration and the headers.
  expect(lines).toHaveLength(2 + totalOf(matching));
  const picture = await readPixels(page, (await savedBy(page, '地图图片（png）')).bytes);
  expect(coloursOf(picture).length, 'the picture is blank').toBeGreaterThan(100);
});

test('a view is kept under a name and brings list and filter back [L12]', async ({ page }) => {
  const official = new Official(page);
  await official.signIn(product, 'leader', 'overview?category=gas&list=units&layers=none');
  const views = page.getByRole('button', { name: '视图', exact: true });
  const kept = page.getByRole('button', { name: '使用筛选“用气”' });
  await views.click();
  await page.getByLabel('为当前视图取一个名称').fill('用气');
  await page.getByRole('button', { name: '保存当前视图' }).click();
  await expect(kept).toBeVisible();
  await views.click();
  await expect(kept).toBeHidden();
  await official.goTo('overview?layers=none');
  await views.click();
  await kept.click();
  await expect(page).toHaveURL(/list=units/);
  await expect(page).toHaveURL(/category=gas/);
});

async function savedBy(page: Page, button: string) {
  const downloading = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: button }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a leader takes a briefing of what is filtered along for Word and on paper [L14] [L29]', async ({
  page,
}) => {
  await new Official(page).signIn(product, 'leader', 'overview?category=gas');
  await page.getByRole('button', { name: '简报' }).click();
  const sheet = page.getByRole('article', { name: '简报正文' });
  await expect(sheet).toContainText('筛选条件：用气');
  await expect(sheet).toContainText('演示数据');
  const { matching } = await statsOf(page, 'category=gas');
  const rate = formatRate(rectifiedOf(matching), totalOf(matching), 'zh');
  await expect(sheet).toContainText(`排查${totalOf(matching)}项，整改率${rate}`);
  await page.getByRole('checkbox').first().check();
  await expect(sheet.getByRole('heading', { name: /典型案例/ })).toBeVisible();

  const map = sheet.getByRole('img', { name: '已排查隐患分布图' });
  await expect(map).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: '下载 Word' })).toBeEnabled();
  const { name, bytes } = await savedBy(page, '下载 Word');
  expect(name).toMatch(/简报-草稿-演示数据\.docx$/);
  const files = unzipSync(bytes);
  const [picture] = Object.keys(files).filter((name) => /^word\/media\/.*png$/.test(name));
  const drawn = await readPixels(page, Buffer.from(files[picture ?? ''] ?? []));
  expect(coloursOf(drawn).length, 'the map in the file is blank').toBeGreaterThan(100);
  const said = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const onPage = (await sheet.getByRole('paragraph').allTextContents()).join('\n');
  for (const line of onPage.split('\n')) expect([line, said.includes(line)]).toEqual([line, true]);

  const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pdf.pages).toBeGreaterThan(2);
  const words = [...new Set(onPage.normalize('NFKC').replace(/\s/g, ''))];
  const copied = words.filter((one) => pdf.characters.has(one));
  // Some fonts draw a radical and the character that looks like it with one glyph.
  expect(copied.length / words.length).toBeGreaterThan(0.95);
});

async function statsOf(page: Page, query: string) {
  const answer = await page.request.get(`${product.address}api/stats/hazards?${query}`);
  return getHazardStats.response.schema.parse(await answer.json());
}
