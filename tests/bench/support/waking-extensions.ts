/**
 * One small extension for each way of keeping an index, built into a folder that is thrown away: a worker, a page that
 * fills its database, a content script on a host of its own, and the items beside them.
 */
import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { lazyPatterns } from '../../../scripts/support/lazy-patterns.ts';

const SOURCES = resolve('tests/bench/waking');

export const hostOf = (variant: string): string => `${variant}.bench`;

/** @param shared files that each extension gets, by name: hard links, so they must be on the same disk. */
export async function buildExtension(
  folder: string,
  variant: string,
  shared: Readonly<Record<string, string>>,
): Promise<void> {
  mkdirSync(folder);
  await bundle(folder, `${variant}-worker`);
  await bundle(folder, 'content');
  // The empty worker has nothing to fill.
  if (variant !== 'empty') {
    await bundle(folder, `${variant}-fill`);
    for (const [name, file] of Object.entries(shared)) linkSync(file, join(folder, name));
  }
  const script = `<script src="/${variant}-fill.js"></script>`;
  writeFileSync(join(folder, 'fill.html'), `<!doctype html><meta charset="utf-8"><title>filling</title>${script}`);
  writeFileSync(join(folder, 'panel.html'), '<!doctype html><meta charset="utf-8"><title>panel</title>');
  const manifest = {
    manifest_version: 3,
    name: `bench ${variant}`,
    version: '1',
    background: { service_worker: `${variant}-worker.js` },
    content_scripts: [{ matches: [`http://${hostOf(variant)}/*`], js: ['content.js'] }],
    permissions: ['unlimitedStorage'],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

async function bundle(folder: string, name: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    // As the extension itself is built.
    plugins: [lazyPatterns],
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: join(SOURCES, `${name}.ts`), formats: ['iife'], name: 'bench', fileName: () => `${name}.js` },
    },
  });
}
