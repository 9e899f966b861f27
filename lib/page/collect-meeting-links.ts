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
/** The words around a link are sought in so many elements above it, while these hold no more than so much text. */
const LEVELS = 5;
const LONGEST_NEAR = 600;

/** Fewer than two are no list of meetings: empty then. */
export function collectMeetingLinks(document: Document): PageLink[] {
  const found = new Map<string, PageLink>();
  const anchors = document.querySelectorAll<HTMLAnchorElement>('a[href]');
  for (let index = 0; index < anchors.length && index < MOST_LINKS && found.size < MOST_OFFERED; index++) {
    const anchor = anchors[index];
    const address = anchor && addressOf(anchor, document);
    if (!anchor || !address || found.has(address)) continue;
    const text = squeeze(anchor.textContent ?? '', LONGEST_TEXT);
    const near = wordsAround(anchor, text + address);
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
  return url.href === own.href ? null : url.href;
}

/** The nearest element above that names a date; without one, the heading that the link stands below. */
function wordsAround(anchor: Element, own: string): string {
  if (countDates(own) > 0 && WORDS.test(own)) return '';
  let around: Element | null = anchor.parentElement;
  for (let level = 0; around && level < LEVELS; level++, around = around.parentElement) {
    const text = around.textContent ?? '';
    if (text.length > LONGEST_NEAR * 3) break;
    const last = squeeze(text, LONGEST_NEAR);
    const dates = countDates(last);
    if (dates === 1) return last;
    // Several meetings: the heading above tells which.
    if (dates > 1) break;
  }
  return headingAbove(anchor);
}

/** Days, each counted once. */
const countDates = (text: string): number => new Set(text.match(DATE)).size;

const HEADING = 'h1,h2,h3,h4,h5,h6,summary,caption,dt';

function headingAbove(anchor: Element): string {
  let at: Element | null = anchor;
  for (let level = 0; at && level < LEVELS * 2; level++, at = at.parentElement) {
    for (
      let before = at.previousElementSibling, steps = 0;
      before && steps < 30;
      steps++, before = before.previousElementSibling
    ) {
      const heading = before.matches(HEADING) ? before : before.querySelector(HEADING);
      if (heading) return squeeze(heading.textContent ?? '', LONGEST_TEXT);
    }
  }
  return '';
}

const squeeze = (text: string, longest: number): string =>
  text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
