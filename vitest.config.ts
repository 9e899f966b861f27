import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Far more than any takes: on a busy machine with the coverage counted a test is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What share of lib/ the unit tests run through; printed, not held.
    coverage: { provider: 'v8', include: ['lib/**/*.ts'], reporter: ['text-summary'] },
  },
});
