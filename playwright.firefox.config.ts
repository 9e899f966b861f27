import { defineConfig } from '@playwright/test';

/** The journeys in Firefox. Playwright runs the tests; the browser is driven over WebDriver BiDi by Puppeteer. */
export default defineConfig({
  testDir: 'tests/firefox',
  workers: 1,
  // Far more than any takes: on a busy machine a test is slow, not wrong.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
