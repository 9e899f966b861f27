/** Pages of rarer makes: how each is served, and which municipalities are to be marked on it. */
import { renderPage } from './meeting-page.ts';
import type { ServedPage } from './serve-pages.ts';
import { smallMeeting, smallMeetingPage } from './small-meeting.ts';

export interface RarePage {
  readonly html: string | ServedPage;
  /** In the order of the page, as they stand there. */
  readonly names: readonly string[];
}

const EGEDAL = '<p>Egedal Kommune</p>';
const MEETING = smallMeetingPage(EGEDAL);
const styled = (css: string, html = MEETING): string => html.replace('</head>', `<style>${css}</style></head>`);
const scripted = (script: string, html = MEETING): string =>
  html.replace('</body>', () => `<script>${script}</script></body>`);
const served = (body: string | Uint8Array, type: string): ServedPage => ({ body, headers: { 'content-type': type } });
const asText = (html: string): string => html.replace(/<[^>]*>/g, '\n').trim();

const marked = (html: RarePage['html'], ...names: readonly string[]): RarePage => ({
  html,
  names: names.length > 0 ? names : ['Egedal Kommune'],
});

export const RARE_PAGES: Readonly<Record<string, RarePage>> = {
  'XHTML, served as XML': marked(
    served(
      `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="da"><head><title>Referat</title></head><body>${smallMeeting(EGEDAL)}</body></html>`,
      'application/xhtml+xml',
    ),
  ),
  'quirks mode, and tags as they were written in 1998': marked(
    `<HTML><BODY BGCOLOR=white><CENTER><FONT SIZE=4>${smallMeeting(EGEDAL)}<TABLE><TR><TD NOWRAP><NOBR>Furesø <B>Kommune</NOBR></TABLE></BODY>`,
    'Egedal Kommune',
    'Furesø Kommune',
  ),
  'lines and no paragraphs': marked(
    `<title>Referat</title><body>${asText(smallMeeting('Egedal Kommune')).replace(/\n+/g, '<br>\n')}</body>`,
  ),
  'plain text': marked(served(asText(smallMeeting(EGEDAL)), 'text/plain; charset=utf-8')),
  'UTF-16': marked(
    served(Buffer.from(`\ufeff${smallMeetingPage('<p>Furesø Kommune</p>')}`, 'utf16le'), 'text/html'),
    'Furesø Kommune',
  ),
  'Windows-1252, told by the page alone': marked(
    served(
      Buffer.from(
        smallMeetingPage('<p>Furesø Kommune</p>').replace('charset="utf-8"', 'charset="windows-1252"'),
        'latin1',
      ),
      'text/html',
    ),
    'Furesø Kommune',
  ),
  'parts that are laid out only when they come into view': marked(
    styled('main > * { content-visibility: auto; contain-intrinsic-size: auto 400px }'),
  ),
  initials: marked(styled('p::first-letter { font-size: 3em; float: left }')),
  columns: marked(styled('main { columns: 3; column-rule: 1px solid }')),
  'from right to left': marked(MEETING.replace('<html', '<html dir="rtl"')),
  'text that cannot be selected': marked(styled('* { user-select: none }')),
  'boxes that are not there': marked(styled('p, main { display: contents }')),
  'capitals by style, zoomed, turned and scaled': marked(
    styled('main { text-transform: uppercase; zoom: 1.3; transform: rotate(2deg) scale(.9) }'),
  ),
  'a part that scrolls by itself': marked(
    styled(
      'body { height: 100vh; overflow: hidden } main { height: 300px; overflow: auto }',
      smallMeetingPage(`<p style="height: 900px"></p>${EGEDAL}`),
    ),
  ),
  'an element for each letter': marked(
    smallMeetingPage(`<p>${[...'Egedal Kommune'].map((letter) => `<span>${letter}</span>`).join('')}</p>`),
  ),
  'breaks that may be, comments, and spaces of all widths': marked(
    smallMeetingPage(
      '<p>Ege<wbr>dal Kommune, Furesø<!-- Allerød Kommune --> Kommune, Gladsaxe\u2009Kommune, Ballerup\u202fKommune</p>',
    ),
    'Egedal Kommune',
    'Furesø Kommune',
    'Gladsaxe\u2009Kommune',
    'Ballerup\u202fKommune',
  ),
  'letters put together of two': marked(smallMeetingPage('<p>A\u030Arhus Kommune</p>'), 'A\u030Arhus Kommune'),
  'words above words': marked(
    smallMeetingPage('<p><ruby>Egedal<rp>(</rp><rt>egeda\u02d0l</rt><rp>)</rp></ruby> Kommune og Furesø Kommune</p>'),
    'Egedal(egeda\u02d0l) Kommune',
    'Furesø Kommune',
  ),
  'preformatted text': marked(
    smallMeetingPage('<pre>  Egedal Kommune\n\n  Furesø\n  Kommune</pre>'),
    'Egedal Kommune',
    'Furesø\n  Kommune',
  ),
  'shadow trees in shadow trees': marked(
    smallMeetingPage(
      `${'<div><template shadowrootmode="open">'.repeat(3)}<p>Egedal Kommune</p><slot></slot>${'</template></div>'.repeat(2)}</template>Furesø Kommune</div>`,
    ),
  ),
  'two thousand elements in one another': marked(
    smallMeetingPage(`${'<div>'.repeat(2000)}Egedal Kommune${'</div>'.repeat(2000)}`),
  ),
  'a dialog before the page': marked(
    scripted(
      'document.querySelector("dialog").showModal()',
      renderPage('Referat', `<p>Menu</p><dialog>${smallMeeting(EGEDAL)}</dialog>`),
    ),
  ),
  'written anew when it had been read': marked(
    scripted(
      `setTimeout(() => { const html = document.documentElement.outerHTML.replace('Egedal', 'Allerød').replace(/<script.*?<.script>/s, '');
        document.open(); document.write(html); document.close(); }, 700)`,
    ),
    'Allerød Kommune',
  ),
  'a body put in the place of another': marked(
    scripted(
      `setTimeout(() => { const body = document.body.cloneNode(true); body.querySelector('main p:last-child').textContent = 'Gribskov Kommune';
        document.body.replaceWith(body); }, 700)`,
    ),
    'Gribskov Kommune',
  ),
  'scripts that have changed what all scripts share, and frozen it': marked(
    scripted(
      `Array.prototype.each = function () {}; Array.prototype.toJSON = () => '[]'; window.MutationObserver = null; window.IntersectionObserver = null;
       Node.prototype.appendChild = () => { throw new Error('nej') };
       document.caretPositionFromPoint = () => null;
       for (const shared of [Object, Array, Function, EventTarget]) Object.freeze(shared.prototype);`,
    ),
  ),
  'words from a template, put in later': marked(
    scripted(
      "setTimeout(() => document.querySelector('main').append(document.querySelector('template').content.cloneNode(true)), 600)",
      smallMeetingPage(`${EGEDAL}<template><p>Allerød Kommune</p></template>`),
    ),
    'Egedal Kommune',
    'Allerød Kommune',
  ),
  'a closed shadow tree, which nobody may look into': marked(
    scripted(
      "document.querySelector('#closed').attachShadow({ mode: 'closed' }).append('Gribskov Kommune')",
      smallMeetingPage(`<div id="closed"></div>${EGEDAL}`),
    ),
  ),
  'one text of half a million letters': marked(
    smallMeetingPage(`<p>Egedal Kommune. ${'Ord og atter ord uden navne. '.repeat(18_000)}Furesø Kommune</p>`),
    'Egedal Kommune',
    'Furesø Kommune',
  ),
  'a hundred thousand texts': marked(smallMeetingPage(`${EGEDAL}<p>${'<i>o</i> '.repeat(50_000)}</p>`)),
  'classes that change at every frame, and words that come meanwhile': marked(
    scripted(
      `const tick = () => { document.body.classList.toggle('a'); document.querySelector('h1').title = Math.random(); requestAnimationFrame(tick); };
       tick();
       setTimeout(() => { const added = document.createElement('p'); added.textContent = 'Furesø Kommune'; document.querySelector('main').append(added); }, 2500);`,
    ),
    'Egedal Kommune',
    'Furesø Kommune',
  ),
  'highlights of its own': marked(
    scripted(
      `const range = document.createRange(); range.selectNodeContents(document.querySelector('h1')); CSS.highlights.set('sidens-egen', new Highlight(range));`,
    ),
  ),
};

/** Where there is nothing to be read, or nothing that may be. */
export const SILENT_PAGES: Readonly<Record<string, string | ServedPage>> = {
  'a page that is edited as a whole': scripted('document.designMode = "on"'),
  'a page whose body is an editor': MEETING.replace('<body>', '<body contenteditable="true">'),
  XML: served(
    `<?xml version="1.0"?><moede><titel>Referat af mødet</titel><punkt>Egedal Kommune</punkt></moede>`,
    'application/xml',
  ),
  'a drawing': served(
    '<svg xmlns="http://www.w3.org/2000/svg"><title>Referat</title><text y="20">Dagsorden, Egedal Kommune</text></svg>',
    'image/svg+xml',
  ),
  data: served('{"referat": "Dagsorden, beslutning, Egedal Kommune"}', 'application/json'),
  nothing: '',
};
