/**
 * Pages as other municipalities, regions and agenda systems build them, from the HTML to the judgement: which text is
 * collected, is it a meeting document, which items has it.
 */
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';
import { collectText } from '../../../lib/page/collect-text.ts';
import { findRoot } from '../../../lib/page/find-root.ts';
import { looksLikeMeeting } from '../../../lib/page/looks-like-meeting.ts';

const COOKIES = `<div role="dialog" class="cookies"><h2>Vi bruger cookies</h2><p>Hjemmesiden bruger cookies til statistik. Du kan til enhver tid
  ændre dit samtykke.</p><button>Accepter alle</button><button>Kun nødvendige</button></div>`;
const MENU = `<header><nav><ul>${[
  'Borger',
  'Erhverv',
  'Politik',
  'Byrådet',
  'Udvalg',
  'Dagsordener og referater',
  'Kontakt',
]
  .map((word) => `<li><a href="#">${word}</a></li>`)
  .join('')}</ul></nav></header>`;
const FOOTER =
  '<footer><p>Kommunen, Torvet 1, 4300 Holbæk. Telefon 72 36 36 36. EAN-numre. Tilgængelighedserklæring.</p></footer>';
const frame = (main: string): string => `<body>${COOKIES}${MENU}${main}${FOOTER}</body>`;

const ITEMS = [
  ['1', 'Godkendelse af dagsorden', 'at dagsordenen godkendes.', 'Godkendt.'],
  ['2', 'Budget 2026 for skoleområdet', 'at budgettet sendes i høring.', 'Byrådet tiltrådte indstillingen.'],
  ['3', 'Lokalplan 412 for havnen', 'at planen vedtages endeligt.', 'Udsat.'],
] as const;
const titles = ITEMS.map(([, title]) => title);

const MEETINGS: Readonly<Record<string, string>> = {
  'headings for items, behind a cookie wall and a menu': frame(
    `<main><h1>Referat af Byrådets møde den 14. maj 2025 kl. 17.00</h1><p>Mødested: Byrådssalen</p>${ITEMS.map(
      ([number, title, wish, decision]) =>
        `<h2>${number}. ${title}</h2><h3>Indstilling</h3><p>${wish}</p><h3>Beslutning</h3><p>${decision}</p>`,
    ).join('')}</main>`,
  ),
  'nested tables, as older agenda systems write them': frame(
    `<table><tr><td><table><tr><td><b>Referat</b></td></tr><tr><td>Byrådet</td></tr><tr><td>Mødedato: 14. maj 2025</td></tr></table></td></tr>${ITEMS.map(
      ([number, title, wish, decision]) =>
        `<tr><td><table><tr><td>${number}.</td><td>${title}</td></tr><tr><td colspan="2"><b>Indstilling</b><br>${wish}</td></tr><tr><td colspan="2"><b>Beslutning</b><br>${decision}</td></tr></table></td></tr>`,
    ).join('')}</table>`,
  ),
  'accordions of details': frame(
    `<main><h1>Byrådet – referat</h1><p>14. maj 2025</p>${ITEMS.map(
      ([number, title, wish, decision]) =>
        `<details><summary>Punkt ${number}: ${title}</summary><h4>Indstilling</h4><p>${wish}</p><h4>Beslutning</h4><p>${decision}</p></details>`,
    ).join('')}</main>`,
  ),
  'lines parted by nothing but line breaks': frame(
    `<div>Referat<br>Byrådet<br>Onsdag den 14. maj 2025<br><br>${ITEMS.map(
      ([number, title, wish, decision]) =>
        `${number}. ${title}<br><br>Indstilling<br>${wish}<br><br>Beslutning<br>${decision}<br><br>`,
    ).join('')}</div>`,
  ),
  'everything in one pre': frame(
    `<pre>Referat\nByrådet\nOnsdag den 14. maj 2025\n\n${ITEMS.map(
      ([number, title, wish, decision]) => `${number}. ${title}\n\nIndstilling\n${wish}\n\nBeslutning\n${decision}\n\n`,
    ).join('')}</pre>`,
  ),
  'a print view without a menu': `<body><h1>Byrådet</h1><h2>Referat fra ordinært møde</h2><p>Dato: 14. maj 2025</p><ol>${ITEMS.map(
    ([, title]) => `<li>${title}</li>`,
  ).join('')}</ol>${ITEMS.map(
    ([number, title, wish, decision]) =>
      `<hr><h3>Punkt ${number}. ${title}</h3><p><strong>Indstilling</strong></p><p>${wish}</p><p><strong>Beslutning</strong></p><p>${decision}</p>`,
  ).join('')}</body>`,
  'divs with roles for headings': frame(
    `<div role="main"><div role="heading" aria-level="1">Referat, Byrådet 14. maj 2025</div>${ITEMS.map(
      ([number, title, wish, decision]) =>
        `<section><div role="heading" aria-level="2">${number}. ${title}</div><div><div>Indstilling</div><div>${wish}</div></div><div><div>Beslutning</div><div>${decision}</div></div></section>`,
    ).join('')}</div>`,
  ),
  'a site of boxes that says of none what it is: menu, path, other meetings and a foot around the items': `<body><div><div>
    <ul><li><a href="/b">Borger</a></li><li><a href="/e">Erhverv</a></li><li><a href="/p">Politik</a></li></ul></div>
    <div><a href="/">Forside</a> / <a href="/p">Politik</a> / <a href="/m">Dagsordener og referater</a></div>
    <div><b>Andre møder</b><ul><li><a href="/1">Økonomiudvalget 12. marts 2019</a></li><li><a href="/2">Byrådet 9. april 2019</a></li></ul></div>
    <div><h1>Referat af Byrådets møde den 14. maj 2025</h1>${ITEMS.map(
      ([number, title, wish, decision]) =>
        `<div><details open><summary>${number}. ${title}</summary><a href="/b">Vis bilag (3)</a> <button>Del punkt</button>
        <h3>Indstilling</h3><p>${wish}</p><h3>Beslutning</h3><p>${decision}</p></details></div>`,
    ).join('')}</div><footer><p>Torvet 1, 4300 Holbæk</p></footer></div></body>`,
  'unnumbered headings of items, with what can be done with each below': frame(
    `<main><h1>Referat af Byrådets møde den 14. maj 2025</h1>${ITEMS.map(
      ([, title, wish, decision]) =>
        `<h2>${title}</h2><div><a href="/b">Vis bilag (3)</a></div><h3>Indstilling</h3><p>${wish}</p><p><b>Beslutning i Byrådet den 14. maj 2025:</b> ${decision}</p>`,
    ).join('')}</main>`,
  ),
  'a table whose first column holds the numbers alone': frame(
    `<table><tr><td></td><td>Referat</td></tr><tr><td></td><td>Byrådet, 14. maj 2025</td></tr>${ITEMS.map(
      ([number, title, wish, decision]) =>
        `<tr><td>${number}.</td><td>${title}</td></tr><tr><td></td><td><b>Indstilling</b></td></tr><tr><td></td><td>${wish}</td></tr><tr><td></td><td>Beslutning</td></tr><tr><td></td><td>${decision}</td></tr>`,
    ).join('')}</table>`,
  ),
  'sections marked as headings, titles not': frame(
    `<main><h1>Referat af Byrådets møde den 14. maj 2025</h1>${ITEMS.map(
      ([number, title, wish, decision]) =>
        `<p>Punkt ${number}</p><p>${title}<br>J.nr. 00.01.00-G01-${number}-25</p><h4>Indstilling</h4><p>${wish}</p><h4>Beslutning</h4><p>${decision}</p>`,
    ).join('')}</main>`,
  ),
  'a short main part beside the document in an article': frame(
    `<main><p>Søg i dagsordener</p></main><article><h1>Referat af Byrådets møde den 14. maj 2025</h1>${ITEMS.map(
      ([number, title, wish, decision]) =>
        `<h2>${number} ${title}</h2><h3>Indstilling</h3><p>${wish}</p><h3>Beslutning</h3><p>${decision}</p>`,
    ).join('')}</article>`,
  ),
};

