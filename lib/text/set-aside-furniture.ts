/**
 * Takes running heads and page numbers out of the text, so that a sentence goes on over the page. What is taken out is
 * told, for names stand there too. A line is a running head when it comes again, but for its digits, beside most page
 * breaks; a number that stands alone and cuts a sentence is one that a page top displaced.
 */
import type { Edit, MappedText, Span } from './mapped-text.ts';

export interface WithoutFurniture {
  readonly text: MappedText;
  /** Spans of the source. */
  readonly setAside: readonly Span[];
}

interface SourceLine extends Span {
  readonly text: string;
  /** A page break stands right before it, as far as the source shows. */
  readonly breaks: boolean;
}

const PAGE_NUMBER =
  /^(?:side\s{0,3}\|?\s{0,3}\d{1,3}(?:\s?(?:af|\/|\|)\s?\d{1,3})?|s\. ?\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—]|\d{1,3}\s?\/\s?\d{1,3}|page \d{1,3}(?: of \d{1,3})?|\d{1,3} af \d{1,3})$/i;
const LONE_NUMBER = /^\d{1,3}(?:\.\d{1,2}){0,3}\.?$/;
const isPageNumber = (text: string): boolean => text.length <= 16 && PAGE_NUMBER.test(text);
/** A head comes at least so often. */
const TIMES = 3;
const LONGEST_HEAD = 120;
/** As many lines as a page has at least, blank ones left out. */
const PAGE_LINES = 8;

function splitLines(text: string, source: string, toSource: (span: Span) => Span): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const at = next < 0 ? text.length : next;
    const line = text.slice(start, at).trim();
    if (line !== '') {
      const from = toSource({ start, end: at }).start;
      lines.push({ start, end: at, text: line, breaks: source.slice(Math.max(0, from - 3), from + 1).includes('\f') });
    }
    start = at + 1;
  }
  return lines;
}

const shape = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

/** Lines that come again beside page numbers or page breaks. */
function findHeads(lines: readonly SourceLine[]): Set<string> {
  const beside = new Map<string, number>();
  const times = new Map<string, number>();
  const isEdge = lines.map(({ text, breaks }) => breaks || isPageNumber(text));
  if (!isEdge.includes(true)) return new Set();
  lines.forEach(({ text }, index) => {
    if (text.length > LONGEST_HEAD || isPageNumber(text)) return;
    const key = shape(text);
    times.set(key, (times.get(key) ?? 0) + 1);
    const near = isEdge[index] || isEdge[index - 1] || isEdge[index + 1] || isEdge[index - 2] || isEdge[index + 2];
    if (near) beside.set(key, (beside.get(key) ?? 0) + 1);
  });
  return new Set(
    [...beside]
      .filter(([key, count]) => count >= TIMES && count >= (times.get(key) ?? 0) * 0.8 && /\p{L}{3}/u.test(key))
      .map(([key]) => key),
  );
}

