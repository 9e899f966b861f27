/** Builds the gallery and serves it: for the screenshots and for the tests that look at every state. */
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, preview } from 'vite';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const BUILT = fileURLToPath(new URL('../../.output/shots', import.meta.url));

export interface Gallery {
  /** Without a final slash. */
  readonly url: string;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const shared = { root: ROOT, configFile: false, logLevel: 'warn' } as const;
  await build({ ...shared, plugins: [preact()], build: { outDir: BUILT, emptyOutDir: true, modulePreload: false } });
  const server = await preview({ ...shared, build: { outDir: BUILT }, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the gallery has no port');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
