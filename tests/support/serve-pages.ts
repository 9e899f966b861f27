/** Serves pages from memory on a local port, to be reached under real host names. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  readonly port: number;
  close(): Promise<void>;
}

/** A page with headers of its own; the body of one in another encoding is given as bytes. */
export interface ServedPage {
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** @param pages HTML by path ("/referat"). What is not there is answered with 404. */
export async function servePages(pages: Readonly<Record<string, string | ServedPage>>): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    const { body, headers } = typeof page === 'object' ? page : { body: page ?? '', headers: {} };
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
