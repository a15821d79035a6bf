import { expect, test } from '@playwright/test';
import { createDatabase, type Postgres, startPostgres } from '../support/postgres.ts';
import { alarmEvent, Official, sendEvent } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

let postgres: Postgres;
let product: Product;
test.beforeAll(async () => {
  postgres = await startPostgres();
  product = await startProduct({ databaseUrl: await createDatabase(postgres.url, 'demo') });
});
test.afterAll(async () => {
  await product.stop();
  await postgres.stop();
});

test('on PostgreSQL an alarm reaches the open page and is acknowledged by one key', async ({
  page,
}) => {
  const official = new Official(page);
  await official.signIn(product, 'duty', 'duty');
  await expect(page.getByText('实时')).toBeVisible();
  await sendEvent(product, alarmEvent('e2e-postgres', 'D0201'));
  const row = page.getByRole('option').first();
  await expect(row).toContainText('无人签收');
  await row.click();
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Space');
  await expect(row).toContainText('已签收');
  await official.seeMap();
});
