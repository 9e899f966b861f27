/**
 * Meeting documents as the pages of publishing systems: the ways in which such pages differ that a reader of their text feels.
 * Every piece stands in an element of its own that says where in the text it came from (`data-at`).
 */
import type { Block, DocumentParts, ItemPart, Piece } from './document-parts.ts';

export interface PageLayout {
  readonly cover: (cover: readonly Block[]) => string;
  /** Lines above an item's number; paragraphs without it. */
  readonly above?: (above: readonly Block[]) => string;
  readonly item: (item: ItemPart) => string;
  /** What stands around and between: menus, buttons, footers. */
  readonly frame?: (content: string, parts: DocumentParts) => string;
}

const encode = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const put = ({ text, at }: Piece, tag = 'span'): string => `<${tag} data-at="${at}">${encode(text)}</${tag}>`;
const each = <T>(list: readonly T[], show: (one: T, index: number) => string): string => list.map(show).join('\n');

/** A row of a table, which the first opens and the last closes. */
function showRow({ cells = [] }: Block, before: Block | undefined, after: Block | undefined): string {
  const row = `<tr>${cells.map((cell) => `<td>${put(cell)}</td>`).join('')}</tr>`;
  return `${before?.kind === 'row' ? '' : '<table>'}${row}${after?.kind === 'row' ? '' : '</table>'}`;
}

/** Headings, paragraphs, points as a list and rows as tables. */
function showBlocks(blocks: readonly Block[], { heading = 'h3', paragraph = 'p' } = {}): string {
  return each(blocks, (block, index) => {
    const { kind, piece } = block;
    if (kind === 'row') return showRow(block, blocks[index - 1], blocks[index + 1]);
    if (kind === 'heading') return `<${heading}>${put(piece)}</${heading}>`;
    if (kind === 'paragraph') return `<${paragraph}>${put(piece)}</${paragraph}>`;
    const opens = blocks[index - 1]?.kind !== 'point' ? '<ul>' : '';
    const closes = blocks[index + 1]?.kind !== 'point' ? '</ul>' : '';
    return `${opens}<li>${put(piece)}</li>${closes}`;
  });
}

const head = ({ number, title }: ItemPart): string => `${number ? `${put(number)} ` : ''}${put(title)}`;
const showCover = (cover: readonly Block[]): string => {
  const [first, ...rest] = cover;
  return `${first ? `<h1>${put(first.piece)}</h1>` : ''}${showBlocks(rest)}`;
};

const PLAIN: PageLayout = {
  cover: showCover,
  item: (item) => `<section><h2>${head(item)}</h2>${showBlocks(item.blocks)}</section>`,
};

/** Number and title in boxes of their own, sections as boxes within boxes. */
const BOXES: PageLayout = {
  cover: (cover) => `<div class="cover">${showBlocks(cover, { heading: 'div', paragraph: 'div' })}</div>`,
  item: (item) =>
    `<div class="item"><div class="head">${item.number ? `<div class="number">${put(item.number)}</div>` : ''}<div class="title">${put(item.title)}</div></div>
    <div class="body">${showBlocks(item.blocks, { heading: 'div', paragraph: 'div' })}</div></div>`,
};

/** Everything in one box, lines parted by `<br>`. */
const BREAKS: PageLayout = {
  cover: (cover) =>
    `${each(cover, (block, index) => (block.kind === 'row' ? showRow(block, cover[index - 1], cover[index + 1]) : `${put(block.piece)}<br>`))}<br>`,
  item: (item) =>
    `<b>${head(item)}</b><br><br>${each(item.blocks, ({ kind, piece }) =>
      kind === 'heading' ? `<b>${put(piece)}</b><br>` : `${put(piece)}<br>${kind === 'point' ? '' : '<br>'}`,
    )}<br>`,
  frame: (content) => `<div>${content}</div>`,
};

/** A table: the number in the first column, all else in the second. */
const TABLE: PageLayout = {
  cover: (cover) => `<table><tr><td>${showBlocks(cover, { paragraph: 'div' })}</td></tr></table><table>`,
  above: (above) => `<tr><td></td><td>${showBlocks(above)}</td></tr>`,
  item: (item) =>
    `<tr><td>${item.number ? put(item.number) : ''}</td><td><b>${put(item.title)}</b></td></tr>
    <tr><td></td><td>${showBlocks(item.blocks, { heading: 'h4' })}</td></tr>`,
  frame: (content) => `${content}</table>`,
};

/** Items that fold out, with what one can do with them. */
const FOLDS: PageLayout = {
  cover: showCover,
  item: (item) =>
    `<details open><summary>${head(item)}</summary><div><button type="button">Del punkt</button> <button type="button">Lyt til punktet</button>
    <a href="#">Vis bilag (3)</a>${showBlocks(item.blocks, { heading: 'h3' })}<p><a href="#">Til toppen</a></p></div></details>`,
};

/** A list of terms: every heading a term, what stands below it its description. */
const TERMS: PageLayout = {
  cover: showCover,
  item: (item) => {
    const parts = each(item.blocks, ({ kind, piece }) =>
      kind === 'heading' ? `</dd><dt>${put(piece)}</dt><dd>` : `<div>${put(piece)}</div>`,
    );
    return `<h2>${head(item)}</h2><dl><dd>${parts}</dd></dl>`;
  },
};

