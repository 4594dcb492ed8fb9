import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one endpoint answers: a body for a 200, or a function of what was asked. */
export type FakeAnswer = object | ((asked: { body: unknown; query: URLSearchParams }) => { status?: number; body: object });

/** A small HTTP server that answers by `METHOD path`, for tests of the compiled pages alone. */
export class FakeApi {
  readonly asked: string[] = [];
  private readonly server: Server;
  private readonly answers: Record<string, FakeAnswer>;

  constructor(answers: Record<string, FakeAnswer>) {
    this.answers = answers;
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { status, body } = this.answer(request.method ?? 'GET', request.url ?? '/', Buffer.concat(chunks).toString());
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
  }

  /** Listens on a free port; answers its base URL. */
  start(): Promise<string> {
    return new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}`));
    });
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => {
      this.server.close(() => resolve());
    });
  }

  private answer(method: string, url: string, text: string): { status: number; body: object } {
    const { pathname, searchParams } = new URL(url, 'http://fake');
    this.asked.push(`${method} ${pathname}`);
    const answer = this.answers[`${method} ${pathname}`];
    if (!answer) return { status: 404, body: { error: { code: 'NOT_FOUND', message: '没有找到', requestId: 'fake' } } };
    if (typeof answer !== 'function') return { status: 200, body: answer };
    return { status: 200, ...answer({ body: text ? (JSON.parse(text) as unknown) : null, query: searchParams }) };
  }
}
