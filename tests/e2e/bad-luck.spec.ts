import { expect, type Page, test } from '@playwright/test';
import { type Gateway, type GatewayMode, openGateway } from './support/gateway.ts';
import { alarmEvent, Official, sendEvents } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

// Fewer pixels: these tests draw many pictures, without a GPU.
const viewport = { width: 960, height: 640 } as const;
test.use({ viewport });

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

/** Pages of their own, whose errors count. */
function watchErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

test.describe('an object that is gone', () => {
  const kinds = ['alarm', 'area', 'building', 'compound', 'device', 'hazard', 'site'] as const;
  const idOf = (kind: string) => (kind === 'area' ? '500199999999' : 'GONE-1');

  test('is said in a sentence where a link leads to it, and the desk goes on', async ({ page }) => {
    const errors = watchErrors(page);
    const official = new Official(page);
    const linkTo = (kind: string) => `overview?layers=areas&pick=${kind}:${idOf(kind)}`;
    await official.signIn(product, 'leader', linkTo(kinds[0]));
    for (const kind of kinds) {
      await official.goTo(linkTo(kind));
      const panel = page.getByRole('region', { name: '对象详情' });
      await expect(panel.getByText(/未找到该对象|该对象已不存在/).first(), kind).toBeVisible();
      await expect(page.getByText('1,297').first()).toBeVisible();
      await panel.getByRole('button', { name: '关闭' }).first().click();
      await expect(panel).toBeHidden();
    }
    expect(errors).toEqual([]);
  });
});

test.describe('a layer whose source fails', () => {
  /** Each layer with the address that it reads. */
  const sources = [
    ['areas', '区域', '**/api/areas*'],
    ['compounds', '小区', '**/api/compounds*'],
    ['buildings', '楼栋', '**/api/tiles/buildings/**'],
    ['sites', '充电场所', '**/api/charging-sites*'],
    ['devices', '设备', '**/api/devices/columns*'],
    ['density', '隐患密度', '**/api/hazards/columns*'],
  ] as const;
  const layers = sources.map(([id]) => id).join(',');

  for (const [id, name, address] of sources) {
    test(`${id}: it alone says so, all others draw, and its retry brings it back [C22]`, async ({
      page,
    }) => {
      const official = new Official(page);
      await page.route(address, (route) => route.abort());
      await official.signIn(product, 'leader', `overview?layers=${layers}`);
      const map = page.getByRole('region', { name: '地图', exact: true });
      const notes = map.getByRole('alert').filter({ hasText: '未能加载' });
      await expect(notes).toHaveCount(1, { timeout: 30_000 });
      await expect(notes).toContainText(`图层“${name}”未能加载`);
      const without = await official.pictureOfMap();

      await page.unroute(address);
      await notes.getByRole('button', { name: '重试' }).click();
      await expect(notes).toHaveCount(0);
      await expect
        .poll(async () => (await official.pictureOfMap()).equals(without), { timeout: 30_000 })
        .toBe(false);
    });
  }
});

