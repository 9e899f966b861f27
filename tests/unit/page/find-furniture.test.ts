import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { findFurniture } from '../../../lib/page/find-furniture.ts';
import { weighParts } from '../../../lib/page/weigh-parts.ts';

const WORDS = '<p>Udvalget drøftede planen for havnen og bad om en ny beregning af udgiften til kajen.</p>'.repeat(4);
const MENU = '<ul id="menu"><li><a href="/a">Borger</a></li><li><a href="/b">Politik</a></li></ul>';

function idsOf(html: string): string[] {
  const document = new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  const search = weighParts(document.body);
  for (;;) {
    const step = search.next();
    if (step.done) return [...findFurniture(document.body, step.value)].map(({ id }) => id);
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

  const LIST =
    '<ul><li><a href="/1.pdf">Kort over havnen</a></li><li><a href="/2.pdf">Overslag over udgiften</a></li></ul>';
  const OTHERS =
    '<ul id="others"><li><a href="/m/1">12. marts 2025</a></li><li><a href="/m/2">9. maj 2025</a></li></ul>';
  const ITEM = `<div><h2>7. Havnen</h2>${WORDS}</div>`;

  it.each([
    ['below its text', `<div>${ITEM}<div id="annexes"><h3>Bilag (2)</h3>${LIST}</div></div>${MENU}`, ['menu']],
    ['below its text without a box', `<div>${ITEM}<h3>Bilag</h3>${LIST}</div>${MENU}`, ['menu']],
    ['above it', `${MENU}<div><section id="annexes"><h2>Sagens bilag</h2>${LIST}</section>${ITEM}</div>`, ['menu']],
    ['named one by one', `<div>${ITEM}<ul id="annexes"><li><a href="/1">Bilag 1 - Kort</a></li></ul></div>`, []],
    ['folded away', `<div>${ITEM}<details id="annexes"><summary>Bilag</summary>${LIST}</details></div>`, []],
    [
      'among boxes beside it',
      `<div>${ITEM}</div><div id="side"><div><h3>Bilag</h3>${LIST}</div><div id="box"><h3>Andre møder</h3>${OTHERS}</div></div>`,
      ['box'],
    ],
    [
      'in one box with others',
      `<div>${ITEM}</div><div id="side"><h3>Bilag</h3>${LIST}<h3 id="title">Andre møder</h3>${OTHERS}</div>`,
      ['others', 'title'],
    ],
  ])('is no list of annexes of an item that is alone on its page: %s', (_where, html, menus) => {
    expect(idsOf(html)).toEqual(menus);
  });

  it('is a word that opens the annexes elsewhere', () => {
    expect(idsOf(`<div>${ITEM}<p id="open"><a href="/bilag">Bilag (13)</a></p></div>`)).toEqual(['open']);
  });

  it('is found in boxes in boxes without end, too', () => {
    const deep = `${'<div>'.repeat(5000)}<a href="/a">Bilag 1 - Kort over havnen</a>${'</div>'.repeat(5000)}`;
    expect(idsOf(`<div>${ITEM}</div>${deep}`)).toEqual([]);
  });

  it('is nothing on a page that is a list of links', () => {
    expect(idsOf(`<div>${MENU}</div><ul>${'<li><a href="/m">Møde</a></li>'.repeat(30)}</ul><p>Møder</p>`)).toEqual([]);
  });
});
