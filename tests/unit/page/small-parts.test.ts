import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { collectArticle } from '../../../lib/page/collect-article.ts';
import { findRoot } from '../../../lib/page/find-root.ts';
import { firstBelow } from '../../../lib/page/in-view.ts';
import { indexAt, partsAt } from '../../../lib/page/locate.ts';
import { looksLikeMeeting } from '../../../lib/page/looks-like-meeting.ts';

function parse(html: string): Document {
  return new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

describe('the first look at a page', () => {
  it.each([
    ['Dagsorden for mødet den 3. marts. Indstilling: at godkende.', true],
    ['REFERAT Mgdet blev holdt pa radhuset. Beslutning: Drgftet.', true],
    ['Opskrift på boller: mel, gær og vand.', false],
    ['', false],
  ])('«%s»: %s', (text, expected) => {
    expect(looksLikeMeeting(text)).toBe(expected);
  });
});

describe('where a page’s document stands', () => {
  it('is its main part, where that holds most of the text, however long the scripts are', () => {
    const document = parse(
      `<body><nav>Menu</nav><main>${'Referat '.repeat(20)}</main><script>${'x'.repeat(2000)}</script></body>`,
    );
    expect(findRoot(document).tagName).toBe('MAIN');
  });

  it('is the whole page where the main part is small, or there are several', () => {
    expect(findRoot(parse(`<body><main>Søg</main>${'Referat '.repeat(20)}</body>`)).tagName).toBe('BODY');
    expect(findRoot(parse('<body><main>Referat af mødet</main><main>Referat af mødet</main></body>')).tagName).toBe(
      'BODY',
    );
  });
});

describe('a kept document on the library page', () => {
  it('has the offsets of its source', () => {
    const source = 'Overskrift\n\n\nAnna Jensen\ntalte.';
    const document = parse(
      '<body><article><h2 data-start="0">Overskrift</h2><p data-start="13">Anna Jensen\ntalte.</p></article></body>',
    );
    const collected = collectArticle(document.body, source);
    const start = source.indexOf('Anna');
    expect(partsAt(collected, { start, end: start + 17 })?.map(({ start, end }) => [start, end])).toEqual([[0, 17]]);
    expect(partsAt(collected, { start: 8, end: 15 })).toHaveLength(2);
  });
});

describe('searching down the page', () => {
  it('finds the span that covers a place, and none between spans', () => {
    const spans = [
      { start: 2, end: 4 },
      { start: 4, end: 5 },
      { start: 9, end: 12 },
    ];
    expect([0, 2, 3, 4, 5, 8, 9, 11, 12].map((at) => indexAt(spans, at))).toEqual([
      null,
      0,
      0,
      1,
      null,
      null,
      2,
      2,
      null,
    ]);
  });

  it('finds the first thing in view, also when some have no place on the page', () => {
    const bottoms = [-50, null, -10, null, 30, 80];
    expect(firstBelow(bottoms.length, (index) => bottoms[index] ?? null, 0)).toBe(3);
    expect(firstBelow(0, () => null, 0)).toBe(0);
  });
});
