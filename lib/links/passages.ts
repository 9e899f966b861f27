/** An item's text in windows of a few sentences, each small enough to be quoted and whole enough to answer. */
import type { SectionName } from '../document/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { LinkItem } from './model.ts';
import { placeInText } from './source-places.ts';

export interface Passage extends Span {
  readonly text: string;
  /** The section of the item in which it stands; null outside of all. */
  readonly section: SectionName | null;
}

const LONGEST = 600;
/** Letters that a passage must have: a decision may be one word, what stands outside of all sections is often a heading. */
const shortest = (section: SectionName | null): number => (section === 'decision' ? 3 : section === null ? 30 : 12);
const LEAST_OUTSIDE = 20;
/** Sentences end where a full stop, after a word of more than two letters, meets a blank and a capital. */
const SENTENCE_END = /(?<=[\p{L}\d)”"]{3}[.!?]|[”"]\.)\s+(?=[\p{Lu}\d”"–-])|\n\n+|\n(?=[–•-]\s|\d{1,2}[.)]\s)/gu;

interface Part extends Span {
  readonly section: SectionName | null;
}

/** The item's sections, and what stands outside of them; its title and its case line are no passages. */
function partsOf(item: LinkItem): Part[] {
  const sections = item.item.sections
    .map(
      ({ name, start, end }): Part => ({ section: name, start: placeInText(item, start), end: placeInText(item, end) }),
    )
    .filter((part) => part.end > part.start)
    .sort((a, b) => a.start - b.start);
  const parts: Part[] = [];
  let at = bodyStart(item);
  for (const section of sections) {
    if (section.start - at > LEAST_OUTSIDE) parts.push({ section: null, start: at, end: section.start });
    parts.push(section);
    at = Math.max(at, section.end);
  }
  if (item.text.length - at > LEAST_OUTSIDE) parts.push({ section: null, start: at, end: item.text.length });
  return parts;
}

const CASE_LINE = /^\s*(?:[A-ZÆØÅ]{2,6}-\d[\w/-]{3,20}|\d{2}[./-]\d{3,8}[\w/.-]{0,12})[^\n]{0,40}\n/u;

function bodyStart(item: LinkItem): number {
  const afterTitle = item.places?.length ? placeInText(item, item.item.titleSpan.end) : 0;
  const from = afterTitle > 0 ? afterTitle : item.text.startsWith(item.item.title) ? item.item.title.length : 0;
  return from + (CASE_LINE.exec(item.text.slice(from, from + 120))?.[0].length ?? 0);
}

function sentencesOf(text: string, part: Part): Span[] {
  const sentences: Span[] = [];
  const slice = text.slice(part.start, part.end);
  let start = 0;
  const add = (from: number, to: number): void => {
    const said = slice.slice(from, to);
    const lead = said.length - said.trimStart().length;
    if (said.replace(/[^\p{L}]/gu, '').length < shortest(part.section)) return;
    sentences.push({ start: part.start + from + lead, end: part.start + from + said.trimEnd().length });
  };
  for (const match of slice.matchAll(SENTENCE_END)) {
    add(start, match.index);
    start = match.index + match[0].length;
  }
  add(start, slice.length);
  return sentences;
}

/** Windows of consecutive sentences of one section, at most about 600 characters, starting at every sentence. */
export function passagesOf(item: LinkItem): Passage[] {
  return partsOf(item).flatMap((part) => windowsOf(item, part));
}

function windowsOf(item: LinkItem, part: Part): Passage[] {
  const sentences = sentencesOf(item.text, part);
  const passages: Passage[] = [];
  let lastEnd = -1;
  for (const [at, first] of sentences.entries()) {
    let end = first.end;
    for (let next = at + 1; next < sentences.length; next++) {
      const sentence = sentences[next];
      if (!sentence || sentence.end - first.start > LONGEST) break;
      end = sentence.end;
    }
    end = Math.min(end, first.start + 2 * LONGEST);
    if (end === lastEnd) continue;
    lastEnd = end;
    passages.push({ start: first.start, end, text: item.text.slice(first.start, end), section: part.section });
  }
  return passages;
}
