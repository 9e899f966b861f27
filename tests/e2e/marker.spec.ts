/** The contract of the marking engines, in a real browser: both must keep every clause of it. */
import { expect, type Page, test } from '@playwright/test';
import { bundleModule } from '../support/bundle-module.ts';
import type * as PageModules from '../support/page-modules.ts';
import { giveLiveRanges } from '../support/static-ranges.ts';

type Modules = { readonly roedTraad: typeof PageModules };
interface Stage {
  readonly before: string;
  readonly marker: InstanceType<typeof PageModules.HighlightMarker> | InstanceType<typeof PageModules.ElementMarker>;
  readonly words: readonly string[];
}

const HTML = `<!doctype html><html lang="da"><head><title>Referat</title></head><body>
<main>
  <h1>Referat &amp; beslutninger</h1>
  <p>Anna Jensen (A), <b>Fure</b>sø Kommune og Region Hoved-<br>staden mødtes &nbsp;igen.</p>
  <ul><li>Anna Jensen<ul><li>Furesø   Kommune</li></ul></li></ul>
  <table><tr><td>Anna Jensen</td><td>250.000
    kr.</td></tr></table>
  <p title="Anna Jensen">Anna <!-- en kommentar -->Jensen og <a href="/x">Region Hovedstaden</a>.</p>
  <textarea>Anna Jensen</textarea>
  løs tekst: Anna Jensen <span></span>
</main>
</body></html>`;

/** What is to be marked, as the text that is collected has it. */
const WORDS = ['Anna Jensen', 'Furesø Kommune', 'Region Hoved-\nstaden', '250.000 kr.', 'Region Hovedstaden'];

let script: string;
test.beforeAll(async () => {
  script = await bundleModule('tests/support/page-modules.ts', 'roedTraad');
});

for (const engine of ['highlight', 'elements'] as const) {
  test.describe(`the engine «${engine}»`, () => {
    test.beforeEach(async ({ page }) => {
      await page.setContent(HTML);
      await page.evaluate(giveLiveRanges);
      await page.evaluate(script);
      await page.evaluate(
        ([name, words]) => {
          const { roedTraad } = window as unknown as Modules;
          const before = document.documentElement.outerHTML;
          const marker =
            name === 'highlight'
              ? new roedTraad.HighlightMarker(document)
              : new roedTraad.ElementMarker({ document, changePage: (change) => change() });
          (window as unknown as { stage: Stage }).stage = { before, marker, words: words as string[] };
        },
        [engine, WORDS] as const,
      );
    });

    test('marks every name, also over line breaks, elements and runs of blanks', async ({ page }) => {
      await mark(page);
      expect(await markedTexts(page)).toEqual([
        'Anna Jensen',
        'Furesø Kommune',
        'Region Hoved-staden',
        'Anna Jensen',
        'Furesø Kommune',
        'Anna Jensen',
        '250.000 kr.',
        'Anna Jensen',
        'Region Hovedstaden',
        'Anna Jensen',
      ]);
    });

    test('finds the mark under a point, and none beside it', async ({ page }) => {
      await mark(page);
      expect(await marksUnderNames(page)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(
        await page.evaluate(() => {
          const { marker } = (window as unknown as { stage: Stage }).stage;
          const heading = document.querySelector('h1')?.getBoundingClientRect();
          return [
            marker.markAt(5, 5),
            marker.markAt(heading?.left ?? 0, heading?.top ?? 0),
            marker.markAt(1200, heading?.top ?? 0),
          ];
        }),
      ).toEqual([null, null, null]);
    });

    test('gives the HTML back byte for byte, and the nodes that the page had', async ({ page }) => {
      await page.evaluate(() => {
        const nodes: Node[] = [];
        const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
        while (walker.nextNode()) nodes.push(walker.currentNode);
        (window as unknown as { nodes: Node[] }).nodes = nodes;
      });
      await mark(page);
      await clear(page);
      expect(
        await page.evaluate(() => {
          const { stage, nodes } = window as unknown as { stage: Stage; nodes: Node[] };
          const now: Node[] = [];
          const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
          while (walker.nextNode()) now.push(walker.currentNode);
          return {
            html: document.documentElement.outerHTML === stage.before,
            nodes: now.length === nodes.length && now.every((node, index) => node === nodes[index]),
            highlights: CSS.highlights.size,
          };
        }),
      ).toEqual({ html: true, nodes: true, highlights: 0 });
    });

    test('marks again after the page has changed', async ({ page }) => {
      await mark(page);
      await page.evaluate(() => {
        const paragraph = document.createElement('p');
        paragraph.textContent = 'Nyt: Anna Jensen er valgt.';
        document.querySelector('h1')?.after(paragraph);
      });
      await clear(page);
      await mark(page);
      expect((await markedTexts(page)).filter((text) => text === 'Anna Jensen')).toHaveLength(6);
      await clear(page);
      expect(await page.locator('mark').count()).toBe(0);
    });

    test('leaves what the page itself has marked', async ({ page }) => {
      await page.evaluate(() => {
        const own = document.createElement('mark');
        own.textContent = 'Anna Jensen';
        document.querySelector('main')?.append(own);
      });
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await mark(page);
      await clear(page);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    });
  });
}

async function mark(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { stage, roedTraad } = window as unknown as { stage: Stage } & Modules;
    const collected = roedTraad.collectText(document.body);
    const marks = stage.words.flatMap((word) => {
      const found: { start: number; end: number; type: 'person' }[] = [];
      for (let at = collected.text.indexOf(word); at >= 0; at = collected.text.indexOf(word, at + 1)) {
        found.push({ start: at, end: at + word.length, type: 'person' });
      }
      return found;
    });
    stage.marker.show(
      collected,
      marks.sort((a, b) => a.start - b.start),
    );
  });
}

async function clear(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { stage: Stage }).stage.marker.clear());
}

/** Pieces of one name that stand in several elements are told as one. */
async function markedTexts(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const { marker } = (window as unknown as { stage: Stage }).stage;
    const highlight = CSS.highlights.get('roed-traad-person');
    if (highlight) return ([...highlight] as Range[]).map(String);
    const byMark = new Map<number, string>();
    for (const element of document.querySelectorAll('mark[data-roed-traad="person"]')) {
      const box = element.getClientRects()[0];
      const index = box ? marker.markAt(box.left + box.width / 2, box.top + box.height / 2) : null;
      if (index !== null) byMark.set(index, (byMark.get(index) ?? '') + element.textContent);
    }
    return [...byMark.entries()].sort(([a], [b]) => a - b).map(([, text]) => text);
  });
  return texts.map((text) => text.replace(/\s+/g, ' '));
}

/** The marks found by sweeping a pointer over the page, in the order in which they are met. */
async function marksUnderNames(page: Page): Promise<(number | null)[]> {
  return page.evaluate(() => {
    const { stage } = window as unknown as { stage: Stage };
    const found = new Set<number | null>();
    for (let y = 0; y < innerHeight; y += 3) {
      for (let x = 0; x < 600; x += 3) {
        const index = stage.marker.markAt(x, y);
        if (index !== null) found.add(index);
      }
    }
    return [...found];
  });
}