/** The sentence before goes on in the line after. */
const goesOn = (before: string, after: string): boolean => /[\p{L}\d,–-]$/u.test(before) && /^[\p{Ll}(]/u.test(after);

const BARE = /^\d{1,3}$/;
/** What follows a page number in the middle of a page's text and no item's number: a small letter, a sign, a number. */
const GOES_ON_BELOW = /^(?:[\p{Ll}(•–—-]|\d)/u;

/**
 * Numbers alone on their lines that count the pages: one after the other, far apart, and now and then in the middle of
 * what goes on below. Items whose numbers stand alone are followed by their titles.
 */
function findCountedPages(lines: readonly SourceLine[]): ReadonlySet<number> {
  const bare = lines.flatMap(({ text }, index) => (BARE.test(text) ? [{ index, value: Number(text) }] : []));
  let run: { index: number; value: number }[] = [];
  let best: typeof run = [];
  for (const one of bare) {
    const last = run.at(-1);
    if (last && one.value > last.value && one.value - last.value <= 2 && one.index - last.index >= PAGE_LINES)
      run.push(one);
    else if (!last || one.value <= 3) run = [one];
    if (run.length > best.length) best = [...run];
  }
  const onGoing = best.filter(({ index }) => GOES_ON_BELOW.test(lines[index + 1]?.text ?? '')).length;
  return new Set(best.length >= 3 && onGoing * 4 >= best.length ? best.map(({ index }) => index) : []);
}

/** "4 Referat KKR Midtjylland 12-09-2025", "Referat, 12. september 2025 · 4 af 9": the number and what stays the same. */
const COUNTED_HEAD =
  /^(?:side\s{0,3})?(\d{1,3})\s[\s|·–-]{0,4}(\p{L}.{5,})$|^(\p{L}.{5,}?)(?:\t|\s{2,8}|\s[|·–-]\s|\s(?=\d{1,3}\s?(?:\/|af)\s?\d{1,3}$))\s{0,3}(?:side\s{0,3})?(\d{1,3})(\s?(?:af|\/)\s?\d{1,3})?$/iu;
const OF_ALL = /(?:af|\/)\s?\d{1,3}$/u;
const WHOLE_DATE = /\d{1,2}[-./]\s?\d{1,2}[-./]\s?\d{2,4}|\d{1,2}\. \p{L}{3,9} \d{4}/u;

/**
 * Lines that carry the page's number beside words that stay the same: counted up page by page, and telling the meeting's
 * date, or cutting a sentence at least once. "Punkt 4" and "Punkt 5" do neither.
 */
function findCountedHeads(lines: readonly SourceLine[]): ReadonlySet<number> {
  const groups = new Map<string, { index: number; value: number }[]>();
  lines.forEach(({ text }, index) => {
    const found = text.length <= LONGEST_HEAD ? COUNTED_HEAD.exec(text) : null;
    if (!found) return;
    const words = `${found[2] ?? found[3] ?? ''}${found[5] ?? ''}`.replace(/\s+/g, ' ').toLowerCase();
    const group = groups.get(words) ?? [];
    group.push({ index, value: Number(found[1] ?? found[4]) });
    groups.set(words, group);
  });
  const heads = new Set<number>();
  for (const [words, group] of groups) {
    // "… | 2 af 9" tells by itself that it counts pages.
    const told = OF_ALL.test(words);
    if (group.length < (told || WHOLE_DATE.test(words) ? 2 : TIMES)) continue;
    const counts = group.every(({ index, value }, at) => {
      const last = group[at - 1];
      return !last || (value > last.value && value - last.value <= 2 && (told || index - last.index >= PAGE_LINES));
    });
    const cuts = group.some(({ index }) => goesOn(lines[index - 1]?.text ?? '', lines[index + 1]?.text ?? ''));
    if (counts && (cuts || WHOLE_DATE.test(words))) for (const { index } of group) heads.add(index);
  }
  return heads;
}

/** "KKR Nordjylland" above each "Referat 13-06-2025 | 2/14": the same words, and nearly always there. */
function findCompanions(lines: readonly SourceLine[], heads: ReadonlySet<number>): readonly number[] {
  if (heads.size < TIMES) return [];
  const places = new Map<string, number[]>();
  lines.forEach(({ text }, index) => {
    const same = places.get(text);
    if (same) same.push(index);
    else if (text.length <= LONGEST_HEAD) places.set(text, [index]);
  });
  return [...places.values()].flatMap((indices) => {
    const beside = indices.filter((index) => heads.has(index - 1) || heads.has(index + 1));
    return beside.length >= TIMES && beside.length >= indices.length * 0.8 ? beside : [];
  });
}

export function setAsideFurniture(text: MappedText): WithoutFurniture {
  const lines = splitLines(text.text, text.source, (span) => text.toSource(span));
  const countedHeads = findCountedHeads(lines);
  const heads = findHeads(lines);
  const numbered = lines.filter(({ text: line }) => isPageNumber(line)).length >= 2;
  const counted = new Set([...findCountedPages(lines), ...countedHeads, ...findCompanions(lines, countedHeads)]);
  const isFurniture = lines.map(({ text: line }, index) => {
    if (counted.has(index)) return true;
    if (numbered && isPageNumber(line)) return true;
    if (heads.size > 0 && line.length <= LONGEST_HEAD && heads.has(shape(line))) return true;
    return (
      LONE_NUMBER.test(line) &&
      line.length > 1 &&
      goesOn(lines[index - 1]?.text ?? '', lines[index + 1]?.text ?? '') &&
      /\p{Ll}[.,]?$/u.test(lines[index - 1]?.text ?? '')
    );
  });
  const edits: Edit[] = [];
  const setAside: Span[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (!isFurniture[index]) continue;
    const first = index;
    while (isFurniture[index + 1]) index++;
    const [from, to] = [lines[first], lines[index]];
    const [before, after] = [lines[first - 1], lines[index + 1]];
    if (!from || !to) continue;
    setAside.push(text.toSource({ start: from.start, end: to.end }));
    const joined = before && after && goesOn(before.text, after.text);
    if (joined) edits.push({ start: before.end, end: after.start, text: '\n' });
    else edits.push({ start: from.start, end: to.end, text: '' });
  }
  return { text: text.edit(edits), setAside };
}
