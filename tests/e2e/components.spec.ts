/** Every state of the extension's pages against the WCAG 2.2 AA rules, in both themes; and widths, and the keyboard. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { type Gallery, openGallery } from '../shots/gallery.ts';
import { STATE_NAMES, tabOf } from '../shots/states.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.use({
  launchOptions: { executablePath: '/usr/bin/chromium', args: ['--disable-gpu', '--disable-quic'] },
  viewport: { width: 320, height: 720 },
  reducedMotion: 'reduce',
});

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    for (const name of STATE_NAMES) {
      test(`${name} can be used by all`, async ({ page }) => {
        await page.goto(`${gallery.url}/?state=${name}&tab=${tabOf(name) ?? ''}`);
        if (name === 'options-deleting') await page.getByRole('button', { name: 'Slet alt' }).click();
        const axe = new AxeBuilder({ page });
        // The dark theme is the same page in other colours.
        const rules = colorScheme === 'light' ? axe.withTags(RULES) : axe.withRules(['color-contrast']);
        const { violations } = await rules.analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
        expect(found).toEqual([]);
      });
    }
  });
}

test('nothing is wider than a narrow panel, and nothing at 200 % zoom', async ({ page }) => {
  for (const width of [320, 300]) {
    // 600 px at 200 % are 300 CSS px.
    await page.setViewportSize({ width, height: 720 });
    for (const name of STATE_NAMES) {
      await page.goto(`${gallery.url}/?state=${name}&tab=${tabOf(name) ?? ''}&language=${width === 320 ? 'da' : 'en'}`);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(excess, `${name} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test('the panel can be used by keyboard alone', async ({ page }) => {
  await page.goto(`${gallery.url}/?state=panel-thread`);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 40) ?? '');
  const stops: string[] = [];
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    const outline = await page.evaluate(() => {
      const element = document.activeElement;
      return element ? getComputedStyle(element).outlineStyle : 'none';
    });
    expect(outline, `the focus can be seen on ${await focused()}`).not.toBe('none');
    stops.push(await focused());
  }
  expect(stops).toContain('Tråden');
  expect(stops).toContain('Indstilling');
  expect(stops).toContain('Vis hele teksten');
  expect(stops).toContain('Etablering af Klimasamarbejdet');
  await page.getByRole('tab', { name: 'Tråden' }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'Punkter' })).toBeFocused();
  await expect(page.getByRole('tabpanel')).toContainText('Alle punkter i dokumentet');
});
