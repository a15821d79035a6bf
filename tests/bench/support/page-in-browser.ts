import type { Page } from '@playwright/test';
import { type Browser, type BrowserContext, type CDPSession, chromium } from '@playwright/test';
import { signIn } from '../../../src/contract/session.ts';
import type { Role } from '../../../src/domain/actor.ts';
import { chromiumFlags, chromiumPath } from '../../support/chromium.ts';

export type PageToOpen = {
  readonly address: string;
  readonly signInAs?: { readonly username: Role; readonly password: string };
};

export type OpenPage = { readonly page: Page; readonly devtools: CDPSession };

const viewport = { width: 1440, height: 900 };

/** A browser without a GPU, as the tests have it. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] });
}

/**
 * A new browser context with nothing cached, signed in where the page asks for it, in which nothing
 * has been opened yet. It ends with `work`.
 */
export async function withPage<Result>(
  browser: Browser,
  { address, signInAs }: PageToOpen,
  work: (open: OpenPage) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    if (signInAs) await signInWith(context, address, signInAs);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    return await work({ page, devtools });
  } finally {
    await context.close();
  }
}

async function signInWith(
  context: BrowserContext,
  address: string,
  data: { username: string; password: string },
): Promise<void> {
  const answer = await context.request.post(new URL(signIn.path, address).href, { data });
  if (!answer.ok()) throw new Error(`Not signed in: ${await answer.text()}`);
}
