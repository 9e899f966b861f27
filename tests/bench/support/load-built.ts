/**
 * A module of the project as it is shipped: bundled and minified by the tool that builds the extension. The loader that
 * runs the scripts wraps every function to keep its name, which makes small functions dearer than they are.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** @param entry path from the project's root. */
export async function loadBuilt<Module>(entry: string): Promise<Module> {
  const outDir = mkdtempSync(join(tmpdir(), 'roed-traad-built-'));
  try {
    await build({
      configFile: false,
      logLevel: 'silent',
      build: { outDir, lib: { entry: resolve(entry), formats: ['es'], fileName: () => 'built.mjs' } },
    });
    return (await import(pathToFileURL(join(outDir, 'built.mjs')).href)) as Module;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
