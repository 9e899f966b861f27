/** Serves files from memory on a local port with the headers that a test wants, to be reached under real host names. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedFile {
  readonly body: Uint8Array | string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface FileServer {
  readonly port: number;
  /** Paths asked for, in order. */
  readonly asked: readonly string[];
  /** Serve something else under a path from now on. */
  put(path: string, file: ServedFile): void;
  /** From now on who asks for this path waits. @returns answers the next who ask. */
  hold(path: string): () => void;
  close(): Promise<void>;
}

export const asPdf = (body: Uint8Array, headers: ServedFile['headers'] = {}): ServedFile => ({
  body,
  headers: { 'content-type': 'application/pdf', ...headers },
});

export const asHtml = (body: string): ServedFile => ({
  body,
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

export async function serveFiles(files: Readonly<Record<string, ServedFile>>): Promise<FileServer> {
  const served = new Map(Object.entries(files));
  const asked: string[] = [];
  const held = new Set<string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    if (held.has(pathname)) return;
    const file = served.get(pathname);
    response.writeHead(file ? 200 : 404, file?.headers ?? { 'content-type': 'text/plain' });
    response.end(file?.body ?? '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    put: (path, file) => void served.set(path, file),
    hold: (path) => {
      held.add(path);
      return () => void held.delete(path);
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