test.describe('a lost graphics context', () => {
  for (const comesBack of [true, false]) {
    const how = comesBack ? 'that comes back' : 'that never comes back';
    test(`${how} leaves the same picture, with density, marks and selection`, async ({ page }) => {
      const errors = watchErrors(page);
      const official = new Official(page);
      const layers = 'density,areas,buildings,devices,alarms';
      const place = `overview?at=106.6306,29.4126,15.5,20,30&pick=building:B0052&layers=${layers}`;
      await sendEvents(product, [alarmEvent(`e2e-context-${comesBack}`, 'D0201')]);
      await official.signIn(product, 'leader', place);
      const before = await official.pictureOfMap();
      const address = page.url();
      await loseContexts(page, { comesBack });
      await expect
        .poll(async () => (await official.pictureOfMap()).equals(before), { timeout: 45_000 })
        .toBe(true);
      expect(page.url()).toBe(address);
      expect(errors).toEqual([]);

      await page.getByRole('region', { name: '对象详情' }).getByLabel('关闭').first().click();
      const withDensity = await official.pictureOfMap();
      await official.switchLayer('隐患密度');
      expect((await official.pictureOfMap()).equals(withDensity)).toBe(false);
    });
  }

  test('for which the browser gives no other has its sentence, and a retry that works', async ({
    page,
  }) => {
    const official = new Official(page);
    await official.signIn(product, 'leader', 'overview');
    await official.seeMap();
    await page.evaluate(() => {
      const { prototype } = HTMLCanvasElement;
      const original: unknown = Reflect.get(prototype, 'getContext');
      const refuse = (kind: string) => kind.startsWith('webgl');
      Reflect.set(window, 'giveContexts', () => Reflect.set(prototype, 'getContext', original));
      Reflect.set(
        prototype,
        'getContext',
        function getContext(this: HTMLCanvasElement, kind: string, options?: unknown): unknown {
          if (this.isConnected && this.width > 0 && Reflect.get(this, 'wasLost')) {
            return Reflect.apply(original as () => unknown, this, [kind, options]);
          }
          return refuse(kind)
            ? null
            : Reflect.apply(original as () => unknown, this, [kind, options]);
        },
      );
      for (const canvas of document.querySelectorAll('.map-stage-canvas canvas')) {
        Reflect.set(canvas, 'wasLost', true);
      }
    });
    await loseContexts(page, { comesBack: false });
    const note = page.getByRole('alert').filter({ hasText: '没有交还图形绘制能力' });
    await expect(note).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('1,297').first()).toBeVisible();
    await page.evaluate(() => (Reflect.get(window, 'giveContexts') as () => void)());
    await note.getByRole('button', { name: '重试' }).click();
    await official.seeMap();
    await expect(note).toBeHidden();
  });
});

/** Takes the graphics from every canvas of the map; gives it back a little later where asked to. */
async function loseContexts(page: Page, { comesBack }: { comesBack: boolean }): Promise<void> {
  await page.evaluate(async (givesBack) => {
    const canvases = document.querySelectorAll<HTMLCanvasElement>('.map-stage-canvas canvas');
    const losing = [...canvases].flatMap((canvas) => {
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      return extension ? [extension] : [];
    });
    if (losing.length === 0) throw new Error('The map has no graphics context');
    for (const extension of losing) extension.loseContext();
    if (!givesBack) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const extension of losing) extension.restoreContext();
  }, comesBack);
}

test.describe('a stream that is dead', () => {
  let gateway: Gateway;
  const openVia = async (page: Page, mode: GatewayMode): Promise<Official> => {
    gateway = await openGateway(product.address, mode);
    // Minutes of silence pass at once; the streams themselves are real.
    await page.clock.install();
    const official = new Official(page);
    const opened = page.waitForRequest(/\/api\/live/);
    await official.signIn({ ...product, address: gateway.address }, 'duty', 'duty');
    await opened;
    return official;
  };
  test.afterEach(() => gateway.stop());

  test('is said with the age of the last message, and after its return nothing is missing [D1] [D2] [D3] [D26] [C5]', async ({
    page,
  }) => {
    const ids = Array.from({ length: 40 }, (_, index) => String(index + 1).padStart(4, '0'));
    await sendEvents(
      product,
      ids.map((id) => alarmEvent(`e2e-before-${id}`, `D${id}`)),
    );
    const official = await openVia(page, 'passes');
    const state = page.getByRole('banner').getByRole('status');
    await expect(state).toHaveText('实时');
    await page.getByRole('option').nth(2).click();
    await expect(page.getByRole('region', { name: '对象详情' })).toBeVisible();
    await official.seeMap();
    const list = page.getByRole('listbox');
    await list.evaluate((element) => element.scrollTo({ top: 300 }));
    const count = await standing(page);
    const before = { address: page.url(), top: await scrollTopOf(page) };
    expect(before.top).toBeGreaterThan(0);

    gateway.setMode('down');
    await expect(state).toHaveText('消息延迟', { timeout: 30_000 });
    await page.clock.fastForward(70_000);
    await expect(state).toHaveText('连接中断');
    await expect(page.getByRole('banner')).toContainText(/已中断 (1 分钟|\d+ 秒)/);
    await expect(page.getByText('连接中断，', { exact: false }).first()).toBeVisible();
    const missed = Array.from({ length: 25 }, (_, index) => `D0${index + 100}`);
    await sendEvents(
      product,
      missed.map((device) => alarmEvent(`e2e-missed-${device}`, device)),
    );

    gateway.setMode('passes');
    await page.clock.fastForward(31_000);
    await expect(state).toHaveText(/实时|轮询/, { timeout: 30_000 });
    await expect.poll(() => raised(page), { timeout: 30_000 }).toBe(count + 25);
    expect(page.url()).toBe(before.address);
    expect(await scrollTopOf(page)).toBe(before.top);
    await expect(page.getByRole('region', { name: '对象详情' })).toBeVisible();
  });

  test('because a gateway holds it back is replaced by asking, which is said [D2] [D3]', async ({
    page,
  }) => {
    await openVia(page, 'holds-streams');
    const state = page.getByRole('banner').getByRole('status');
    await expect(state).toHaveText('正在连接');
    await page.clock.fastForward(31_000);
    await expect(state).toHaveText('轮询', { timeout: 30_000 });
    const before = await standing(page);
    await sendEvents(product, [alarmEvent('e2e-polled', 'D0300')]);
    await expect.poll(() => raised(page), { timeout: 30_000 }).toBe(before + 1);
  });
});

