import { defineConfig } from '@playwright/test';

/** The journeys in Firefox. Playwright runs the tests; the browser is driven over WebDriver BiDi by Puppeteer. */
export default defineConfig({
  testDir: 'tests/firefox',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
