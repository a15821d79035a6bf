import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { roles } from '../../src/domain/actor.ts';
import { alarmEvent, Official, sendEvent } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

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
    await official.signIn(product, role);
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

test('a leader sees the district on the map, and every layer changes its picture', async ({
  page,
}) => {
  const official = new Official(page);
  await sendEvent(product, alarmEvent('e2e-layers', 'D0001'));
  await official.signIn(product, 'leader', 'overview');
  let before = await official.pictureOfMap();
  for (const layer of ['隐患密度', '楼栋', '报警', '区域'] as const) {
    await official.switchLayer(layer);
    const after = await official.pictureOfMap();
    expect(after.equals(before), `${layer} left the map as it was`).toBe(false);
    before = after;
  }
});

test('a link gives a colleague the same view', async ({ page }) => {
  const official = new Official(page);
  await official.signIn(
    product,
    'leader',
    'overview?at=106.6284,29.4172,16.5,0,0&pick=building:B0052',
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

test('an alarm reaches the open page, is acknowledged by one key and stays open', async ({
  page,
}) => {
  const official = new Official(page);
  await official.signIn(product, 'duty', 'duty');
  await expect(page.getByText('实时')).toBeVisible({ timeout: 20_000 });
  await sendEvent(product, alarmEvent('e2e-live', 'D0002'));
  const row = page.getByRole('option', { name: /桐荫一村1栋3层/ });
  await expect(row).toBeVisible({ timeout: 10_000 });
  await row.click();
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Space');
  await expect(row).toContainText('已签收');
  await page.reload();
  await expect(page.getByRole('option', { name: /桐荫一村1栋3层/ })).toContainText('已签收');
});

test('no request leaves the origin', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const official = new Official(page);
  await official.signIn(product, 'leader', 'overview');
  await official.seeMap();
  for (const desk of ['值守', '台账', '总览'] as const) {
    await official.openDesk(desk);
    await page.waitForLoadState();
  }
  const foreign = requests.filter(
    (url) => !/^(data|blob):/.test(url) && !url.startsWith(product.address),
  );
  expect(requests.length).toBeGreaterThan(10);
  expect(foreign).toEqual([]);
});

for (const width of [390, 1440, 1920]) {
  test(`has no barrier that axe can find, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const official = new Official(page);
    await page.goto(product.address);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await official.signIn(product, 'admin', 'overview');
    for (const desk of ['总览', '值守', '台账'] as const) {
      await official.openDesk(desk);
      await expect(page.getByRole('main')).toBeVisible();
      await page.waitForTimeout(500);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${desk} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test('speaks English completely when asked', async ({ page }) => {
  const official = new Official(page);
  await official.signIn(product, 'leader', 'overview');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Overview' })).toBeVisible();
  const words = await page.getByRole('navigation').innerText();
  expect(words).not.toMatch(/[\u4e00-\u9fff]/);
});
