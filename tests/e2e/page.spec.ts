import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { type AreaOnMap, areaFeatures } from '../../src/map/layers/areas-layer.ts';
import { mapPaint } from '../../src/theme/map-style.ts';
import { alarmEvent, type LayerName, Official, sendEvents } from './support/official.ts';
import {
  coloursOf,
  countDifferent,
  distance,
  middleOf,
  type Pixels,
  type Rgb,
  readPixels,
} from './support/pixels.ts';
import { type Product, startProduct } from './support/product.ts';

// Fewer pixels: these tests draw many pictures, without a GPU.
test.use({ viewport: { width: 960, height: 640 } });

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

/** The building with the devices D0200 and D0201, which stand on one spot. */
const building = { id: 'B0015', lng: 106.621574, lat: 29.41222 };
const atBuilding = (zoom: number, pitch = 0) =>
  `at=${building.lng},${building.lat},${zoom},0,${pitch}`;

/** What the map shows there. */
async function openMap(page: Page, search: string): Promise<Pixels> {
  const official = new Official(page);
  await official.goTo(`overview?${search}`);
  return readPixels(page, await official.pictureOfMap());
}

test('each layer changes the map, and its switch takes it away again [L1] [L3] [L4] [D4]', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const official = new Official(page);
  await sendEvents(product, [alarmEvent('e2e-each-layer', 'D0200')]);
  await official.signIn(product, 'leader', `overview?${atBuilding(16)}&layers=none`);
  const bare = await readPixels(page, await official.pictureOfMap());
  const layers: readonly LayerName[] = [
    '隐患密度',
    '隐患网格',
    '区域',
    '小区',
    '楼栋',
    '充电场所',
    '设备',
    '楼外隐患',
    '报警',
  ];
  for (const layer of layers) {
    await official.switchLayer(layer);
    const drawn = await readPixels(page, await official.pictureOfMap());
    expect(countDifferent(bare, drawn), `${layer} drew nothing`).toBeGreaterThan(100);
    await official.switchLayer(layer);
    const after = await readPixels(page, await official.pictureOfMap());
    expect(countDifferent(bare, after), `${layer} left something behind`).toBe(0);
  }
});

test('buildings stand up when the map is tilted [L11]', async ({ page }) => {
  await new Official(page).signIn(product, 'leader', 'overview?layers=none');
  const shareAt = async (pitch: number) => {
    const bare = await openMap(page, `${atBuilding(17, pitch)}&layers=none`);
    const drawn = await openMap(page, `${atBuilding(17, pitch)}&layers=buildings`);
    return countDifferent(bare, drawn);
  };
  // A flat outline seen from the side would cover less, not more.
  expect(await shareAt(50)).toBeGreaterThan(1.3 * (await shareAt(0)));
});

test('a place keeps its density colour at every zoom [L1] [L2] [C20]', async ({ page }) => {
  test.setTimeout(240_000);
  await new Official(page).signIn(product, 'leader', 'overview?layers=none');
  const from = { lng: 106.632, lat: 29.414, zoom: 14.5 };
  const at = `at=${from.lng},${from.lat},${from.zoom},0,0`;
  const bare = await openMap(page, `${at}&layers=none`);
  const far = await openMap(page, `${at}&layers=density`);
  const spots = plainSpots(far, bare);
  expect(spots.length).toBeGreaterThan(1);
  for (const { x, y } of spots) {
    const place = placeOf({ x: x - far.width / 2, y: y - far.height / 2 }, from).join();
    const nearBare = await openMap(page, `at=${place},17,0,0&layers=none`);
    const near = await openMap(page, `at=${place},17,0,0&layers=density`);
    const atMiddle = (drawn: Pixels) => drawn.at(drawn.width / 2, drawn.height / 2);
    const nearColor = withoutGround(atMiddle(near), atMiddle(nearBare));
    const farColor = withoutGround(far.at(x, y), bare.at(x, y));
    expect(distance(nearColor, farColor), place).toBeLessThan(12);
  }
});

/** The colour that lies on the ground: the ground, which shines through, has more detail from near. */
function withoutGround(color: Rgb, ground: Rgb): Rgb {
  const { densityOpacity } = mapPaint.light;
  const own = (channel: 0 | 1 | 2) =>
    (color[channel] - (1 - densityOpacity) * ground[channel]) / densityOpacity;
  return [own(0), own(1), own(2)];
}

