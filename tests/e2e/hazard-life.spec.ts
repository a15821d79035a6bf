import { expect, type Locator, type Page, test } from '@playwright/test';
import { exifOf } from '../support/pictures.ts';
import { Official } from './support/official.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

const description = '七楼走道拉线给电动自行车充电';
/** What a telephone writes into a photo, and nobody is to find in it. */
const secret = '张三的手机 SN-20261128';

/** Somebody at the page, at their own machine, with one hazard open. */
class AtHazard extends Official {
  hazard = '';

  get panel(): Locator {
    return this.page.getByRole('dialog', { name: '对象详情' });
  }

  async openHazard(id: string): Promise<void> {
    this.hazard = id;
    await this.page.goto(`${product.address}ledger?layers=none&pick=hazard:${id}`);
    await expect(this.panel.getByText(description)).toBeVisible();
  }

  /** Once the live feed has brought what somebody else did. */
  async sees(status: string): Promise<void> {
    await expect(this.panel.getByText(status, { exact: true }).first()).toBeVisible();
  }

  async begin(step: string, name = step): Promise<Locator> {
    await this.panel.getByRole('button', { name: step, exact: true }).click();
    return this.panel.getByRole('form', { name });
  }

  async submit(form: Locator, done: string): Promise<void> {
    await form.getByRole('button', { name: '提交' }).click();
    await expect(form).toBeHidden();
    await expect(this.page.locator('.ant-message-notice', { hasText: done }).first()).toBeVisible();
  }

  /** By keyboard; a long list is narrowed by typing. The first option where none is named. */
  async choose(field: Locator, option = '', isLong = true): Promise<void> {
    await field.focus();
    await field.press('ArrowDown');
    if (isLong && option !== '') await field.fill(option);
    const list = this.page.locator('.ant-select-dropdown:visible .ant-select-item-option');
    await list.filter({ hasText: option }).first().click();
  }
}

test('a hazard is found, assigned, rectified with a photo, sent back, closed and relapses [B5.4]', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const come = async (role: 'community' | 'admin' | 'inspector', width: number) => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width, height: 844 } });
    const person = new AtHazard(await context.newPage());
    await person.signIn(product, role, 'ledger?layers=none');
    return person;
  };
  // A telephone has no map beside the list.
  const community = await come('community', 390);
  const office = await come('admin', 390);
  const inspector = await come('inspector', 390);

  await office.page.getByLabel('整改须附照片').click();
  await office.page.getByRole('button', { name: '更改' }).click();
  await expect(office.page.getByText('已更改整改照片要求')).toBeVisible();

  const id = await report(community);
  for (const person of [community, office, inspector]) await person.openHazard(id);
  await assign(office);

  await community.sees('已交办');
  const taken = await takePhoto(community.page, '拆除后');
  await rectify(community, taken);
  await expectOnlyPixels(community, taken);

  await inspector.sees('已整改待复查');
  const back = await inspector.begin('复查不通过');
  await back.getByLabel('原因').fill('仍有一处拉线');
  await inspector.submit(back, '已退回整改');

  await rectifyWhileReassigned(community, office);

  await inspector.page.reload();
  await inspector.submit(await inspector.begin('复查通过，销号'), '已销号');
  const look = await inspector.begin('登记回头看');
  await inspector.choose(look.getByLabel('回头看结果'), '已反弹', false);
  await look.getByLabel('原因').fill('又拉线充电');
  await inspector.submit(look, '已登记回头看');

  await expectHistory(office);
});

/** Files a hazard as the community finds it; answers its id. */
async function report(community: AtHazard): Promise<string> {
  const { page } = community;
  await page.getByRole('button', { name: '登记隐患' }).click();
  const form = page.getByRole('form', { name: '登记隐患' });
  await community.choose(form.getByLabel('社区'));
  await community.choose(form.getByLabel('隐患类型'), '私拉');
  await form.getByLabel('隐患描述').fill(description);
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByText(/^已登记，隐患编号 \d+$/)).toBeVisible();
  const answer = await page.request.get(`${product.address}api/hazards?text=${description}`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  expect(items).toHaveLength(1);
  return items[0]?.id ?? '';
}

async function assign(office: AtHazard): Promise<void> {
  const form = await office.begin('交办');
  await office.choose(form.getByLabel('责任单位', { exact: true }), '物业');
  await form.getByLabel('整改措施').fill('拆除拉线');
  await office.submit(form, '已交办');
}

/** Nothing is sent before a photo is there. */
async function rectify(community: AtHazard, photo: Buffer): Promise<void> {
  const form = await community.begin('整改完成');
  await form.getByRole('button', { name: '提交' }).click();
  await expect(form.getByText('本区要求整改附照片，请添加整改照片。')).toBeVisible();
  await addPhoto(form, photo);
  await community.submit(form, '已登记整改完成，待复查');
}

