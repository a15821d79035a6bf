// npm run pictures: takes the pictures of the README anew from the demo district, as built.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import type { Role } from '../src/domain/actor.ts';
import { alarmEvent, Official, sendEvents } from '../tests/e2e/support/official.ts';
import { readPixels } from '../tests/e2e/support/pixels.ts';
import { type Product, prepareDemo, startProduct } from '../tests/e2e/support/product.ts';
import { chromiumPath, chromiumTestFlags } from '../tests/support/chromium.ts';
import { smallPng } from './lib/small-png.ts';

const folder = 'docs/images';

type Picture = { readonly name: string; readonly role: Role; readonly place: string };

const pictures: readonly Picture[] = [
  { name: 'overview', role: 'leader', place: 'overview' },
  {
    name: 'duty',
    role: 'duty',
    place: 'duty?at=106.6235,29.4132,16.2,0,0&pick=building:B0015',
  },
];

await prepareDemo();
const product = await startProduct();
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: [...chromiumTestFlags],
});
try {
  mkdirSync(folder, { recursive: true });
  await sendEvents(product, [
    alarmEvent('picture-1', 'D0200'),
    { ...alarmEvent('picture-2', 'D0044'), level: 2, reading: undefined, readingUnit: undefined },
    { ...alarmEvent('picture-3', 'D0120'), level: 3, reading: undefined, readingUnit: undefined },
  ]);
  for (const picture of pictures) await take(picture, { product, browser });
} finally {
  await browser.close();
  await product.stop();
}

type Studio = { readonly product: Product; readonly browser: Browser };

async function take({ name, role, place }: Picture, { product, browser }: Studio): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
  });
  const official = new Official(page);
  await official.signIn(product, role, place);
  await official.seeMap();
  const path = join(folder, `${name}.png`);
  writeFileSync(path, smallPng(await readPixels(page, await page.screenshot())));
  console.log(path);
  await page.close();
}