type Spot = { readonly x: number; readonly y: number; readonly color: Rgb };

/** Up to three places of different colours, each within one class of the density and on one ground. */
function plainSpots(far: Pixels, bare: Pixels): readonly Spot[] {
  const found: Spot[] = [];
  for (let y = 20; y < far.height - 20; y += 5) {
    for (let x = 20; x < far.width - 20; x += 5) {
      const color = far.at(x, y);
      const isDense = distance(color, bare.at(x, y)) > 12;
      const isNew = found.every((spot) => distance(spot.color, color) > 20);
      if (isDense && isNew && isPlain(far, { x, y })) found.push({ x, y, color });
    }
  }
  return found.slice(0, 3);
}

function isPlain({ at }: Pixels, { x, y }: { x: number; y: number }): boolean {
  const around = [-6, -3, 0, 3, 6];
  return around.every((down) =>
    around.every((right) => distance(at(x + right, y + down), at(x, y)) < 3),
  );
}

/** Where on the ground a pixel lies, counted from the middle of a map that is not turned. */
function placeOf(
  { x, y }: { x: number; y: number },
  { lng, lat, zoom }: { lng: number; lat: number; zoom: number },
): readonly [lng: number, lat: number] {
  const degreesPerPixel = 360 / (512 * 2 ** zoom);
  return [lng + x * degreesPerPixel, lat - y * degreesPerPixel * Math.cos((lat * Math.PI) / 180)];
}

test('Chinese names are drawn on the map, each in its own characters [L19] [C7]', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await new Official(page).signIn(product, 'leader', 'overview?layers=none');
  const answer = await page.request.get(`${product.address}api/areas`);
  const { items } = (await answer.json()) as { items: AreaOnMap[] };
  const communities = items.filter(({ level, name }) => level === 'community' && name.length === 4);
  const masks: boolean[][] = [];
  for (const { geometry } of areaFeatures(communities).names.features.slice(0, 3)) {
    const drawn = await openMap(page, `at=${geometry.coordinates.join()},15,0,0&layers=none`);
    masks.push(inkOf(middleOf(drawn, { width: 72, height: 24 })));
  }
  const [first = [], second = [], third = []] = masks;
  for (const mask of masks) expect(mask.filter(Boolean).length).toBeGreaterThan(80);
  // Names of one length would all look the same if boxes stood for their characters.
  expect(shareInBoth(first, second)).toBeLessThan(0.85);
  expect(shareInBoth(second, third)).toBeLessThan(0.85);
});

/** Where a picture is as dark as its names are. */
function inkOf({ width, height, at }: Pixels): boolean[] {
  return Array.from({ length: width * height }, (_, index) => {
    const [red, green, blue] = at(index % width, Math.floor(index / width));
    return red + green + blue < 3 * 130;
  });
}

function shareInBoth(one: readonly boolean[], other: readonly boolean[]): number {
  const both = one.filter((isInk, index) => isInk && other[index]).length;
  const either = one.filter((isInk, index) => isInk || other[index]).length;
  return both / either;
}

test('a saved picture holds ground, deck marks and legend, and is not one colour [L13] [C1]', async ({
  page,
}) => {
  await sendEvents(product, [alarmEvent('e2e-picture', 'D0201')]);
  await new Official(page).signIn(product, 'leader', 'overview?layers=none');
  const bare = await savedPicture(page, `${atBuilding(16)}&layers=none`);
  const marked = await savedPicture(page, `${atBuilding(16)}&layers=devices`);
  const whole = await savedPicture(page, `${atBuilding(16)}&layers=density,buildings,devices`);
  expect(coloursOf(bare).length).toBeGreaterThan(50);
  const onMap = { width: 400, height: 300 };
  const changed = (one: Pixels, other: Pixels) =>
    countDifferent(middleOf(one, onMap), middleOf({ ...other, height: one.height }, onMap));
  expect(changed(bare, marked)).toBeGreaterThan(100);
  expect(changed(marked, whole)).toBeGreaterThan(1_000);
  expect(whole.height).toBeGreaterThan(bare.height);
});

