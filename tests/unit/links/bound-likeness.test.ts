/** Items are dismissed by a bound before they are compared: nothing that is answered depends on it. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundLikeness } from '../../../lib/links/bound-likeness.ts';
import { compareItems } from '../../../lib/links/compare-items.ts';
import type { ItemTerms, TermVector } from '../../../lib/links/index/read-terms.ts';
import { STANDINGS } from '../../../lib/links/item-standing.ts';
import { weighItem } from '../../../lib/links/item-vectors.ts';
import type { LinkItem } from '../../../lib/links/model.ts';
import { buildLinkIndex, relateItem } from '../../../lib/links/relate-items.ts';
import { makeItems, makeRandom } from '../../bench/support/make-corpus.ts';

const vector = (most: number): fc.Arbitrary<TermVector> =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 255 })), {
      maxLength: most,
      selector: ([term]) => term,
    })
    .map((pairs) => {
      const sorted = [...pairs].sort(([one], [other]) => one - other);
      return {
        terms: Uint32Array.from(sorted, ([term]) => term),
        weights: Uint8Array.from(sorted, ([, weight]) => weight),
      };
    });
const itemTerms: fc.Arbitrary<ItemTerms> = fc.record({
  standing: fc.oneof({ weight: 4, arbitrary: fc.constant('matter' as const) }, fc.constantFrom(...STANDINGS)),
  titleHash: fc.constantFrom(1, 2),
  body: vector(120),
  title: vector(6),
  passages: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(vector(20), { maxLength: 2 })),
});
/** What each of the terms tells: some nothing. */
const factors = fc.array(fc.constantFrom(0, 0.3, 1, 2.5, 6, 9), { minLength: 151, maxLength: 151 });

it('never tells less than what comparing two items gives', () => {
  let told = 0;
  fc.assert(
    fc.property(itemTerms, itemTerms, factors, (one, other, tells) => {
      const scale = { factorOf: (term: number) => tells[term] ?? 0, rarest: 9 };
      const own = weighItem(one, scale);
      const bound = boundLikeness(own, other, scale);
      if (Number.isFinite(bound)) told++;
      expect(compareItems(own, weighItem(other, scale), scale).score).toBeLessThanOrEqual(bound * (1 + 1e-9));
    }),
    { numRuns: 1500 },
  );
  expect(told).toBeGreaterThan(300);
});

/** Meetings of few bodies on few days, with agenda and minutes of the same items, shortened at random, and other papers. */
function makeCorpus(seed: number): LinkItem[] {
  const random = makeRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const bodies = ['Skive Byråd', 'Odder Byråd', 'Odder Kommune, Teknisk Udvalg', 'KKR Fyn'];
  const made: LinkItem[] = [];
  const titles = ['Siden sidst', 'Punkter til næste møde', 'Eventuelt'];
  for (const [at, item] of [...makeItems(450 + (seed % 50))].entries()) {
    const meeting = Math.floor(at / 15);
    const body = bodies[meeting % bodies.length] as string;
    const date = `20${20 + (meeting % 4)}-0${1 + (meeting % 5)}-1${meeting % 3}`;
    const title = random() < 0.1 ? pick(titles) : item.item.title;
    const kinds: readonly LinkItem['kind'][] =
      random() < 0.5 ? ['agenda', 'minutes'] : [pick(['agenda', 'newsletter'])];
    for (const kind of kinds) {
      const documentId = `${date}-${body}-${meeting}-${kind}`;
      const id = `${documentId}#${1 + (at % 15)}`;
      const sentences = item.text.split('. ');
      const text = sentences.slice(0, Math.ceil(sentences.length * (0.3 + 0.7 * random()))).join(pick(['. ', '.\n\n']));
      const target = {
        body: pick([null, ...bodies]),
        date: pick(['2021-02', '2021-02-11', date]),
        item: pick([null, '3']),
      };
      const reference = { start: 0, end: 1, text: '', target, targetItem: null, inCorpus: false };
      const references = random() < 0.15 ? [reference] : [];
      made.push({ ...item, id, documentId, body, date, kind, item: { ...item.item, id, title }, text, references });
    }
  }
  return made;
}

it('gives the first of all that are related, as if each had been compared with the item', async () => {
  let more = 0;
  for (const seed of [3, 26]) {
    const items = makeCorpus(seed);
    const index = buildLinkIndex(items);
    for (const item of items.filter((_, at) => at % 14 === 0)) {
      // Among the first thousand none is dismissed.
      const all = await relateItem(item, index, 1000);
      for (const limit of [1, 4, 10]) expect(await relateItem(item, index, limit)).toEqual(all.slice(0, limit));
      if (all.length > 10) more++;
    }
  }
  expect(more).toBeGreaterThan(30);
});
