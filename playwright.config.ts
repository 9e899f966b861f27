import { defineConfig } from '@playwright/test';
import { ensureChromium } from './scripts/support/ensure-chromium.ts';

/** The tests start Chromium themselves where they need the extension; one at a time, as machines with two cores bear it. */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  // Far more than any takes: on a busy machine a test is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    locale: 'da-DK',
    launchOptions: { executablePath: ensureChromium(), args: ['--disable-gpu', '--no-sandbox'] },
  },
});
