/**
 * The network as a browser finds it when all of it goes through one proxy: whatever is asked for is written down, what
 * is served here is answered, all else is refused. Tunnels (https) are written down and refused.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServedFile } from './pdf/serve-files.ts';

export interface Recorder {
  readonly port: number;
  /** "GET http://www.kl.dk/", "CONNECT example.org:443", in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** @param files by whole address. */
export async function recordRequests(files: Readonly<Record<string, ServedFile>>): Promise<Recorder> {
  const asked: string[] = [];
  const server = createServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url}`);
    const file = Object.hasOwn(files, url) ? files[url] : undefined;
    response.writeHead(file ? 200 : 404, file?.headers ?? { 'content-type': 'text/plain' });
    response.end(file?.body ?? '');
  });
  server.on('connect', ({ url }, socket) => {
    asked.push(`CONNECT ${url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
