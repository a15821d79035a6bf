import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { signIn } from '../../../src/contract/session.ts';
import type { Role } from '../../../src/domain/actor.ts';
import type { Product } from './product.ts';

export type LayerName =
  | '隐患密度'
  | '隐患网格'
  | '区域'
  | '小区'
  | '楼栋'
  | '充电场所'
  | '设备'
  | '楼外隐患'
  | '报警';

/** The router puts itself there. */
type AppRouter = { readonly navigate: (to: { readonly href: string }) => Promise<void> };

const onlyTheMap = `
  body * { visibility: hidden; transition: none !important }
  .map-stage-canvas, .map-stage-canvas * { visibility: visible }
`;

/** What an official does at the page, in an official's verbs. */
export class Official {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Comes with a session that stands already; how one signs in, other tests show. */
  async signIn(product: Product, role: Role, place = ''): Promise<void> {
    const data = { username: role, password: product.passwords.get(role) };
    const answer = await this.page.request.post(new URL(signIn.path, product.address).href, {
      data,
    });
    expect(answer.ok()).toBe(true);
    await this.page.goto(`${product.address}${place}`);
    await this.seeDesk();
  }

  /** Signs in as people do. */
  async signInByForm(product: Product, role: Role, place = ''): Promise<void> {
    await this.page.goto(`${product.address}${place}`);
    await this.page.getByLabel('用户名').fill(role);
    await this.page.getByLabel('密码').fill(product.passwords.get(role) ?? '');
    await this.page.getByRole('button', { name: '登录', exact: true }).click();
    await this.seeDesk();
  }

  /** Goes to another place as a link of the page does, without reading the page anew. */
  async goTo(place: string): Promise<void> {
    await this.page.evaluate((href) => {
      const router = Reflect.get(window, '__TSR_ROUTER__') as AppRouter;
      return router.navigate({ href });
    }, `/${place}`);
  }

  async openDesk(name: '总览' | '值守' | '台账' | '专项行动'): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name }).click();
  }

  /** The map once it has drawn all it was asked for. */
  async seeMap(): Promise<Locator> {
    const map = this.page.locator('.map-stage-canvas');
    await expect(map).toBeVisible({ timeout: 60_000 });
    await this.waitUntilWhole(map);
    return map;
  }

  async switchLayer(name: LayerName): Promise<void> {
    const toggle = this.page.getByRole('checkbox', { name, exact: true });
    if (!(await toggle.isVisible())) await this.page.getByRole('button', { name: '图层' }).click();
    await toggle.click();
    await this.page.getByRole('button', { name: '图层' }).click();
    await this.seeMap();
  }

  /** The pixels of the map as one picture, without what stands on it: a legend is no layer. */
  async pictureOfMap(): Promise<Buffer> {
    return (await this.seeMap()).screenshot({ style: onlyTheMap });
  }

  private async seeDesk(): Promise<void> {
    await expect(this.page.getByRole('button', { name: '退出登录' })).toBeVisible();
  }

  /** Until nothing is under way and no new frame came: a picture taken earlier may show half of a change. */
  private async waitUntilWhole(map: Locator): Promise<void> {
    let before = '';
    await expect
      .poll(
        async () => {
          const { state, waiting, rendered = '0' } = await map.evaluate(readMap);
          const isStill = rendered === before && rendered !== '0';
          before = rendered;
          return isStill && state === 'ready' && waiting === 'false';
        },
        { intervals: [300], timeout: 60_000 },
      )
      .toBe(true);
  }
}

/** Runs in the page, after what it has begun to draw is drawn. */
async function readMap({ dataset }: HTMLElement | SVGElement) {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const { state, waiting, rendered } = dataset;
  return { state, waiting, rendered };
}

/** Sends an event as the platform of a device vendor would. */
export function sendEvent(product: Product, event: object): Promise<void> {
  return sendEvents(product, [event]);
}

export async function sendEvents(product: Product, events: readonly object[]): Promise<void> {
  const { token } = JSON.parse(
    readFileSync(join(product.dataDir, 'demo-accounts.json'), 'utf8'),
  ) as { token: string };
  const response = await fetch(`${product.address}api/ingest/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  });
  expect(await response.json()).toEqual({
    accepted: events.length,
    duplicates: 0,
    quarantined: 0,
  });
}

/** A red gas alarm of a device, now. */
export function alarmEvent(id: string, device: string) {
  return { id, device, kind: 'alarm', at: Date.now(), level: 1, reading: 26, readingUnit: '%LEL' };
}
