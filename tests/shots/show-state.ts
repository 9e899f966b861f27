/** Opens a state of the gallery as a member comes to it: tabs and buttons are clicked once the page has settled. */
import type { Page } from '@playwright/test';
import type { Gallery } from './gallery.ts';
import { type StateName, tabOf } from './states.ts';

export async function showState(page: Page, gallery: Gallery, name: StateName, language = 'da'): Promise<void> {
  await page.goto(`${gallery.url}/?state=${name}&language=${language}`);
  const tab = tabOf(name);
  if (tab) {
    await page.locator(`#tab-${tab}`).click();
    await page.locator(`#tab-${tab}[aria-selected=true]`).waitFor();
  }
  // A card takes the focus when it has been drawn.
  if (/-(?:card|reference)/.test(name)) await page.locator('.card h2:focus').waitFor();
  if (language !== 'da') return;
  if (name === 'options-deleting') await page.getByRole('button', { name: 'Slet alt' }).click();
  if (name === 'library-many') await page.locator('.library-bodies > details > summary').first().click();
  if (name === 'library-deleting') await page.getByRole('button', { name: 'Slet fra samlingen' }).click();
  if (name === 'options-refused') await page.getByRole('button', { name: 'Giv adgang' }).click();
}
