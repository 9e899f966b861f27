/** Amounts on the same subject in several years, for a small plot; only where the sentences make them comparable. */

import { splitCompound } from '../text/compound.ts';
import type { Span } from '../text/mapped-text.ts';
import type { LinkItem } from './model.ts';
import { findMoney } from './money.ts';
import { splitSentences } from './sentences.ts';
import { spanInSource } from './source-places.ts';
import { isCommonStem, readTerms } from './terms.ts';

export interface DatedAmount extends Span {
  readonly item: string;
  /** The year that the amount is of ("i 2022"), as the sentence says. */
  readonly year: number;
  /** Kroner. */
  readonly value: number;
  /** As printed. */
  readonly printed: string;
  /** The sentence it stands in. */
  readonly sentence: string;
}

export interface AmountSeries {
  /** The words that the sentences share. */
  readonly subject: readonly string[];
  /** One a year, oldest first; at least two. */
  readonly amounts: readonly DatedAmount[];
}

interface Told extends DatedAmount {
  readonly stems: ReadonlyMap<string, string>;
}

/** Amounts further apart than this many times are not of the same thing. */
const FARTHEST = 4;
/** Distinct words that two sentences must share, the common ones counting less. */
const LEAST_SHARED = 2;
const LEAST_SHARE = 0.35;
const YEAR = /\bi\s+((?:19|20)\d{2})\b|\bfor\s+((?:19|20)\d{2})\b/u;

function wordsAround(sentence: string): Map<string, string> {
  const stems = new Map<string, string>();
  for (const { stem, word } of readTerms(sentence)) {
    stems.set(stem, word);
    for (const part of splitCompound(word, () => false)) if (!stems.has(part)) stems.set(part, word);
  }
  return stems;
}

/** Only amounts whose sentence names one year and that one amount first. */
function toldIn(item: LinkItem): Told[] {
  return splitSentences(item.text).flatMap((span) => {
    const sentence = item.text.slice(span.start, span.end);
    const [money] = findMoney(sentence);
    const year = YEAR.exec(sentence);
    if (!money || !year || sentence.length > 500) return [];
    const place = spanInSource(item, { start: span.start + money.start, end: span.start + money.end });
    const said = sentence.replace(/\s+/g, ' ');
    return [
      {
        ...place,
        item: item.id,
        year: Number(year[1] ?? year[2]),
        value: money.value,
        printed: money.text,
        sentence: said,
        stems: wordsAround(sentence),
      },
    ];
  });
}

function sharedWords(a: Told, b: Told): string[] {
  return [...a.stems].filter(([stem]) => b.stems.has(stem) && !isCommonStem(stem)).map(([, word]) => word);
}

function isComparable(a: Told, b: Told): boolean {
  const ratio = Math.max(a.value, b.value) / Math.max(1, Math.min(a.value, b.value));
  if (a.year === b.year || ratio > FARTHEST) return false;
  const shared = [...a.stems.keys()].filter((stem) => b.stems.has(stem)).length;
  return sharedWords(a, b).length >= LEAST_SHARED && shared / Math.min(a.stems.size, b.stems.size) >= LEAST_SHARE;
}

/** @param items those of one thread. */
export function amountsThroughTime(items: readonly LinkItem[]): AmountSeries[] {
  const told = items.flatMap(toldIn);
  const taken = new Set<Told>();
  const series: AmountSeries[] = [];
  for (const first of told) {
    if (taken.has(first)) continue;
    const alike = told.filter((other) => other !== first && !taken.has(other) && isComparable(first, other));
    if (alike.length === 0) continue;
    const byYear = new Map<number, Told>([[first.year, first]]);
    for (const other of alike) if (!byYear.has(other.year)) byYear.set(other.year, other);
    for (const one of [first, ...alike]) taken.add(one);
    const amounts = [...byYear.values()].sort((a, b) => a.year - b.year);
    const subject = alike[0] ? sharedWords(first, alike[0]) : [];
    series.push({ subject, amounts: amounts.map(({ stems: _, ...amount }) => amount) });
  }
  return series;
}
