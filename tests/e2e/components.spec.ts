/** Every state of the extension's pages against the WCAG 2.2 AA rules, in both themes; and widths, and the keyboard. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Gallery, openGallery } from '../shots/gallery.ts';
import { showState } from '../shots/show-state.ts';
import { STATE_NAMES, type StateName } from '../shots/states.ts';
import { walkByTab } from '../support/keyboard.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.use({ viewport: { width: 320, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

const open = (page: Page, name: StateName, language?: string): Promise<void> =>
  showState(page, gallery, name, language);

async function findViolations(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

for (const name of STATE_NAMES) {
  test(`${name} can be used by all, by day and in the dark`, async ({ page }) => {
    await open(page, name);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await findViolations(new AxeBuilder({ page }).withTags(RULES)), colorScheme).toEqual([]);
    }
  });
}

test('whatever can be pressed is reached by Tab, forth and back, and the focus is seen where it stands', async ({
  page,
}) => {
  test.setTimeout(240_000);
  for (const name of STATE_NAMES) {
    await open(page, name);
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      const { unreached, unseen } = await walkByTab(page, key);
      expect.soft({ unreached, unseen }, `${name}, ${key}`).toEqual({ unreached: [], unseen: [] });
    }
  }
});

test('the walk by Tab finds what cannot be reached or seen', async ({ page }) => {
  await page.setContent(`<style>.bare:focus { outline: none }</style><button>Ja</button>
    <button class="bare">Nej</button>
    <button style="position: fixed; inset: 0 auto auto 0; z-index: -1">Under</button>
    <div style="position: fixed; inset: 0 0 auto; height: 99px; background: #fff">Bjælke</div>
    <a href="#" onfocus="this.blur()">Flygtig</a>`);
  const { unreached, unseen } = await walkByTab(page);
  expect(unseen.join()).toContain('Nej: has no ring');
  expect(unseen.join()).toContain('Under: is not in sight');
  expect(unreached.join()).toContain('Flygtig');
});

test('nothing is wider than a narrow panel, nor than a wide one at 200 % zoom', async ({ page }) => {
  test.setTimeout(240_000);
  for (const [width, language] of [
    [320, 'da'],
    // 600 px at 200 %.
    [300, 'en'],
  ] as const) {
    await page.setViewportSize({ width, height: 720 });
    for (const name of STATE_NAMES) {
      await open(page, name, language);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(excess, `${name} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test('the panel can be used by keyboard alone', async ({ page }) => {
  await open(page, 'panel-thread');
  const { stops } = await walkByTab(page);
  for (const stop of ['Tråden', 'Indstilling', 'Vis hele teksten', 'Etablering af Klimasamarbejdet']) {
    expect(stops).toContain(stop);
  }
  await page.getByRole('tab', { name: 'Tråden' }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'Noter' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Dokumentet' })).toBeFocused();
  await expect(page.getByRole('tabpanel')).toContainText('Alle punkter i dokumentet');
});

test('a brief of forty items goes to paper: without its buttons, in dark ink on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, 'brief-long');
  await expect(page.locator('.brief-item')).toHaveCount(41);
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(4);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(page.locator('.brief-tools')).toBeHidden();
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
});

test('notes can be written, kept, marked done and deleted by keyboard alone', async ({ page }) => {
  await open(page, 'panel-notes');
  const reach = async (words: RegExp): Promise<void> => {
    for (let stop = 0; stop < 40; stop += 1) {
      const name = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.closest('label')?.textContent ?? element?.id ?? '';
      });
      const label = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (words.test(name) || words.test(label)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${words} cannot be reached by keyboard`);
  };
  await page.getByRole('tab', { name: 'Noter' }).focus();
  await reach(/^note-text$/);
  await page.keyboard.type('Husk bilaget');
  await expect(page.locator('#note-text')).toHaveValue('Husk bilaget');
  for (const action of [/^Tages op på mødet$/, /^Opgave til mig selv$/, /^Gem noten$/, /^Ret$/, /^Slet$/, /udført/]) {
    await reach(action);
  }
  await reach(/^Lav mødebrief$/);
});
