/**
 * A corpus of any size for benchmarks: the structure of real documents with shuffled content. Sentences are those of the
 * seeds; each item's subject words are compounds made up for it, so that rare words are as many as in a real corpus.
 */
import { readFileSync } from 'node:fs';
import type { LinkItem } from '../../../lib/links/model.ts';

const SEEDS = ['2020-06-19-agenda', '2023-09-08-agenda', '2023-09-08-minutes'];
const ITEMS_A_DOCUMENT = 15;
const ITEMS_A_SUBJECT = 8;
const FIRST =
  'havne bane skole pleje vand vej bolig kyst skov kultur idræts energi klima trafik børne ældre affalds sundheds erhvervs cykel bro park museums bibliotek natur varme spilde lokal grund byg'.split(
    ' ',
  );
const SECOND =
  'udvidelse plan aftale strategi pulje analyse regulativ anlæg forsyning center reform ordning tilsyn budget politik kontrakt samarbejde fond takst udbud model evaluering projekt kvote tilskud'.split(
    ' ',
  );

/** Numbers between 0 and 1, the same each time (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function readSentences(): string[] {
  const root = new URL('../../../seeds/documents/', import.meta.url);
  const text = SEEDS.map((seed) => readFileSync(new URL(`${seed}.txt`, root), 'utf8')).join('\n');
  return text
    .replace(/-\s*\n\s*/g, '')
    .replace(/\s+/g, ' ')
    .split(/(?<=[a-zæøå]{3}\.) /)
    .filter((sentence) => sentence.length > 40 && sentence.length < 400);
}

/** @param size number of items. */
export function* makeItems(size: number): Generator<LinkItem> {
  const random = makeRandom(size);
  const sentences = readSentences();
  const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(random() * list.length)] ?? fallback;
  const place = (): string => `${pick(FIRST, '')}${pick(FIRST, '')}${pick(SECOND, '')}`;
  const subjects = Array.from({ length: Math.ceil(size / ITEMS_A_SUBJECT) }, () => [
    place(),
    place(),
    place(),
    place(),
  ]);
  for (let at = 0; at < size; at++) {
    const document = Math.floor(at / ITEMS_A_DOCUMENT);
    const year = 2010 + (document % 16);
    const date = `${year}-${String(1 + (document % 12)).padStart(2, '0')}-${String(1 + (document % 28)).padStart(2, '0')}`;
    const documentId = `${date}-body${document % 98}-${document}`;
    const words = pick(subjects, ['sag']);
    const title = `${pick(['Godkendelse af', 'Status på', 'Orientering om', 'Opfølgning på'], '')} ${pick(words, 'sag')}`;
    const count = 4 + Math.floor(random() * 10);
    const text = Array.from({ length: count }, () => {
      const sentence = pick(sentences, '');
      return random() < 0.5 ? `${pick(words, '')} ${sentence}` : sentence;
    }).join(' ');
    const id = `${documentId}#${1 + (at % ITEMS_A_DOCUMENT)}`;
    const titleSpan = { start: 0, end: 0 };
    yield {
      id,
      documentId,
      body: `Byrådet ${document % 98}`,
      date,
      kind: document % 2 === 0 ? 'agenda' : 'minutes',
      item: {
        id,
        start: 0,
        end: text.length,
        number: String(1 + (at % ITEMS_A_DOCUMENT)),
        order: at % ITEMS_A_DOCUMENT,
        title,
        titleSpan,
        caseNumber: null,
        officer: null,
        sections: [],
        recommendations: [],
        decision: null,
        state: null,
      },
      text: `${title}\n${text}`,
      entities: {},
      references: [],
    };
  }
}
