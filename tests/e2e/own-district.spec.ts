import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { readAstanaBuildings } from '../support/astana.ts';
import { createDatabase, type Postgres, startPostgres } from '../support/postgres.ts';
import { Official } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

const password = 'a long enough one';
const engines = ['SQLite', 'PostgreSQL'] as const;

for (const engine of engines) {
  test.describe(`an empty start on ${engine}`, () => {
    let product: Product;
    let postgres: Postgres | null = null;

    test.beforeAll(async () => {
      if (engine === 'PostgreSQL') postgres = await startPostgres();
      product = await startProduct({
        isDemo: false,
        ...(postgres && { databaseUrl: await createDatabase(postgres.url, 'own') }),
      });
    });
    test.afterAll(async () => {
      await product.stop();
      await postgres?.stop();
    });

    test('is set up by the printed link, takes a whole city by file and draws it', async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await setUp(page, product);
      await refusesSecondSetUp(page, product);
      await page.getByLabel('用户名').fill('first.admin');
      await page.getByLabel('密码').fill(password);
      await page.getByRole('button', { name: '登录', exact: true }).click();
      await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible();
      const official = new Official(page);

      await page.goto(`${product.address}ledger?tab=imports`);
      await chooseFile(page, product, 'buildings');
      await page.getByRole('button', { name: '检查文件' }).click();
      await expect(page.getByText('32,333').first()).toBeVisible({ timeout: 60_000 });
      await page.getByRole('button', { name: /^确认导入/ }).click();
      await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible({
        timeout: 60_000,
      });

      await page.goto(`${product.address}overview?at=71.43,51.165,15,0,0&layers=buildings`);
      const drawn = await official.pictureOfMap();
      await expect(page.getByText('32,333').first()).toBeVisible();

      await page.goto(`${product.address}ledger?tab=imports`);
      await page.getByRole('button', { name: '撤销' }).first().click();
      await page.getByRole('tooltip').getByRole('button', { name: '撤销' }).click();
      await expect(page.getByText('已撤销').first()).toBeVisible({ timeout: 60_000 });
      await page.goto(`${product.address}overview?at=71.43,51.165,15,0,0&layers=buildings`);
      expect((await official.pictureOfMap()).equals(drawn)).toBe(false);
    });
  });
}

/** The address that the start printed for the first administrator. */
function linkOf(product: Product): string {
  const link = /http\S+set-up\?token=\S+/.exec(product.output())?.[0];
  if (link === undefined) throw new Error(`No link in: ${product.output()}`);
  return link;
}

async function setUp(page: Page, product: Product): Promise<void> {
  await page.goto(linkOf(product));
  await fillSetUp(page);
  await expect(page.getByText('初始化完成')).toBeVisible();
}

async function refusesSecondSetUp(page: Page, product: Product): Promise<void> {
  await page.goto(linkOf(product));
  await fillSetUp(page);
  await expect(page.getByText('系统已完成初始化。')).toBeVisible();
  await page.goto(product.address);
}

async function fillSetUp(page: Page): Promise<void> {
  await page.getByLabel('区县代码').fill('990001');
  await page.getByLabel('区县名称').fill('阿斯塔纳');
  await page.getByLabel('管理员用户名').fill('first.admin');
  await page.getByLabel('管理员姓名').fill('首位管理员');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '完成初始化' }).click();
}

async function chooseFile(page: Page, product: Product, kind: 'buildings'): Promise<void> {
  const file = join(product.dataDir, `${kind}.geojson`);
  writeFileSync(
    file,
    JSON.stringify({ type: 'FeatureCollection', features: readAstanaBuildings() }),
  );
  await page.getByLabel('数据种类').click();
  await page.getByTitle('楼栋').click();
  await page.locator('input[type=file]').setInputFiles(file);
}
