import { expect, type Locator, test } from '@playwright/test';
import { findBarriers } from './support/barriers.ts';
import { Official } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

type Issue = { readonly subject: { readonly name: string }; readonly building: string };
type Visit = {
  readonly name: string;
  readonly building: string | null;
  readonly notVisited: number | null;
  readonly knownHazards: number;
};

test('a community mends what its records contradict, and takes a home off the list of visits [S0-H2] [S0-R6] [S3-R8]', async ({
  page,
}) => {
  const community = new Official(page);
  await community.signIn(product, 'community', 'ledger?tab=quality&layers=none');
  const ask = async <Item>(path: string) => {
    const answer = await page.request.get(`${product.address}api/${path}`);
    return ((await answer.json()) as { items: readonly Item[] }).items;
  };
  const [bottled] = await ask<Issue>('quality-issues?kind=bottled_gas_upstairs');
  const name = bottled?.subject.name ?? '';
  const panel = page.getByRole('region', { name: '对象详情' });
  const openFile = panel.getByRole('button', { name: '一楼一档、一楼一策' });

  const counts = page.getByRole('region', { name: '数据质量' });
  await counts
    .getByRole('button', { name: /二楼及以上用瓶装气/ })
    .first()
    .click();
  await page.getByRole('option', { name }).first().click();
  await openFile.click();
  const warnings = page.getByRole('region', { name: '核对提示' });
  await expect(warnings.getByText('二楼及以上用瓶装气').first()).toBeVisible();

  const row = page.getByRole('table', { name: /一楼一档/ }).getByRole('row', { name });
  await row.getByRole('button', { name: '编辑用户' }).click();
  const user = page.getByRole('form', { name: '编辑用户' });
  await choose(user.getByLabel('用气方式'), '管道气');
  await user.getByRole('button', { name: '提交' }).click();
  await expect(user).toBeHidden();
  const own = async () =>
    (await ask<Issue>(`quality-issues?building=${bottled?.building}`)).map(
      ({ subject }) => subject.name,
    );
  expect(await own()).not.toContain(name);

  const visit = (await ask<Visit>('visits')).find(
    ({ notVisited, knownHazards, building }) =>
      building !== null && (notVisited ?? 0) > 0 && knownHazards === 0,
  );
  await community.goTo('ledger?tab=todo&layers=none');
  const homes = page.getByRole('listbox', { name: '待入户' });
  await homes
    .getByRole('option', { name: visit?.name ?? '' })
    .first()
    .click();
  await openFile.click();
  const homesPart = page.getByRole('region', { name: '居民用户数' });
  await homesPart.getByRole('button', { name: '编辑户数' }).click();
  const form = page.getByRole('form', { name: '编辑户数' });
  await form.getByLabel('两年未实质入户').fill('0');
  await form.getByRole('button', { name: '提交' }).click();
  await expect(form).toBeHidden();
  await community.goTo('ledger?tab=todo&layers=none');
  await expect(homes.getByRole('option').first()).toBeVisible();
  await expect(homes.getByRole('option', { name: visit?.name ?? '', exact: true })).toHaveCount(0);

  await page.getByText('未改造小区', { exact: true }).click();
  await expect(page.getByText(/有隐患无计划 \d+，未摸底 \d+/)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
});

/** By keyboard, as in every field that offers some words. */
async function choose(field: Locator, option: string): Promise<void> {
  await field.focus();
  await field.press('ArrowDown');
  const list = field.page().locator('.ant-select-dropdown:visible .ant-select-item-option');
  await list.filter({ hasText: option }).first().click();
}