/** How many alarms wait, once the list is whole. */
async function standing(page: Page): Promise<number> {
  await expect
    .poll(async () => {
      const [shown, total] = (await page.getByText(/^\d+ \/ \d+$/).innerText()).split(' / ');
      return shown === total;
    })
    .toBe(true);
  return raised(page);
}

/** How many alarms wait, as the head of the list says. */
async function raised(page: Page): Promise<number> {
  const text = await page.getByRole('heading', { name: /待签收/ }).innerText();
  return Number(/待签收 (\d+)/.exec(text)?.[1]);
}

function scrollTopOf(page: Page): Promise<number> {
  return page.getByRole('listbox').evaluate((element) => element.scrollTop);
}

test.describe('a clock that is wrong', () => {
  const hour = 3_600_000;
  const day = 24 * hour;

  test('is said, and neither ages nor overdue go by it', async ({ page, browser }) => {
    const right = await overviewText(page);
    await sendEvents(product, [alarmEvent('e2e-clock', 'D0301')]);
    for (const [shiftMs, sentence] of [
      [3 * hour, '本机时钟快 3 小时'],
      [-400 * day, '本机时钟慢 400 天'],
    ] as const) {
      const context = await browser.newContext({ locale: 'zh-CN', viewport });
      const wrong = await context.newPage();
      await wrong.addInitScript(shiftClock, shiftMs);
      expect(await overviewText(wrong)).toBe(right);
      await expect(wrong.getByText(sentence)).toBeVisible();
      await wrong.goto(`${product.address}duty`);
      await expect(wrong.getByRole('banner')).toContainText(/(刚刚|\d+ 秒前)收到消息/, {
        timeout: 30_000,
      });
      await expect(wrong.getByRole('option').first()).toBeVisible();
      expect(await wrong.getByRole('listbox').innerText()).not.toMatch(/\d+ (小时|天)/);
      await context.close();
    }
  });

  async function overviewText(page: Page): Promise<string> {
    await new Official(page).signIn(product, 'leader', 'overview?list=areas');
    await expect(page.getByText('1,297').first()).toBeVisible();
    await expect(page.getByText('逾期未整改').first()).toBeVisible();
    // The last to come: before it the panel still grows.
    const panel = page.getByRole('region', { name: '工作面板' });
    for (const tool of ['文字通报', '对比']) {
      await expect(panel.getByText(tool, { exact: true })).toBeVisible();
    }
    // What was on the earlier day is counted of hazards and of buildings, which come apart.
    await expect(panel.getByText(/^[±+−]\d/)).toHaveCount(5);
    return panel.innerText();
  }
});

/** Runs in the page, before anything else: its clock is this far ahead of the truth. */
function shiftClock(shiftMs: number): void {
  const RealDate = Date;
  const handler: ProxyHandler<DateConstructor> = {
    construct: (target, args: unknown[]) =>
      Reflect.construct(target, args.length > 0 ? args : [RealDate.now() + shiftMs]),
    get: (target, name) =>
      name === 'now' ? () => RealDate.now() + shiftMs : Reflect.get(target, name),
  };
  globalThis.Date = new Proxy(RealDate, handler);
}
