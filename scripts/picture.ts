/** `npm run picture`: the README's picture, the page beside the panel, from the screenshots that `npm run demo` wrote. */
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureChromium } from './support/ensure-chromium.ts';

const WIDTH = 1280;
const HEIGHT = 760;
const asUrl = (name: string): string => `data:image/png;base64,${readFileSync(`demo/${name}.png`).toString('base64')}`;

const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  await page.setContent(`<style>
    body { margin: 0; display: flex; height: ${HEIGHT}px; overflow: hidden; background: #fff }
    div { height: 100%; background-size: cover; background-position: left top }
    div + div { border-left: 1px solid #bbb }
  </style>
  <div style="flex: 1; background-image: url(${asUrl('page-item')}); background-position: 35% top"></div>
  <div style="width: 400px; background-image: url(${asUrl('panel-item')})"></div>`);
  mkdirSync('docs/images', { recursive: true });
  await page.screenshot({ path: 'docs/images/page-and-panel.png' });
} finally {
  await browser.close();
}