/** The heading in bold type on the line of its text. */
const RUN_IN: PageLayout = {
  cover: showCover,
  item: (item) => {
    const parts = each(item.blocks, ({ kind, piece }, index) => {
      if (kind === 'heading') return `<p><strong>${put({ ...piece, text: piece.text.replace(/:$/u, '') })}:</strong> `;
      const isRunIn = item.blocks[index - 1]?.kind === 'heading';
      return isRunIn ? `${put(piece)}</p>` : `<p>${put(piece)}</p>`;
    });
    return `<h2>${head(item)}</h2>${parts}`;
  },
};

/** A site around it: menus, a path, other meetings, a list of the items with links, questions about cookies, a foot. */
const WITH_SITE: PageLayout = {
  ...PLAIN,
  frame: (content, { items }) => `
    <div class="cookies"><p>Vi bruger cookies for at forbedre din oplevelse. <button>Acceptér alle</button> <button>Kun nødvendige</button></p></div>
    <div class="top"><a href="/">Spring til indhold</a><ul><li><a href="#">Borger</a></li><li><a href="#">Erhverv</a></li><li><a href="#">Politik</a></li><li><a href="#">Om kommunen</a></li></ul>
    <form><label>Søg <input name="q"></label><button>Søg</button></form></div>
    <div class="path"><a href="#">Forside</a> / <a href="#">Politik</a> / <a href="#">Dagsordener og referater</a></div>
    <div class="side"><h2>Andre møder</h2><ul><li><a href="#">12. marts 2019</a></li><li><a href="#">9. april 2019</a></li><li><a href="#">14. maj 2019</a></li></ul>
    <h2>Punkter</h2><ol>${each(items, (item) => `<li><a href="#">${encode(item.title.text)}</a></li>`)}</ol></div>
    <div class="content"><p><a href="#">Hent som PDF</a> <a href="#">Udskriv</a> <a href="#">Abonnér</a></p>${content}</div>
    <div class="foot"><h2>Kontakt</h2><p>Rådhuspladsen 1<br>Telefon 70 10 20 30<br>post@kommunen.example<br>CVR 12 34 56 78</p><p>Åbningstider: mandag-fredag kl. 10-14</p><p><a href="#">Tilgængelighedserklæring</a> <a href="#">Privatlivspolitik</a></p></div>`,
};

/** A portal's list: each item a button that unfolds a region, its number and title apart. */
const REGIONS: PageLayout = {
  cover: (cover) => `<header class="meeting-header">${showCover(cover)}</header>`,
  item: (
    item,
  ) => `<li class="agenda-item"><h3><button type="button" aria-expanded="true">${item.number ? `<span class="no">${put(item.number)}</span>` : ''}<span class="title">${put(item.title)}</span><svg><path d="M0 0"/></svg></button></h3>
    <div role="region"><div class="fields">${showBlocks(item.blocks, { heading: 'h4' })}</div></div></li>`,
  frame: (
    content,
  ) => `<div class="portal"><ul class="tabs" role="tablist"><li role="tab"><a href="/d">Dagsorden</a></li><li role="tab"><a href="/r">Referat</a></li></ul>
    ${content.replace('<li class="agenda-item">', '<ol class="agenda"><li class="agenda-item">')}</ol></div>`,
};

/** Fields of a list as an intranet prints them: a table of labels and values in a table in a table, with empty rows. */
const FIELDS: PageLayout = {
  cover: (cover) =>
    `<table><tr><td><table>${each(cover, (block) => `<tr><td colspan="2">${put(block.piece)}</td></tr>`)}</table></td></tr></table>`,
  above: (above) => showBlocks(above, { paragraph: 'div', heading: 'div' }),
  item: (item) => {
    const rows = each(item.blocks, ({ kind, piece }) => {
      if (kind === 'heading')
        return `</div></td></tr><tr><td class="label"><div>${put(piece)}</div></td><td class="value"><div>`;
      return `<p>${put(piece)}</p>`;
    });
    return `<table class="item"><tr><td colspan="2"><h2>\u200b${head(item)}</h2></td></tr><tr><td></td><td><div>${rows}</div></td></tr><tr><td>&nbsp;</td><td>&nbsp;</td></tr></table>`;
  },
};

/** Rows and cells that only their roles tell. */
const ROLES: PageLayout = {
  cover: (cover) =>
    `<div role="heading" aria-level="1">${cover[0] ? put(cover[0].piece) : ''}</div>${showBlocks(cover.slice(1), { heading: 'div', paragraph: 'div' })}`,
  item: (item) =>
    `<div role="listitem"><div role="heading" aria-level="2">${head(item)}</div>${each(item.blocks, ({ kind, piece }) => (kind === 'heading' ? `<div role="heading" aria-level="3">${put(piece)}</div>` : `<div>${put(piece)}</div>`))}</div>`,
  frame: (content) => `<div role="list">${content}</div>`,
};

export const PAGE_LAYOUTS: Readonly<Record<string, PageLayout>> = {
  'headings and paragraphs': PLAIN,
  'boxes in boxes': BOXES,
  'lines broken in one box': BREAKS,
  'a table': TABLE,
  'items that fold out': FOLDS,
  'lists of terms': TERMS,
  'headings run in': RUN_IN,
  'a site around it': WITH_SITE,
  'regions that unfold': REGIONS,
  'fields in tables': FIELDS,
  'roles alone': ROLES,
};

export function layOutPage(parts: DocumentParts, layout: PageLayout): string {
  const { cover, above = showBlocks, item, frame = (content) => content } = layout;
  const items = each(parts.items, (one) => `${one.above.length > 0 ? above(one.above) : ''}${item(one)}`);
  const content = `${cover(parts.cover)}\n${items}`;
  return `<!doctype html><html lang="da"><head><title>Møde</title></head><body>${frame(content, parts)}</body></html>`;
}
