/**
 * The reader's page names its modules without asking for them: each request keeps the browser from the page's first
 * script, which starts pdf.js's worker, and the worker takes longer than all the rest. That script asks for them
 * (entrypoints/common/pdf/load-modules.ts).
 */

const MODULE = /<script type="module"[^>]*? src="([^"]+)"[^>]*><\/script>/g;
const PRELOAD = /<link rel="modulepreload"[^>]*? href="([^"]+)"[^>]*>/g;

/** @param html of a built page. */
export function nameModules(html: string): string {
  return html
    .replace(MODULE, '<link data-later="module" href="$1">')
    .replace(PRELOAD, '<link data-later="preload" href="$1">');
}

export const modulesLater = {
  name: 'modules-later',
  apply: 'build' as const,
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string, { filename }: { filename: string }) =>
      filename.endsWith('reader/index.html') ? nameModules(html) : html,
  },
};
