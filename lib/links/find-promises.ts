/**
 * Promised and kept: where an item says that something will come back ("forelægges på mødet den 24. november", a point of
 * "Punkter til næste møde"), and the item of the corpus that kept it, or that the corpus has none.
 */
import type { Span } from '../text/mapped-text.ts';
import { compareItems, coverage } from './compare-items.ts';
import type { IndexedDocument } from './index/model.ts';
import { idOf, itemTermsOf, type OpenIndex } from './index/open-index.ts';
import { splitPassages } from './item-fields.ts';
import { standingOf } from './item-standing.ts';
import { type ItemVectors, vectorsOf, weigh, weighItem } from './item-vectors.ts';
import type { LinkItem } from './model.ts';
import { findAnchors } from './reference-anchors.ts';
import { splitSentences } from './sentences.ts';
import { spanInSource } from './source-places.ts';
import { WEIGHTS } from './weights.ts';

export interface KeptPromise extends Span {
  /** The promise in the document's words (mended); the span is in its source. */
  readonly text: string;
  readonly item: string;
  /** ISO date or month that the text names; null: "til næste møde" without a date. */
  readonly date: string | null;
  readonly keeper: string | null;
  /** `noMeeting`: the corpus has no later meeting where it could have been kept. */
  readonly state: 'kept' | 'notFound' | 'noMeeting';
}

const PROMISES =
  /\b(?:forelægges|fremlægges|præsenteres|behandles|genoptages|drøftes|besluttes|kommer\s+til\s+næste\s+møde|vender\s+tilbage|vil\s+(?:blive\s+)?(?:forelagt|fremlagt|præsenteret|behandlet|drøftet|indgå)|får\s+\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?\s+en\s+status|bad\s+om|genoptagelse|følges\s+op|tages\s+op)\b/u;
const LATER =
  /\b(?:på\s+(?:et\s+)?(?:kommende|næste|førstkommende)|til\s+næste|på\s+\p{L}*-?mødet|\p{Lu}\p{L}+s?\s+møde|ved\s+\p{Lu}?\p{L}*-?mødet|primo|medio|ultimo|i\s+løbet\s+af|senere|den\s+\d)/u;
/** What a keeper must have in common with the promise. */
const KEPT = 0.15;
/** The promise names the whole title of the item; the item has all of the promise's words. */
const TITLE_NAMED = 0.3;
const WORDS_FOUND = 0.25;

interface Found extends Span {
  readonly text: string;
  readonly date: string | null;
}

/** Promises as the text gives them; a list for the next meeting is one promise a point. */
export function readPromises(item: LinkItem): Found[] {
  const standing = standingOf(item);
  const next = nextMeetingDate(item);
  if (standing === 'nextMeeting') {
    return splitPassages(item.text)
      .filter((passage) => /^[–•-]\s/u.test(passage))
      .map((passage) => {
        const start = item.text.indexOf(passage);
        return {
          ...spanInSource(item, { start, end: start + passage.length }),
          text: passage.replace(/^[–•-]\s+/u, ''),
          date: next,
        };
      });
  }
  return splitSentences(item.text).flatMap((span) => {
    const text = item.text.slice(span.start, span.end);
    if (text.length > 600 || !PROMISES.test(text) || !LATER.test(text)) return [];
    const dates = findAnchors(text, item.date, []).flatMap((anchor) =>
      anchor.type === 'date' && anchor.date ? [anchor.date] : [],
    );
    const later = dates.find((date) => date.length >= 7 && date > item.date.slice(0, date.length));
    if (dates.length > 0 && !later) return [];
    return [{ ...spanInSource(item, span), text: text.replace(/\s+/g, ' '), date: later ?? next }];
  });
}

function nextMeetingDate(item: LinkItem): string | null {
  const text = /næste\s+møde[^\n]{0,100}(?:\n(?!\n)[^\n]{0,60})?/iu.exec(
    item.text.slice(0, 600).replace(item.item.title, ''),
  )?.[0];
  if (!text) return null;
  const later = findAnchors(text, item.date, []).find(
    (anchor) => anchor.type === 'date' && (anchor.date ?? '') > item.date,
  );
  return later?.date ?? null;
}

/** The promises of an item, each with the item that kept it. */
export async function findPromises(item: LinkItem, index: OpenIndex): Promise<KeptPromise[]> {
  const promises = readPromises(item);
  const documents = promises.length > 0 ? await index.reader.listDocuments() : [];
  const looked = promises.map(async (found): Promise<KeptPromise> => {
    const meetings = documents.filter(
      (document) =>
        document.body === item.body && (found.date ? document.date.startsWith(found.date) : document.date > item.date),
    );
    if (meetings.length === 0) return { ...found, item: item.id, keeper: null, state: 'noMeeting' };
    const keeper = await findKeeper(found, item, meetings, index);
    return { ...found, item: item.id, keeper, state: keeper ? 'kept' : 'notFound' };
  });
  return Promise.all(looked);
}

async function findKeeper(
  found: Found,
  item: LinkItem,
  meetings: readonly IndexedDocument[],
  index: OpenIndex,
): Promise<string | null> {
  const body = weigh(index.terms.readText(found.text, index.terms.keysIn(item.body)), index);
  const [kept] = await index.reader.findById([item.documentId]);
  const own = vectorsOf(item, kept, index);
  const title = own.isKept ? own.title : body;
  const asked: ItemVectors = {
    body,
    title: standingOf(item) === 'matter' ? title : body,
    passages: [body],
    standing: 'nextMeeting',
    titleHash: 0,
  };
  let best: { id: string; score: number } | null = null;
  const documents = await index.reader.findById(meetings.map(({ id }) => id));
  for (const document of documents) {
    for (let at = 0; at < document.block.size; at++) {
      const candidate = weighItem(itemTermsOf(document, document.first + at), index);
      if (candidate.standing !== 'matter' && candidate.standing !== 'collection') continue;
      const score = Math.max(
        compareItems(asked, candidate, index, WEIGHTS).score,
        TITLE_NAMED * coverage(candidate.title, body, index),
        WORDS_FOUND * coverage(body, candidate.body, index),
      );
      if (score >= KEPT && (!best || score > best.score)) best = { id: idOf(document, document.first + at), score };
    }
  }
  return best?.id ?? null;
}
