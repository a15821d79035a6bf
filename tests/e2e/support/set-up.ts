import { expect, type Page } from '@playwright/test';
import type { Product } from './product.ts';

const firstAdmin = { username: 'first.admin', password: 'a long enough one' } as const;

/** The address that the start printed for the first administrator. */
export function setUpLink(product: Product): string {
  const link = /http\S+set-up\?token=\S+/.exec(product.output())?.[0];
  if (link === undefined) throw new Error(`No link in: ${product.output()}`);
  return link;
}

type District = { readonly code: string; readonly name: string };

/** Sets up an empty store by the printed link; ends where the tables of the district go in. */
export async function setUp(page: Page, product: Product, district: District): Promise<void> {
  await page.goto(setUpLink(product));
  await fillSetUp(page, district);
  await expect(page.getByRole('button', { name: /把现在的表拖进来/ })).toBeVisible();
}

export async function fillSetUp(page: Page, { code, name }: District): Promise<void> {
  await page.getByLabel('区县名称').fill(name);
  await page.getByLabel('区县代码').fill(code);
  await fillAdmin(page);
}

export async function fillAdmin(page: Page): Promise<void> {
  await page.getByLabel('管理员用户名').fill(firstAdmin.username);
  await page.getByLabel('管理员姓名').fill('首位管理员');
  await page.getByLabel('密码').fill(firstAdmin.password);
  await page.getByRole('button', { name: '完成初始化' }).click();
}