const OTHERS: Readonly<Record<string, string>> = {
  'a news page': `<main><h1>Byrådet vil bygge en ny skole</h1><p>På mødet i går besluttede byrådet at bygge en ny skole. Formanden for
    børneudvalget, Anna Jensen, er glad for beslutningen.</p><p>Udvalget mødes igen den 3. juni 2025.</p></main>`,
  'a job advertisement': `<main><h1>Sekretær til udvalgsbetjening</h1><p>Du skal skrive dagsordener og referater for byrådets udvalg, sende
    bilag ud og følge op på beslutninger.</p><h2>Vi tilbyder</h2><p>Et godt møde med gode kolleger.</p><p>Ansøgningsfrist den 1. juni 2025.</p></main>`,
  'a search result': `<main><h1>Søgeresultater</h1><p>42 resultater for »dagsorden«</p><ol><li><a>Dagsorden for Byrådet 14. maj 2025</a></li>
    <li><a>Referat af Økonomiudvalget 7. maj 2025</a></li><li><a>Beslutningsprotokol 2024</a></li></ol></main>`,
  'a web shop': `<main><h1>Mødebord i eg</h1><p>Pris 4.995,00 kr. Leveres den 14. maj 2025.</p><h2>Punkt for punkt</h2><p>1. Bordplade</p>
    <p>2. Ben</p><p>Bilag: samlevejledning.</p></main>`,
  'what the municipal council is': `<main><h1>Byrådet</h1><p>Byrådet har 31 medlemmer. Dagsordener og referater offentliggøres fire dage før mødet.
    Formand er borgmesteren. Udvalgene indstiller, byrådet beslutter.</p></main>`,
};

function read(html: string) {
  const document = new new Window().DOMParser().parseFromString(
    `<html>${html}</html>`,
    'text/html',
  ) as unknown as Document;
  const { text, headings } = collectText(findRoot(document));
  return looksLikeMeeting(text) ? readDocument(text, { id: 'x', headings }).document : null;
}

describe('a meeting document, built as', () => {
  it.each(Object.entries(MEETINGS))('%s', (_name, html) => {
    const document = read(html);
    expect(document?.kind).toBe('minutes');
    expect(document?.date).toBe('2025-05-14');
    expect(document?.items.map(({ title }) => title)).toEqual(titles);
    expect(document?.items.map(({ decision }) => decision?.outcome)).toEqual(['approved', 'approved', 'postponed']);
  });
});

describe('left alone', () => {
  it.each(Object.entries(OTHERS))('%s', (_name, html) => {
    expect(read(frame(html))).toBeNull();
  });
});
