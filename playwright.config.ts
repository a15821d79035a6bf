import { defineConfig } from '@playwright/test';
import { chromiumPath, chromiumTestFlags } from './tests/support/chromium.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/before-all.ts',
  outputDir: '.cache/playwright',
  timeout: 90_000,
  // Two browsers draw without a GPU on two cores: what takes a blink elsewhere takes seconds.
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: [['line'], ['json', { outputFile: '.cache/reports/playwright.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: [...chromiumTestFlags] },
  },
  projects: [{ name: 'chromium', use: { viewport: { width: 1440, height: 900 } } }],
});
