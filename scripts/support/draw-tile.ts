/** The small promo tile of the Chrome Web Store: the thread with its knots, the name, and what it is for. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { createTranslator } from '../../locales/translate.ts';

const TILE = { width: 440, height: 280 } as const;

export async function drawTile(stage: Page): Promise<Buffer> {
  const translate = createTranslator('da');
  const icon = readFileSync('scripts/icons/icon.svg', 'utf8').replace('<svg ', '<svg width="88" height="88" ');
  await stage.setViewportSize(TILE);
  await stage.setContent(`<style>
    body { margin: 0; width: ${TILE.width}px; height: ${TILE.height}px; box-sizing: border-box; padding: 66px 30px 0 82px;
      background: #faf8f4; color: #1c1a17; font: 700 46px/1.1 Charter, Georgia, "Liberation Serif", serif }
    p { margin: 18px 0 0; font: 400 21px/1.35 "Segoe UI", Roboto, "Liberation Sans", sans-serif; color: #5d5850 }
    .thread { position: absolute; left: 36px; top: 0 }
    .icon { position: absolute; right: 30px; bottom: 26px }
  </style>
  <svg class="thread" width="24" height="${TILE.height}" fill="#faf8f4" stroke="#b3261e" stroke-width="4">
    <path d="M12 0V${TILE.height}" /><circle cx="12" cy="92" r="10" fill="#b3261e" /><circle cx="12" cy="150" r="8" />
    <circle cx="12" cy="226" r="8" />
  </svg>
  ${translate('app.name')}<p>${translate('welcome.title')}</p><div class="icon">${icon}</div>`);
  return stage.screenshot();
}
