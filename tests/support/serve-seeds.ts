/** A web server of seed files as a secretariat has one: it knows which state of a file was asked for before. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeedServer {
  /** "http://localhost:8080" */
  readonly origin: string;
  /** What was asked for, with the answer: "/seeds.json 200". */
  readonly asked: string[];
  put(path: string, content: string | Uint8Array): void;
  /** Answers everything with this status; null: as it should. */
  fail(status: number | null): void;
  close(): Promise<void>;
}

export async function serveSeeds(): Promise<SeedServer> {
  const files = new Map<string, Buffer>();
  const asked: string[] = [];
  let failing: number | null = null;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const body = files.get(path);
    const etag = body && `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    const status = failing ?? (!body ? 404 : request.headers['if-none-match'] === etag ? 304 : 200);
    asked.push(`${path} ${status}`);
    response.writeHead(status, etag && status !== 404 ? { etag } : {});
    response.end(status === 200 ? body : '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    put: (path, content) => void files.set(path, Buffer.from(content)),
    fail: (status) => {
      failing = status;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
