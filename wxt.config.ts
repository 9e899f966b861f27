import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { lazyPatterns } from './scripts/support/lazy-patterns.ts';
import { modulesLater } from './scripts/support/modules-later.ts';
import { listReaderAssets } from './scripts/support/reader-assets.ts';
import { trimViewerCss } from './scripts/support/trim-viewer-css.ts';

const EXTENSION_PAGES_CSP = "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; frame-ancestors 'none'";

const SEEDS = 'seeds';

/** What the browser itself shows of the extension: it chooses the language, Danish where it knows neither. */
const LANGUAGES = ['da', 'en'] as const;

/** A message of locales/manifest, as a manifest names it. */
const say = (key: string) => `__MSG_${key}__`;

function writeMessages(language: string): string {
  const words: Record<string, string> = JSON.parse(readFileSync(`locales/manifest/${language}.json`, 'utf8'));
  return JSON.stringify(Object.fromEntries(Object.entries(words).map(([key, message]) => [key, { message }])));
}

/** Chromium proposes keys for four commands at most; the member can give the last one keys of its own. */
function listCommands(browser: string) {
  const command = (key: string, keys: string | null) => ({
    description: say(key),
    ...(keys === null ? {} : { suggested_key: { default: keys } }),
  });
  return {
    // Chrome has such a command of its own accord, without keys (_execute_action).
    ...(browser === 'firefox' ? { _execute_sidebar_action: command('toggleSidebar', 'Alt+Shift+T') } : {}),
    'toggle-marks': command('toggleMarks', 'Alt+Shift+R'),
    'next-mark': command('nextMark', 'Alt+Shift+M'),
    'previous-mark': command('previousMark', browser === 'firefox' ? 'Alt+Shift+N' : null),
    'next-item': command('nextItem', 'Alt+Shift+J'),
    'previous-item': command('previousItem', 'Alt+Shift+K'),
  };
}

/** Of pdf.js's styles the pages load what they use. */
const trimmedViewerCss = {
  name: 'trim-viewer-css',
  enforce: 'pre' as const,
  transform: (code: string, id: string) => (/pdf_viewer\.css(?:\?|$)/.test(id) ? trimViewerCss(code) : undefined),
};

/** The pages' files are on the machine already; only the reader's, which are large, are asked for all at once. */
const modulePreload = {
  polyfill: false,
  resolveDependencies: (_file: string, needed: string[], { hostId }: { hostId: string }): string[] =>
    hostId.endsWith('reader/index.html') ? needed : [],
};

/** `--mode e2e` is the same code with every site granted: a headless browser cannot answer a permission prompt. */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  webExt: { disabled: true },
  vite: () => ({ plugins: [preact(), trimmedViewerCss, lazyPatterns, modulesLater], build: { modulePreload } }),
  // What a build needs, and no more.
  zip: { excludeSources: ['{tests,demo,coverage,test-results,playwright-report}/**', 'docs/**/images/**'] },
  hooks: {
    'config:resolved': (wxt) => {
      if (wxt.config.mode === 'e2e') wxt.config.outDir = join(wxt.config.outBaseDir, `${wxt.config.browser}-mv3-test`);
    },
    // The documents that come with the extension stand at the top of the project, not among its public assets.
    'build:publicAssets': (_wxt, files) => {
      for (const name of readdirSync(SEEDS, { recursive: true, encoding: 'utf8' })) {
        if (/\.(json|txt)$/.test(name)) {
          files.push({ absoluteSrc: resolve(SEEDS, name), relativeDest: join(SEEDS, name) });
        }
      }
      files.push(...listReaderAssets('.'));
      for (const language of LANGUAGES) {
        files.push({ contents: writeMessages(language), relativeDest: `_locales/${language}/messages.json` });
      }
    },
  },
  manifest: ({ browser, mode }) => ({
    name: say('name'),
    description: say('description'),
    default_locale: LANGUAGES[0],
    permissions: [
      'storage',
      // Looks once a day whether a subscribed seed file has changed.
      'alarms',
      'activeTab',
      'scripting',
      // Starts the threads that documents are read on, which a service worker cannot (entrypoints/background/threads).
      // Lead the PDFs of granted sites to the reader (entrypoints/background/pdfs.ts).
      ...(browser === 'firefox'
        ? ['webRequest', 'webRequestBlocking']
        : ['declarativeNetRequestWithHostAccess', 'sidePanel', 'offscreen']),
    ],
    web_accessible_resources: [{ resources: ['reader.html'], matches: ['*://*/*', 'file:///*'] }],
    // Files are reached only where the member has given leave to them under the browser's extensions.
    host_permissions:
      mode === 'e2e' ? ['<all_urls>'] : ['*://*.kl.dk/*', ...(browser === 'firefox' ? [] : ['file:///*'])],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    action: { default_title: say('name') },
    commands: listCommands(browser),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'roed-traad@example.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The first on Android that knows the line above.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {}),
  }),
});
