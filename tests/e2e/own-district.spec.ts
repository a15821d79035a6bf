import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { readAstanaBuildings } from '../support/astana.ts';
import { createDatabase, type Postgres, startPostgres } from '../support/postgres.ts';
import { Official } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';
import { fillSetUp, setUp, setUpLink } from './support/set-up.ts';

// Fewer pixels: the map is drawn without a GPU.
test.use({ viewport: { width: 1040, height: 700 } });

const district = { code: '990001', name: '阿斯塔纳' } as const;
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
      await setUp(page, product, district);
      await refusesSecondSetUp(page, product);
      const official = new Official(page);

      await page.goto(`${product.address}ledger?tab=imports`);
      await page.getByLabel('选择文件', { exact: true }).setInputFiles(buildingsFile(product));
      await expect(page.getByText('32,333 行可以导入。')).toBeVisible({ timeout: 60_000 });
      await page.getByRole('button', { name: '全部导入' }).click();
      await expect(page.getByText('已导入 32,333 行。')).toBeVisible({ timeout: 60_000 });

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

async function refusesSecondSetUp(page: Page, product: Product): Promise<void> {
  await page.goto(setUpLink(product));
  await fillSetUp(page, district);
  await expect(page.getByText('系统已完成初始化。')).toBeVisible();
}

/** Real buildings: a city of another country, whose file is at hand and holds everything that goes wrong. */
function buildingsFile(product: Product): string {
  const file = join(product.dataDir, 'buildings.geojson');
  const collection = { type: 'FeatureCollection', features: readAstanaBuildings() };
  writeFileSync(file, JSON.stringify(collection));
  return file;
}
