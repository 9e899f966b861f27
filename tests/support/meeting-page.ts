/** A web page in the manner of kl.dk around the text of a meeting document. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SECTION = /^(Indstilling|Sagsfremstilling|Beslutning|Bilag|Baggrund)\.?$/;
const STYLE = `
  body { margin: 0; font: 17px/1.6 "Segoe UI", "Helvetica Neue", "DejaVu Sans", Arial, sans-serif; color: #1d1d1b; background: #fff; }
  header { display: flex; gap: 2rem; align-items: center; padding: 18px 32px; border-bottom: 4px solid #b4d2c8; }
  header b { font-size: 1.7rem; letter-spacing: .08em; color: #0f3d3a; }
  header a { color: #0f3d3a; text-decoration: none; font-size: .95rem; }
  main { max-width: 44rem; margin: 0 auto; padding: 28px 24px 96px; }
  h1 { font-size: 1.9rem; line-height: 1.2; color: #0f3d3a; margin: 0 0 1.2rem; }
  h2 { font-size: 1.25rem; line-height: 1.3; color: #0f3d3a; margin: 2.2rem 0 .6rem; }
  h3 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
  p { margin: 0 0 .8rem; }
  footer { padding: 28px 32px; background: #0f3d3a; color: #fff; font-size: .9rem; }
  footer a { color: #fff; }
`;

/** Lets a page keep its HTML, as it was when it had just been read, in `window.before`. */
export const KEEP_HTML =
  '<script>addEventListener("DOMContentLoaded", () => { window.before = document.documentElement.outerHTML; });</script>';

/** @param name of a seed, "2025-09-02-minutes". */
export function readSeed(name: string): string {
  return readFileSync(join('seeds/documents', `${name}.txt`), 'utf8');
}

/** The whole text, line for line: paragraphs are parted by blank lines, lines by `<br>`. */
export function renderMeetingPage(text: string, title: string): string {
  const blocks = text
    .split(/\n[^\S\n]*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
  return renderPage(title, `<h1>${escapeHtml(title)}</h1>\n${blocks.map(renderBlock).join('\n')}`);
}

export function renderPage(title: string, main: string): string {
  return `<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body>
<header><b>KL</b><a href="/">Forside</a><a href="/politik">Politik</a><a href="/kkr">KKR</a><a href="/nyheder">Nyheder</a></header>
<main>
${main}
</main>
<footer>KL, Weidekampsgade 10, 2300 København S · <a href="/kontakt">Kontakt</a></footer>
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

function renderBlock([first = '', ...rest]: readonly string[]): string {
  if (SECTION.test(first)) return `<h3>${escapeHtml(first)}</h3>${rest.length > 0 ? renderParagraph(rest) : ''}`;
  return renderParagraph([first, ...rest]);
}

function renderParagraph(lines: readonly string[]): string {
  return `<p>${lines.map(escapeHtml).join('<br>\n')}</p>`;
}