async function savedPicture(page: Page, search: string): Promise<Pixels> {
  await openMap(page, search);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存为图片' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.png$/);
  return readPixels(page, readFileSync(await saved.path()));
}

test('the figures are those of the API, and say of how many [L6]', async ({ page }) => {
  await new Official(page).signIn(product, 'leader', 'overview');
  const answer = await page.request.get(`${product.address}api/areas`);
  const { items } = (await answer.json()) as {
    items: { level: string; hazardsTotal: number; hazardsOpen: number; hazardsOverdue: number }[];
  };
  const district = items.find(({ level }) => level === 'district');
  if (district === undefined) throw new Error('No district');
  const { hazardsTotal, hazardsOpen, hazardsOverdue } = district;
  const panel = page.getByRole('region', { name: '工作面板' });
  const rectified = hazardsTotal - hazardsOpen;
  const words = (count: number) => count.toLocaleString('zh-CN');
  await expect(panel).toContainText(`${words(rectified)} / ${words(hazardsTotal)}`);
  await expect(panel).toContainText(`${((100 * rectified) / hazardsTotal).toFixed(1)}%`);
  const share = ((100 * hazardsOverdue) / hazardsOpen).toFixed(1);
  await expect(panel).toContainText(`占未整改 ${share}%`);
});

test('what stands on one spot opens as a stack of its building [D7] [C19]', async ({ page }) => {
  const official = new Official(page);
  await sendEvents(product, [
    alarmEvent('e2e-stack-1', 'D0200'),
    alarmEvent('e2e-stack-2', 'D0201'),
  ]);
  await official.signIn(product, 'leader', `overview?${atBuilding(18.5)}&layers=alarms`);
  const map = await official.seeMap();
  await map.click();
  await expect(page).toHaveURL(new RegExp(`pick=stack(:|%3A)${building.id}`));
  const panel = page.getByRole('region', { name: '对象详情' });
  for (const device of ['教培燃气报警器', '餐饮燃气报警器']) {
    await expect(panel.getByText(device, { exact: false }).first()).toBeVisible();
  }
});

test.describe('with the simulator', () => {
  let simulated: Product;
  test.beforeAll(async () => {
    simulated = await startProduct({ simulate: 3600 });
  });
  test.afterAll(() => simulated.stop());

  test('an alarm comes from the simulator to list, map and panel, and says that it is one [D1] [D4]', async ({
    page,
  }) => {
    const official = new Official(page);
    await official.signIn(simulated, 'duty', 'duty');
    const row = page.getByRole('option').filter({ hasText: '模拟' }).first();
    await expect(row).toBeVisible({ timeout: 30_000 });
    await row.click();
    const panel = page.getByRole('region', { name: '对象详情' });
    await expect(panel).toContainText('模拟');
    // Alarms go on coming: this map is never at rest.
    await expect(page.locator('.map-stage-canvas')).toHaveAttribute('data-state', 'ready', {
      timeout: 60_000,
    });
    await expect(page).toHaveURL(/pick=alarm/);
  });
});

test('the ledger goes to its last row by a key, sorts by a column, and keeps a filter that can be dropped [C18]', async ({
  page,
}) => {
  await new Official(page).signIn(product, 'leader', 'ledger?layers=none&overdue=true');
  const list = page.getByRole('listbox', { name: '隐患' });
  await page.getByRole('button', { name: '按整改时限排序' }).click();
  await expect(page).toHaveURL(/sort=deadline&dir=asc/);
  await page.getByRole('button', { name: '已存筛选' }).click();
  await page.getByLabel('为当前筛选取一个名称').fill('逾期');
  await page.getByRole('button', { name: '保存当前筛选' }).click();
  await page.getByRole('button', { name: '取消筛选：逾期' }).click();
  await list.press('End');
  const last = list.getByRole('option').last();
  const total = await last.getAttribute('aria-setsize');
  await expect(last).toHaveAttribute('aria-posinset', total ?? '');
  await expect(last).toHaveAttribute('aria-busy', 'false');
  await page.getByRole('button', { name: '使用筛选“逾期”' }).click();
  await expect(page).toHaveURL(/overdue=true/);
  await expect(list.getByRole('option').first()).toContainText('逾期');
});
