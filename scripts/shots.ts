/**
 * `npm run shots`: every state of the extension's pages, at two widths and in both themes, and narrow in the colours that
 * a member's system forces on pages (high contrast), into demo/shots/. Names of states narrow it.
 */
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { openGallery } from '../tests/shots/gallery.ts';
import { showState } from '../tests/shots/show-state.ts';
import { STATE_NAMES } from '../tests/shots/states.ts';
import { ensureChromium } from './support/ensure-chromium.ts';

const WIDTHS = [320, 480] as const;
const PAGE_WIDTHS = [320, 1100] as const;
const THEMES = ['light', 'dark', 'contrast'] as const;
const FOLDER = 'demo/shots';

const only = process.argv.slice(2);
const names = STATE_NAMES.filter((name) => only.length === 0 || only.includes(name));

await mkdir(FOLDER, { recursive: true });
const gallery = await openGallery();
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--disable-gpu', '--no-sandbox'],
});
let wide = 0;
try {
  for (const theme of THEMES) {
    const page = await browser.newPage({
      colorScheme: theme === 'contrast' ? 'dark' : theme,
      forcedColors: theme === 'contrast' ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    for (const name of names) {
      const widths = name.startsWith('panel') ? WIDTHS : PAGE_WIDTHS;
      for (const width of theme === 'contrast' ? widths.slice(0, 1) : widths) {
        await page.setViewportSize({ width, height: 720 });
        await showState(page, gallery, name);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) {
          wide += 1;
          console.log(`${name} at ${width} px is ${overflow} px too wide`);
        }
        await page.screenshot({ path: `${FOLDER}/${name}-${width}-${theme}.png`, fullPage: true });
      }
    }
    await page.close();
  }
} finally {
  await browser.close();
  await gallery.close();
}
console.log(`${names.length} states photographed into ${FOLDER}/, ${wide} of them too wide`);
