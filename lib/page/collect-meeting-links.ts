/**
 * Links of a page that may lead to agendas and minutes, each with the words around it. A cheap look in the page, on any
 * page: which of them are meeting documents is judged in the background (lib/document/meeting-links.ts).
 */
export interface PageLink {
  /** http or https, without fragment. */
  readonly address: string;
  readonly text: string;
  /** The words around the link, up to those that name a date. */
  readonly near: string;
}

const WORDS = /dagsorden|referat|protokol|nyhedsbrev|indkaldelse|dagsordner/i;
const DATE =
  /\d{1,2}\s?[./-]\s?(?:\d{1,2}\s?[./-]\s?|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,8}\.?\s)(?:19|20)\d\d|(?:19|20)\d\d[-_.]\d\d[-_.]\d\d/gi;
const MOST_LINKS = 5000;
const MOST_OFFERED = 400;
const LONGEST_TEXT = 300;
const LONGEST_ADDRESS = 2000;
/** The words around a link are sought in so many elements above it, while these hold no more than so much text. */
const LEVELS = 5;
const LONGEST_NEAR = 600;

/** Fewer than two are no list of meetings: empty then. */
export function collectMeetingLinks(document: Document): PageLink[] {
  const found = new Map<string, PageLink>();
  const wordsAround = createSurroundings();
  const anchors = document.querySelectorAll<HTMLAnchorElement>('a[href]');
  for (let index = 0; index < anchors.length && index < MOST_LINKS && found.size < MOST_OFFERED; index++) {
    const anchor = anchors[index];
    const address = anchor && addressOf(anchor, document);
    if (!anchor || !address || found.has(address)) continue;
    const text = squeeze(anchor.textContent ?? '', LONGEST_TEXT);
    const isTold = countDates(text + address) > 0 && WORDS.test(text + address);
    const near = isTold ? '' : wordsAround(anchor);
    const all = `${text} ${address} ${near}`;
    if (WORDS.test(all) && countDates(all) > 0) found.set(address, { address, text, near });
  }
  return found.size < 2 ? [] : [...found.values()];
}

function addressOf(anchor: HTMLAnchorElement, document: Document): string | null {
  const written = anchor.getAttribute('href') ?? '';
  if (written.startsWith('#') || !URL.canParse(written, document.baseURI)) return null;
  const url = new URL(written, document.baseURI);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.hash = '';
  const own = new URL(document.baseURI);
  own.hash = '';
  return url.href === own.href || url.href.length > LONGEST_ADDRESS ? null : url.href;
}

/** What was found for an element stands for all links below it: a page of thousands of links is walked through once. */
function createSurroundings() {
  const texts = new WeakMap<Element, string | null>();
  const headings = new WeakMap<Element, string>();

  /** Null: more than belongs to one meeting. */
  const textOf = (element: Element): string | null => {
    const known = texts.get(element);
    if (known !== undefined) return known;
    const text = element.textContent ?? '';
    const short = text.length > LONGEST_NEAR * 3 ? null : squeeze(text, LONGEST_NEAR);
    texts.set(element, short);
    return short;
  };
  const headingAbove = (element: Element, levels: number): string => {
    const known = headings.get(element);
    if (known !== undefined) return known;
    let before = element.previousElementSibling;
    let found: Element | null = null;
    for (let steps = 0; before && !found && steps < MOST_SIBLINGS; steps++, before = before.previousElementSibling)
      found = before.matches(HEADING) ? before : before.querySelector(HEADING);
    const above = element.parentElement;
    const heading = found
      ? squeeze(found.textContent ?? '', LONGEST_TEXT)
      : above && levels > 0
        ? headingAbove(above, levels - 1)
        : '';
    headings.set(element, heading);
    return heading;
  };
  /** The nearest element above that names a day; without one, or with several, the heading that the link stands below. */
  return (anchor: Element): string => {
    let around = anchor.parentElement;
    for (let level = 0; around && level < LEVELS; level++, around = around.parentElement) {
      const text = textOf(around);
      const dates = text === null ? 0 : countDates(text);
      if (text !== null && dates === 1) return text;
      if (text === null || dates > 1) break;
    }
    return headingAbove(anchor, LEVELS * 2);
  };
}

/** Days, each counted once. */
const countDates = (text: string): number => new Set(text.match(DATE)).size;

const HEADING = 'h1,h2,h3,h4,h5,h6,summary,caption,dt';
const MOST_SIBLINGS = 30;

const squeeze = (text: string, longest: number): string =>
  text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
