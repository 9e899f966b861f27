import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { findFurniture } from '../../../lib/page/find-furniture.ts';

const WORDS = '<p>Udvalget drøftede planen for havnen og bad om en ny beregning af udgiften til kajen.</p>'.repeat(4);
const MENU = '<ul id="menu"><li><a href="/a">Borger</a></li><li><a href="/b">Politik</a></li></ul>';

function idsOf(html: string): string[] {
  const document = new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  const search = findFurniture(document.body);
  for (;;) {
    const step = search.next();
    if (step.done) return [...step.value].map(({ id }) => id);
  }
}

describe('what stands around a document', () => {
  it('is a menu in a box of no name, however deep the document stands', () => {
    expect(
      idsOf(`${MENU}<div><div><div id="other"><a href="/1">12. marts</a></div><div>${WORDS}</div></div></div>`),
    ).toEqual(['menu', 'other']);
  });

  it('is the foot of the site, not that of an article', () => {
    expect(idsOf(`<div>${WORDS}</div><footer id="foot">Torvet 1</footer>`)).toEqual(['foot']);
    expect(idsOf(`<article>${WORDS}<footer id="foot">Torvet 1</footer></article>`)).toEqual([]);
  });

  it('is no list of contents that leads within the page', () => {
    expect(idsOf(`<ul id="contents"><li><a href="#1">Havnen</a></li></ul><div>${WORDS}</div>`)).toEqual([]);
  });

  it('is a menu above the first heading where the items stand side by side, and no list of annexes below it', () => {
    const items = ['Havnen', 'Skolen', 'Vejen'].map(
      (title) => `<h2>${title}</h2>${WORDS}<ul id="annexes"><li><a href="/x">Bilag</a></li></ul>`,
    );
    expect(idsOf(`${MENU}${items.join('')}`)).toEqual(['menu']);
  });

  it('is nothing on a page that is a list of links', () => {
    expect(idsOf(`<div>${MENU}</div><ul>${'<li><a href="/m">Møde</a></li>'.repeat(30)}</ul><p>Møder</p>`)).toEqual([]);
  });
});
