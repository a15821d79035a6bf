import { expect, test } from '@playwright/test';
import { Official } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

test('a building gets its file: checked, reported, inspected, printed [S0-T1] [S0-T1r] [S0-T2] [S0-R1] [S0-R2]', async ({
  page,
  browser,
}) => {
  const community = new Official(page);
  await community.signIn(product, 'community', 'ledger?tab=files&lacks=inspection');
  const list = page.getByRole('listbox', { name: '楼栋' });
  await list.getByRole('option').first().click();
  await expect(page).toHaveURL(/file=building/);
  const id = new URL(page.url()).searchParams.get('file')?.replace('building:', '') ?? '';
  const sheet = page.getByRole('table', { name: /一楼一档/ });
  await expect(sheet.getByRole('columnheader', { name: '燃气经营企业专业检查' })).toBeVisible();

  await sheet.getByRole('button', { name: '楼道、大厅等空间 用户自查 登记' }).click();
  const check = page.getByRole('form', { name: '检查登记' });
  await check.getByLabel('参加人数').fill('2');
  const tapping = check.getByRole('radiogroup').first();
  await tapping.getByText('不合格').click();
  await check.getByRole('button', { name: '提交' }).click();

  const cell = page.getByRole('region', { name: '楼道、大厅等空间 · 用户自查' });
  await expect(cell.getByText('2 人参加', { exact: false })).toBeVisible();
  await cell.getByRole('button', { name: '登记为隐患' }).click();
  await cell.getByRole('button', { name: '登记', exact: true }).click();
  await expect(cell.getByRole('button', { name: /已登记隐患 №/ })).toBeVisible();
  const plan = page.getByRole('table', { name: /一楼一策/ });
  await expect(plan.getByRole('cell', { name: '私拉乱接', exact: true })).toBeVisible();

  await page.getByRole('button', { name: '添加用户' }).click();
  const user = page.getByRole('form', { name: '添加用户' });
  await user.getByLabel(/^名称/).fill('二楼面馆');
  await user.getByLabel('用户类型').fill('餐饮');
  await page.keyboard.press('Enter');
  await user.getByRole('button', { name: '提交' }).click();
  await expect(sheet.getByText('单位用户甲：二楼面馆')).toBeVisible();

  const inspector = new Official(await browser.newPage());
  await inspector.signIn(product, 'inspector', `ledger?tab=files&file=building:${id}`);
  const theirs = inspector.page.getByRole('table', { name: /一楼一档/ });
  const shop = '单位用户甲：二楼面馆';
  await theirs.getByRole('button', { name: `${shop} 燃气经营企业专业检查 登记` }).click();
  // Whoever inspects by profession enters no self-check.
  await expect(theirs.getByRole('button', { name: `${shop} 用户自查 登记` })).toHaveCount(0);
  const visit = inspector.page.getByRole('form', { name: '检查登记' });
  await visit.getByLabel('参加人数').fill('3');
  await visit.getByLabel(/^确认隐患数/).fill('1');
  await visit.getByRole('button', { name: '提交' }).click();
  const row = theirs.getByRole('row', { name: new RegExp(shop) });
  await expect(row.getByRole('cell', { name: '3 人' })).toBeVisible();
  await expect(row.getByRole('cell', { name: '1', exact: true })).toBeVisible();

  // What the inspector entered arrives here by itself.
  await expect(sheet.getByRole('cell', { name: '3 人' })).toBeVisible();
  const answer = await page.request.get(`${product.address}api/buildings/${id}`);
  expect(await answer.json()).toMatchObject({ inspectedOn: expect.any(String), hazardsTotal: 1 });
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  // Every page lies on its side.
  const widths = [...paper.matchAll(/\/MediaBox\s*\[0 0 (\d+)/g)].map(([, width]) => width);
  expect(new Set(widths)).toEqual(new Set(['841']));
  await page.getByRole('button', { name: '返回列表' }).click();
  await expect(page).not.toHaveURL(/file=building/);
});