async function addPhoto(form: Locator, buffer: Buffer): Promise<void> {
  const file = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer };
  await form.getByLabel('添加整改照片 添加照片').setInputFiles(file);
  await expect(form.getByRole('img', { name: /^整改照片，演示社区 于/ })).toBeVisible();
}

/** The office changes the deadline under the open form: the community is told, and nothing is lost. */
async function rectifyWhileReassigned(community: AtHazard, office: AtHazard): Promise<void> {
  await community.page.reload();
  const form = await community.begin('整改完成');
  await form.getByLabel('整改措施').fill('全部拆除，已贴告示');
  await office.page.reload();
  const again = await office.begin('重新交办', '交办');
  await again.getByLabel('整改时限').fill('2027-12-31');
  await office.submit(again, '已交办');
  await addPhoto(form, await takePhoto(community.page, '再次拆除后'));
  await form.getByRole('button', { name: '提交' }).click();
  const told = community.panel.getByText(/^演示管理 于 .* 办理“交办”，修改了：.*整改时限/);
  await expect(told).toBeVisible();
  await community.panel.getByRole('button', { name: '查看最新情况' }).click();
  await expect(told).toBeHidden();
  await expect(form.getByLabel('整改措施')).toHaveValue('全部拆除，已贴告示');
  await community.submit(form, '已登记整改完成，待复查');
}

/** Every step with who took it and why, newest first. */
async function expectHistory({ page, panel }: AtHazard): Promise<void> {
  await page.reload();
  const entries = panel.getByRole('region', { name: '变更记录' }).getByRole('listitem');
  await expect(entries).toHaveCount(10);
  const told = (await entries.allInnerTexts()).map((text) => text.trim());
  const expected = [
    ['反弹', '演示检查 · 又拉线充电'],
    ['销号', '演示检查'],
    ['整改完成', '演示社区'],
    ['添加照片', '演示社区'],
    ['交办', '演示管理'],
    ['复查不通过', '演示检查 · 仍有一处拉线'],
    ['整改完成', '演示社区'],
    ['添加照片', '演示社区'],
    ['交办', '演示管理'],
    ['登记', '演示社区'],
  ];
  for (const [index, [verb = '', who = '']] of expected.entries()) {
    expect(told[index]).toMatch(new RegExp(`^${verb}\\s[^]*\\n${who}$`));
  }
}

/** A photo as a telephone takes it: on its side, with its maker, its number and its place. */
async function takePhoto(page: Page, words: string): Promise<Buffer> {
  const drawn = await page.evaluate(async (text) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [640, 480];
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('No canvas.');
    context.fillStyle = '#c9d2de';
    context.fillRect(0, 0, 640, 480);
    context.fillStyle = '#d7263d';
    context.fillRect(40, 60, 300, 20);
    context.font = '48px sans-serif';
    context.fillText(text, 60, 240);
    return canvas.toDataURL('image/jpeg', 0.9);
  }, words);
  const jpeg = Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64');
  const exif = exifOf({ words: secret, orientation: 6, position: [106.551234, 29.563456] });
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

/** What is kept draws the same picture in this browser, the same way up, and tells nothing else. */
async function expectOnlyPixels({ page, hazard }: AtHazard, taken: Buffer): Promise<void> {
  const api = `${product.address}api`;
  const list = await page.request.get(`${api}/hazards/${hazard}/photos`);
  const { items } = (await list.json()) as { items: { id: string }[] };
  const kept = await (await page.request.get(`${api}/photos/${items[0]?.id}`)).body();
  expect(taken.includes(secret)).toBe(true);
  expect(kept.includes(secret)).toBe(false);
  const drawn = await drawBoth(page, [taken, kept]);
  expect(drawn).toEqual({ sizes: ['480×640', '480×640'], different: 0 });
}

/** Two pictures as this browser draws them: how large, and how many values of their pixels differ. */
async function drawBoth(page: Page, pictures: readonly Buffer[]) {
  const sources = pictures.map((picture) => `data:image/jpeg;base64,${picture.toString('base64')}`);
  return page.evaluate(async (addresses) => {
    const drawn = addresses.map(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('No canvas.');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, canvas.width, canvas.height);
    });
    const all = await Promise.all(drawn);
    const [before, after] = all.map(({ data }) => data);
    // The file said by a colour profile what a browser takes for granted: a value may round otherwise.
    const isOther = (value: number, at: number) => Math.abs(value - (after?.[at] ?? -99)) > 1;
    return {
      sizes: all.map(({ width, height }) => `${width}×${height}`),
      different: before?.filter(isOther).length,
    };
  }, sources);
}
