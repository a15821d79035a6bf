import { expect, type Page, test } from '@playwright/test';
import { roles } from '../../src/domain/actor.ts';
import { findBarriers } from './support/barriers.ts';
import { alarmEvent, Official, sendEvent } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

// Fewer pixels, where the size is not the matter.
test.use({ viewport: { width: 1040, height: 700 } });

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

test('each role signs in with the password that the start printed, and lands on a desk', async ({
  page,
}) => {
  for (const role of roles) {
    const official = new Official(page);
    await official.signInByForm(product, role);
    await expect(page.getByText('演示数据').first()).toBeVisible();
    await page.getByRole('button', { name: '退出登录' }).click();
    await expect(page.getByLabel('用户名')).toBeVisible();
  }
});

test('a wrong password is answered in one sentence and lets nobody in', async ({ page }) => {
  await page.goto(product.address);
  await page.getByLabel('用户名').fill('leader');
  await page.getByLabel('密码').fill('not the password');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByText('用户名或密码不正确。')).toBeVisible();
  await expect(page).toHaveURL(/sign-in/);
});

test('a link gives a colleague the same view [L12]', async ({ page }) => {
  const official = new Official(page);
  await official.signIn(
    product,
    'leader',
    'overview?at=106.6306,29.4126,16.5,0,0&pick=building:B0052',
  );
  await expect(page.getByRole('region', { name: '对象详情' })).toBeVisible();
  await official.seeMap();
  const address = page.url();
  const picture = await official.pictureOfMap();
  await page.reload();
  await official.seeMap();
  expect(page.url()).toBe(address);
  expect((await official.pictureOfMap()).equals(picture)).toBe(true);
});

test('an alarm reaches the open page, is acknowledged by one key and stays open [D1]', async ({
  page,
}) => {
  const official = new Official(page);
  await official.signIn(product, 'duty', 'duty');
  await expect(page.getByText('实时')).toBeVisible({ timeout: 20_000 });
  await sendEvent(product, alarmEvent('e2e-live', 'D0201'));
  const row = page.getByRole('option', { name: /望滩滨江路38号1号商铺1层餐饮/ });
  await expect(row).toBeVisible({ timeout: 10_000 });
  await row.click();
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Space');
  await expect(row).toContainText('已签收');
  await page.reload();
  await expect(page.getByRole('option', { name: /望滩滨江路38号1号商铺1层餐饮/ })).toContainText(
    '已签收',
  );
});

/** Every width, and both schemes. */
const looks = [
  { width: 390, scheme: 'light' },
  { width: 1440, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
  { width: 1920, scheme: 'dark' },
] as const;

for (const { width, scheme } of looks) {
  test(`has no barrier that axe can find, at ${width} px in ${scheme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${product.address}?scheme=${scheme}`);
    await expectNoBarrier(page, 'sign-in');
    const official = new Official(page);
    const look = `scheme=${scheme}`;
    await official.signIn(product, 'admin', `overview?${look}&pick=building:B0052`);
    await expectNoBarrier(page, 'overview');
    for (const desk of ['duty', 'ledger', 'campaign']) {
      await official.goTo(`${desk}?${look}`);
      await expectNoBarrier(page, desk);
    }
  });
}

async function expectNoBarrier(page: Page, place: string): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('.ant-skeleton')).toHaveCount(0);
  expect(await findBarriers(page), place).toEqual([]);
}

test('speaks English completely when asked', async ({ page }) => {
  const official = new Official(page);
  await official.signIn(product, 'leader', 'overview');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Overview' })).toBeVisible();
  const words = await page.getByRole('navigation').innerText();
  expect(words).not.toMatch(/[\u4e00-\u9fff]/);
});
