import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { collectText } from '../../../lib/page/collect-text.ts';
import type { CollectedText } from '../../../lib/page/collected-text.ts';
import { partsAt } from '../../../lib/page/locate.ts';

function collect(html: string): CollectedText {
  const window = new Window();
  const document = new window.DOMParser().parseFromString(`<body>${html}</body>`, 'text/html') as unknown as Document;
  return collectText(document.body);
}

/** Every character that stands in a chunk must stand in its node too. */
function expectChunksToHold({ text, chunks }: CollectedText): void {
  let last = 0;
  for (const { node, offset, start, end } of chunks) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(node.data.slice(offset, offset + end - start).replace(/[\t\n\r\f]/g, ' ')).toBe(
      text.slice(start, end).replace(/[\t\n\r\f]/g, ' '),
    );
    last = end;
  }
}

const LONG = 'Udvalget drøftede planen for havnen.'.repeat(6);

describe('the text of a page', () => {
  it.each([
    ['paragraphs are parted by a blank line', '<p>Punkt 1</p><p>Punkt 2</p>', 'Punkt 1\n\nPunkt 2'],
    ['blocks begin new lines', '<div>A</div><div>B</div>C', 'A\nB\nC'],
    ['a line break is a line break, two are a paragraph', 'A<br>B<br><br>C', 'A\nB\n\nC'],
    ['inline elements do not part words', 'Køben<b>havns</b> <i>Kommune</i>', 'Københavns Kommune'],
    ['white space in the source is one blank', '<p>  KKR\n   Hovedstaden  </p>\n\n<p>x</p>', 'KKR Hovedstaden\n\nx'],
    ['a blank before an element is kept, once', '<p>KKR <b> Hovedstaden</b> </p>', 'KKR Hovedstaden'],
    [
      'table cells are parted by a tab',
      '<table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>',
      'A\tB\nC\tD',
    ],
    ['paragraphs in cells leave the row whole', '<table><tr><td><p>A</p></td><td><p>B</p></td></tr></table>', 'A\tB'],
    [
      'a row whose first cell is empty begins a line of its own',
      '<table><tr><td>1.</td><td>A</td></tr><tr><td></td><td>B</td></tr></table>',
      '1.\tA\nB',
    ],
    [
      'what is there to be pressed is no text, what unfolds a part bears its title',
      '<p>A</p><button>Del punkt</button><a role="button">Lyt</a><button aria-expanded="false">Punkt 2</button><h2><button>Punkt 3</button></h2>',
      'A\n\nPunkt 2\n\nPunkt 3',
    ],
    [
      'a word that can be pressed is a word',
      '<p>Formand <mark data-roed-traad="person" role="button">Anne Holm</mark></p>',
      'Formand Anne Holm',
    ],
    [
      'boxes that hold several boxes are parts, parted by a blank line',
      '<div><div>1</div><div>A</div></div><div><div>2</div><div>B</div></div><div>C</div>',
      '1\nA\n\n2\nB\n\nC',
    ],
    ['a box alone is no part among others', '<div><div>A</div><div>B</div></div><div>C</div>', 'A\nB\nC'],
    [
      'a number and a title in elements of their own stand apart',
      '<h3><span>3.1</span><span>Havnen</span></h3>',
      '3.1\tHavnen',
    ],
    ['figures in a word do not', '<p><b>2</b><i>x</i> H<sub>2</sub><b>O</b></p>', '2x H2O'],
    [
      'fields stand below their labels where one of them is long, and in tables with the same labels',
      `<table><tr><td>Beslutning</td><td>${LONG}</td></tr><tr><td>Bilag</td><td>Kort</td></tr></table><table><tr><td>Beslutning</td><td>Ja</td></tr></table>`,
      `Beslutning\n${LONG}\n\nBilag\nKort\n\nBeslutning\nJa`,
    ],
    [
      'a table of data keeps its columns, however long its cells',
      `<table><tr><td>A</td><td>${LONG}</td><td>B</td></tr><tr><td>1</td><td>C</td></tr></table>`,
      `A\t${LONG}\tB\n1\tC`,
    ],
    ['an empty cell keeps its column', '<table><tr><td>A</td><td></td><td>C</td></tr></table>', 'A\t\tC'],
    ['list items stand on lines', '<p>x</p><ul><li>A</li><li>B</li></ul><p>y</p>', 'x\n\nA\nB\n\ny'],
    ['preformatted text keeps its lines', '<pre>A\n\n  B</pre>', 'A\n\n  B'],
    ['soft hyphens and no-break spaces stay', '<p>Hoved\u00ADstaden\u00A0x  y</p>', 'Hoved\u00ADstaden\u00A0x y'],
    ['what is hidden is not read', '<p hidden>A</p><p style="display: none">B</p><p>C</p>', 'C'],
    [
      'scripts, styles, fields, code and drawings are not read',
      'A<script>1</script><style>2</style><textarea>3</textarea><code>4</code><svg><text>5</text></svg><div contenteditable>6</div> B',
      'A B',
    ],
  ])('%s', (_name, html, text) => {
    const collected = collect(html);
    expect(collected.text).toBe(text);
    expectChunksToHold(collected);
  });

  it('names the headings with their level', () => {
    const { text, headings } = collect(
      '<h2> 3.1 <b>Budget</b></h2><p>x</p><div role="heading" aria-level="4">y</div><h3></h3>',
    );
    expect(headings.map(({ start, end, level }) => [text.slice(start, end), level])).toEqual([
      ['3.1 Budget', 2],
      ['y', 4],
    ]);
  });

  it('reads a very deep page', () => {
    const window = new Window();
    const document = window.document as unknown as Document;
    const root = document.createElement('div');
    let inner: Element = root;
    for (let i = 0; i < 5000; i++) inner = inner.appendChild(document.createElement('div'));
    inner.appendChild(document.createTextNode('dybt'));
    expect(collectText(root).text).toBe('dybt');
  });
});

describe('a place in the text', () => {
  it('is found again over line breaks, elements and collapsed blanks', () => {
    const collected = collect('<p>Region <b>Hoved-</b><br>\n  <i>staden</i>  mener</p>');
    const start = collected.text.indexOf('Hoved-');
    const span = { start, end: start + 'Hoved-\nstaden mener'.length };
    expect(partsAt(collected, span)?.map(({ node, start, end }) => node.data.slice(start, end))).toEqual([
      'Hoved-',
      'staden',
      '  mener',
    ]);
  });

  it('is given up when the page says something else there by now', () => {
    const collected = collect('<p>Anna Jensen</p>');
    const span = { start: 0, end: 4 };
    const node = collected.chunks[0]?.node;
    expect(partsAt(collected, span)).not.toBeNull();
    if (node) node.data = 'Hans Jensen';
    expect(partsAt(collected, span)).toBeNull();
  });
});
