import { expect, test } from '@playwright/test';
import type { HazardStats } from '../../src/contract/hazard-stats.ts';
import { totalOf } from '../../src/domain/hazard/count-hazards.ts';
import { findBarriers } from './support/barriers.ts';
import { Official } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

// Fewer pixels: it is figures that are looked at.
test.use({ viewport: { width: 1040, height: 900 } });

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

test('a leader lands on the page before a meeting; a figure on it is that of the API and of the rows behind it, and one click prints it with the map [L6] [L20] [L21] [C1] [C23]', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'true');
  });
  await new Official(page).signInByForm(product, 'leader');
  const panel = page.getByRole('region', { name: '工作面板' });
  await expect(panel.getByRole('region', { name: '逾期最久' })).toBeVisible();
  await expect(panel.getByRole('region', { name: '已排查隐患密度' })).toContainText('排查覆盖率');

  const answer = await page.request.get(`${product.address}api/stats/hazards`);
  const { matching, total } = (await answer.json()) as HazardStats;
  const tile = panel.locator('dl > div').filter({ hasText: '逾期未整改' });
  const figure = tile.getByRole('link', { name: String(matching.overdue), exact: true });
  await expect(figure).toBeVisible();
  for (const status of ['unassigned', 'rectifying', 'closed'] as const) {
    const steps = panel.getByRole('list', { name: '整改进度' });
    await expect(
      steps.getByRole('link', { name: String(matching[status]), exact: true }),
    ).toBeVisible();
  }

  await panel.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('body[data-printed]')).toBeAttached({ timeout: 60_000 });
  const picture = panel.locator('figure img');
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );

  await figure.click();
  await expect(page).toHaveURL(/ledger.*overdue=true/);
  const shown = `${matching.overdue} / ${total.toLocaleString('en')} 项`;
  await expect(page.getByText(shown)).toBeVisible();
});

test('a leader moves the period along the time line by keyboard and by hand, map and figures follow, and the address keeps it [L8]', async ({
  page,
}) => {
  await new Official(page).signIn(product, 'leader', 'overview?list=units');
  const line = page.getByRole('region', { name: '时间轴' });
  const first = line.getByRole('slider', { name: '起始周' });
  const last = line.getByRole('slider', { name: '截止周' });
  await expect(first).toBeVisible({ timeout: 30_000 });

  for (let week = 0; week < 3; week++) await first.press('ArrowRight');
  await expect(page).toHaveURL(/period=\d{4}-\d\d-\d\d\.\.(&|$)/);
  const box = await last.boundingBox();
  if (box === null) throw new Error('There is no last week.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 120, box.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/period=\d{4}-\d\d-\d\d\.\.\d{4}/);

  const { searchParams } = new URL(page.url());
  const [foundFrom, foundTo] = (searchParams.get('period') ?? '').split('..');
  const address = `${product.address}api/stats/hazards?foundFrom=${foundFrom}&foundTo=${foundTo}`;
  const { units } = (await (await page.request.get(address)).json()) as HazardStats;
  const found = units.reduce((sum, unit) => sum + totalOf(unit), 0);
  await expect(line).toContainText(`发现${found}项`);
  // What the step has shown is what the full pass says.
  const days = await line.getByText(' 至 ').textContent();
  expect(days).toBe(`${foundFrom} 至 ${foundTo}`);

  await page.reload();
  await expect(line).toContainText(`发现${found}项`, { timeout: 30_000 });
});

test('the pages of the overview have no barrier that axe can find', async ({ page }) => {
  const official = new Official(page);
  await official.signIn(product, 'leader', 'overview');
  const lists = ['trend', 'coverage', 'watched', 'units', 'overdue'];
  for (const place of [...lists.map((list) => `overview?list=${list}`), 'briefing', 'compare']) {
    await official.goTo(place);
    await expect(page.getByRole('main').or(page.getByRole('article')).first()).toBeVisible();
    await expect(page.locator('.ant-skeleton')).toHaveCount(0);
    await expect(async () => expect(await findBarriers(page), place).toEqual([])).toPass();
  }
});
