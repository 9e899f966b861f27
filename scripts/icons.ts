/** `npm run icons`: draws public/icon/*.png from the two SVG sources, by the browser. Run after changing a source. */
import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { ensureChromium } from './support/ensure-chromium.ts';

const SIZES = [16, 32, 48, 96, 128] as const;
const LARGEST_SMALL = 32;

const readIcon = (name: string) => readFile(new URL(`icons/${name}.svg`, import.meta.url), 'utf8');
const [small, large] = await Promise.all([readIcon('icon-small'), readIcon('icon')]);

await mkdir('public/icon', { recursive: true });
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--disable-gpu', '--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    const source = size <= LARGEST_SMALL ? small : large;
    await page.setViewportSize({ width: size, height: size });
    await page.goto(
      `data:image/svg+xml,${encodeURIComponent(source.replace('<svg ', `<svg width="${size}" height="${size}" `))}`,
    );
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
