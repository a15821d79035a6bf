import { expect, type Locator, test } from '@playwright/test';
import { findBarriers } from './support/barriers.ts';
import { Official } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

/** The header of a sheet, row by row; a cell over several columns with how many. */
async function headOf(sheet: Locator): Promise<string[][]> {
  await expect(sheet).toBeVisible();
  return sheet
    .locator('thead tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th')].map(({ textContent, colSpan }) =>
          colSpan > 1 ? `${textContent} ×${colSpan}` : (textContent ?? ''),
        ),
      ),
    );
}

test('a community looks up the sheets of S0 and finds them as they are printed [S0-T1] [S0-T1r] [S0-T2] [S0-T3]', async ({
  page,
}) => {
  const official = new Official(page);
  await official.signIn(product, 'community', 'ledger?tab=imports');
  await official.openDesk('专项行动');
  await page.getByRole('button', { name: /除险清患/ }).click();
  await page.getByRole('navigation', { name: '本页目录' }).getByText('表格').click();
  const file = page.getByRole('table', { name: /一楼一档/ });
  await expect(file).toBeInViewport();
  expect(await headOf(file)).toEqual([
    ['对象', '用户自查 ×2', '燃气经营企业专业检查 ×2', '电力企业专业检查 ×2', '确认隐患数'],
    ['检查时间', '参加人员', '检查时间', '参加人员', '检查时间', '检查人员'],
  ]);
  expect(await file.locator('tbody td:first-child').allInnerTexts()).toEqual([
    '楼栋转换层、架空层、设备层等空间',
    '地下室、半地下室、车库、庭院等空间',
    '楼道、大厅等空间',
    '单位用户甲',
    '单位用户乙',
    '居民用户甲',
    '居民用户乙',
  ]);
  const plan = ['序号', '排查时间', '隐患类别', '隐患类型', '隐患描述'];
  const rectification = ['整改主体', '整改措施', '整改资金', '整改时限', '整改预案'];
  expect(await headOf(page.getByRole('table', { name: /一楼一策/ }))).toEqual([
    [...plan, ...rectification],
  ]);
  const place = ['序号', '所属街道', '小区名称', '地址'];
  const rest = ['剩余隐患整改期限', '整改责任人', '联系电话', '备注'];
  expect(await headOf(page.getByRole('table', { name: /情况表/ }))).toEqual([
    [...place, '存在隐患 ×4', ...rest],
    ['排查隐患数量', '具体问题', '已整改数量', '已整改具体问题'],
  ]);
});

test('the ledger and the task list of S3 have their columns [S3-T1] [S3-T2]', async ({ page }) => {
  await new Official(page).signIn(product, 'leader', 'campaign?doc=old_compounds_2024&part=sheets');
  const person = '消防安全管理人（楼栋长）及联系方式';
  expect(await headOf(page.getByRole('table', { name: /老旧小区台账/ }))).toEqual([
    ['镇街/社区', '小区名称', '地址', person, '建筑高度（层数）', '隐患内容', '整改时限'],
  ]);
  expect(await headOf(page.getByRole('table', { name: /任务清单/ }))).toEqual([
    ['工作任务', '具体内容', '责任单位', '完成时限'],
  ]);
});

test('the device table of S1 tells base from mid and high grade [S1-T1.3] [S1-T1.4] [S1-T2.3]', async ({
  page,
}) => {
  await new Official(page).signIn(product, 'inspector', 'campaign?doc=device_requirements');
  const cellsOf = (name: RegExp) => page.getByRole('row', { name }).getByRole('cell');
  await expect(cellsOf(/泄漏检测/)).toHaveText([
    '泄漏检测功能',
    '甲烷浓度检测功能',
    '甲烷浓度检测功能、一氧化碳浓度检测功能',
  ]);
  await expect(cellsOf(/连锁切断/).nth(1)).toHaveText('不要求');
  await expect(cellsOf(/安全自闭阀开、闭状态/).nth(1)).toHaveText('不要求');
});

test('a search leads to its line, and a link leads a colleague there', async ({ page }) => {
  const official = new Official(page);
  await official.signIn(product, 'duty', 'campaign');
  await page.getByRole('searchbox').fill('三清三关');
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().click();
  const line = page.locator('[data-current]');
  await expect(line).toBeInViewport();
  await expect(line).toContainText('三清三关');
  await page.reload();
  await expect(line).toBeInViewport();
});

test('goes on paper as the document alone, on white, with the mark of the demo', async ({
  page,
}) => {
  await new Official(page).signIn(
    product,
    'admin',
    'campaign?doc=hazard_clearing_2023&scheme=dark',
  );
  await expect(page.getByRole('article')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: '本页目录' })).toBeHidden();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(page.getByText('演示数据').first()).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--panel')),
    )
    .toBe('#FFFFFF');
});

for (const { width, scheme } of [
  { width: 390, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
]) {
  test(`has no barrier that axe can find and no sideways scroll, at ${width} px, ${scheme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const official = new Official(page);
    await official.signIn(product, 'leader', `campaign?scheme=${scheme}`);
    const places = ['doc=gas_safety_2022', 'doc=hazard_taxonomy', 'doc=siting_rules', 'q=gas'];
    for (const place of places) {
      await official.goTo(`campaign?scheme=${scheme}&${place}`);
      await expect(
        page
          .getByRole('main')
          .getByRole('heading', { level: 2 })
          .or(page.getByRole('option'))
          .first(),
      ).toBeVisible();
      expect(await findBarriers(page), place).toEqual([]);
      const widths = await page.evaluate(() => [document.body.scrollWidth, innerWidth]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    }
  });
}
