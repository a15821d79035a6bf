import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
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
  const toWord = page.getByRole('button', { name: '下载 Word' });
  await expect(toWord).toBeEnabled();
  const downloading = page.waitForEvent('download');
  await toWord.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/简报-草稿-演示数据\.docx$/);
  const files = unzipSync(readFileSync(await download.path()));
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
