/** @public What the bench of the marks does inside a page: makes it, paints it in one way or another, changes it. */
import Mark from 'mark.js';
import { MENTION_TYPES } from '../../../lib/entities/model.ts';
import { collectCalmly, collectText } from '../../../lib/page/collect-text.ts';
import { ElementMarker } from '../../../lib/page/element-marker.ts';
import { HighlightMarker } from '../../../lib/page/highlight-marker.ts';
import { rangeAt } from '../../../lib/page/locate.ts';
import { adoptMarkSheet } from '../../../lib/page/mark-sheet.ts';
import type { Mark as PageMark } from '../../../lib/page/marker.ts';
import { startPageSession } from '../../../lib/page/page-session.ts';
import { createMarkingTalk } from '../../support/marking-talk.ts';

export type Way = 'none' | 'ours' | 'bare ranges' | 'mark.js markRanges' | 'mark.js mark' | 'ours, elements';
const SENTENCES = [
  'Kommunalbestyrelsen drøftede sagen, og forvaltningen redegjorde for økonomien og tidsplanen i de kommende år.',
  'Indstillingen blev fulgt med den bemærkning, at sagen genoptages, når høringen er afsluttet, og svarene foreligger.',
];
/** So many marks are found in 500 KB of minutes. */
const KB_A_MARK = 500 / 2172;

/** The words of names: as many as a council has members. */
const NAMES = Array.from({ length: 200 }, (_, index) => `Navn${index} Efternavn${(index * 7) % 200}`);

/** Paragraphs of about `kilobytes` in all. @returns how many names are in them. */
export function makePage(kilobytes: number): number {
  const main = document.querySelector('main') as Element;
  const fragment = document.createDocumentFragment();
  let length = 0;
  let marks = 0;
  while (length < kilobytes * 1000) {
    let text = SENTENCES[marks % 2] ?? '';
    while ((length + text.length) / 1000 / KB_A_MARK > marks) text += ` ${NAMES[marks++ % NAMES.length]} deltog.`;
    const paragraph = document.createElement('p');
    paragraph.append(text, document.createElement('b'), ' Punktet blev drøftet.');
    length += paragraph.textContent?.length ?? 0;
    fragment.append(paragraph);
  }
  main.replaceChildren(fragment);
  main.getBoundingClientRect();
  return marks;
}

function findMarks(text: string): PageMark[] {
  return [...text.matchAll(/Navn\d+ Efternavn\d+/g)].map((match, index) => {
    const type = MENTION_TYPES[index % MENTION_TYPES.length] ?? 'person';
    return { type, start: match.index, end: match.index + match[0].length };
  });
}

const nextFrame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** @returns milliseconds that the call took, and until what was painted first is shown. */
export async function paint(way: Way): Promise<{ call: number; shown: number }> {
  const main = document.querySelector('main') as HTMLElement;
  const page = collectText(main);
  const marks = findMarks(page.text);
  const content = main.textContent ?? '';
  const ranges = [...content.matchAll(/Navn\d+ Efternavn\d+/g)].map((match) => ({
    start: match.index,
    length: match[0].length,
  }));
  adoptMarkSheet(document);
  await nextFrame();
  const start = performance.now();
  if (way === 'ours') new HighlightMarker(document).show(page, marks);
  else if (way === 'mark.js markRanges') new Mark(main).markRanges(ranges);
  else if (way === 'mark.js mark') new Mark(main).mark(NAMES, { separateWordSearch: false });
  else if (way === 'bare ranges') paintBare(marks.flatMap((mark) => rangeAt(page, mark) ?? []));
  else if (way === 'ours, elements') {
    let wake = (): void => {};
    const whole = new Promise<void>((done) => {
      wake = done;
    });
    let calls = 0;
    const marker = new ElementMarker({
      document,
      changePage: (change) => change(),
      // After the first blocks, and after the last.
      onPainted: () => ++calls === 2 && wake(),
    });
    marker.show(page, marks);
    await whole;
  }
  const call = performance.now() - start;
  await nextFrame();
  return { call, shown: performance.now() - start };
}

function paintBare(ranges: readonly Range[]): void {
  MENTION_TYPES.forEach((type, index) => {
    const own = ranges.filter((_, at) => at % MENTION_TYPES.length === index);
    CSS.highlights.set(`roed-traad-${type}`, new Highlight(...own));
  });
}

/** The page as the extension leaves it: marked, watched, followed. */
export async function live(way: 'none' | 'ours' | 'bare ranges'): Promise<void> {
  const main = document.querySelector('main') as HTMLElement;
  if (way === 'bare ranges') {
    const page = collectText(main);
    const ranges = findMarks(page.text).flatMap((mark) => rangeAt(page, mark) ?? []);
    paintBare(ranges);
    Object.assign(window, { ranges });
  } else if (way === 'ours') {
    await startPageSession({
      document,
      collect: () => collectText(main),
      collectCalmly: (hasChanged) => collectCalmly(main, hasChanged),
      mayBeDocument: () => true,
      talk: createMarkingTalk((text) => findMarks(text).map((mark, mention) => ({ ...mark, mention }))),
      signal: new AbortController().signal,
    }).readAgain(true);
  }
  await nextFrame();
}

const OPERATIONS: Readonly<Record<string, (index: number, paragraphs: readonly Element[]) => void>> = {
  append: () => {
    const added = document.createElement('p');
    added.textContent = 'Ny tekst på siden.';
    document.querySelector('main')?.append(added);
  },
  remove: () => document.querySelector('main')?.lastElementChild?.remove(),
  'edit text': (index, paragraphs) => {
    const text = paragraphs[(index * 37) % paragraphs.length]?.lastChild as Text | null;
    if (text) text.data = index % 2 ? ' Punktet blev udsat.' : ' Punktet blev drøftet.';
  },
};

/** Longer than anything here waits for a page to be quiet. */
const QUIET_MS = 400;

/**
 * @param from whether the page has been quiet before each round, or changes on and on.
 * @param count changes of each kind a round: the clock tells tenths of a millisecond.
 * @returns by kind of change, microseconds for one, with what hears of it at once; the quickest of several rounds.
 */
export async function change(from: 'busy' | 'quiet', count: number): Promise<Record<string, number>> {
  const paragraphs = [...document.querySelectorAll('main p')];
  const quickest: Record<string, number> = {};
  for (let round = 0; round < 9; round++) {
    for (const [name, operate] of Object.entries(OPERATIONS)) {
      const start = performance.now();
      for (let index = 0; index < count; index++) operate(index, paragraphs);
      await Promise.resolve();
      const took = ((performance.now() - start) / count) * 1000;
      quickest[name] = Math.min(quickest[name] ?? Number.POSITIVE_INFINITY, took);
      await nextFrame();
      if (from === 'quiet') await new Promise((wake) => setTimeout(wake, QUIET_MS));
    }
  }
  return quickest;
}
