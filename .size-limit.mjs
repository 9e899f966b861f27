/** Budgets of what a page and the panel must load, in gzip. The panel's files are found from its page, as a browser finds them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const OUTPUT = '.output/chrome-mv3';

/** A page's scripts and style sheets, and the scripts that those import at once. */
function loadedBy(page) {
  const html = readFileSync(join(OUTPUT, page), 'utf8');
  const open = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => join(OUTPUT, path));
  const loaded = new Set();
  for (const path of open) {
    if (loaded.has(path) || !existsSync(path)) continue;
    loaded.add(path);
    if (!path.endsWith('.js')) continue;
    const imported = readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g);
    for (const [, specifier] of imported) open.push(join(dirname(path), specifier));
  }
  return [...loaded];
}

export default [
  { name: 'content script', path: `${OUTPUT}/content-scripts/content.js`, limit: '25 KB', gzip: true },
  { name: 'panel, all that it loads', path: loadedBy('sidepanel.html'), limit: '60 KB', gzip: true },
];
