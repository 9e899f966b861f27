import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { listReaderAssets } from './scripts/support/reader-assets.ts';

const EXTENSION_PAGES_CSP = "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; frame-ancestors 'none'";

const SEEDS = 'seeds';

/** Chromium proposes keys for four commands at most; the member can give the last one keys of its own. */
function listCommands(browser: string) {
  const command = (description: string, keys: string | null) => ({
    description,
    ...(keys === null ? {} : { suggested_key: { default: keys } }),
  });
  return {
    // Chrome has such a command of its own accord, without keys (_execute_action).
    ...(browser === 'firefox'
      ? { _execute_sidebar_action: command('Vis eller skjul sidepanelet', 'Alt+Shift+T') }
      : {}),
    'toggle-marks': command('Slå mærkerne på siden fra eller til', 'Alt+Shift+R'),
    'next-mark': command('Gå til næste mærke', 'Alt+Shift+M'),
    'previous-mark': command('Gå til forrige mærke', browser === 'firefox' ? 'Alt+Shift+N' : null),
    'next-item': command('Gå til næste punkt på dagsordenen', 'Alt+Shift+J'),
    'previous-item': command('Gå til forrige punkt på dagsordenen', 'Alt+Shift+K'),
  };
}

/** `--mode e2e` is the same code with every site granted: a headless browser cannot answer a permission prompt. */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  webExt: { disabled: true },
  // The pages' files are on the machine already: nothing is to be fetched ahead.
  vite: () => ({ plugins: [preact()], build: { modulePreload: false } }),
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
    },
  },
  manifest: ({ browser, mode }) => ({
    name: 'Rød tråd',
    description: 'Se i dagsordenen og referatet, hvem og hvad der nævnes, og hvad der blev besluttet om sagen før.',
    permissions: [
      'storage',
      // Looks once a day whether a subscribed seed file has changed.
      'alarms',
      'activeTab',
      'scripting',
      // Lead the PDFs of granted sites to the reader (entrypoints/background/pdfs.ts).
      ...(browser === 'firefox'
        ? ['webRequest', 'webRequestBlocking']
        : ['declarativeNetRequestWithHostAccess', 'sidePanel']),
    ],
    web_accessible_resources: [{ resources: ['reader.html'], matches: ['*://*/*', 'file:///*'] }],
    // Files are reached only where the member has given leave to them under the browser's extensions.
    host_permissions:
      mode === 'e2e' ? ['<all_urls>'] : ['*://*.kl.dk/*', ...(browser === 'firefox' ? [] : ['file:///*'])],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    action: { default_title: 'Rød tråd' },
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
