/** Bundles a module of the project for a page under test, as a script that leaves its exports in a global. */
import { resolve } from 'node:path';
import { build } from 'vite';

/** @param entry path from the project's root. */
export async function bundleModule(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // As a page would be built; the frameworks ask for it.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry: resolve(entry), formats: ['iife'], name, fileName: name } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output.find((file) => file.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  // `var` at the top of a script is a global; strict code evaluated by the test tool keeps it to itself.
  return `${chunk.code}\nwindow.${name} = ${name};`;
}
