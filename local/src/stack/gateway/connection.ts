import type { Socket } from 'node:net';
import { asLastRequest, headEnd, readHead, withoutPrefix, type RequestHead } from './request-head.ts';
import { openUpstream, type Upstream } from './upstream.ts';

export interface Destinations {
  /** PostgREST. */
  rest: number;
  /** Everything else: storage, and 404. */
  other: number;
}

const REST = '/rest/v1';
/** A select over many ids travels in the address. */
const HEAD_BYTES_MAX = 64 * 1024;
const NO_BYTES = Buffer.alloc(0);

const refusal = (status: string): string => `HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;

const isRest = (target: string): boolean =>
  target.startsWith(REST) && (target.length === REST.length || '/?'.includes(target.charAt(REST.length)));

/**
 * Passes one client's requests on, and their answers back, looking at nothing but the heads of requests.
 *
 * @param forRest what becomes of a head on its way to PostgREST
 *
 * One upstream for each destination belongs to this client alone, so that answers come back in order by themselves, as
 * long as a client waits for one answer before it asks another destination. fetch does; it never pipelines.
 */
export const serveConnection = (client: Socket, ports: Destinations, forRest: (head: string) => string): void => {
  const upstreams = new Map<number, Upstream>();
  let waiting: Buffer = NO_BYTES, bodyLeft = 0, tunnel: Upstream | null = null, current: Upstream | null = null;

  const upstreamFor = (port: number): Upstream => {
    const upstream = upstreams.get(port) ?? openUpstream(port, client, () => {
      // After a last request there is nobody left to read what this client might send.
      if (tunnel) client.end();
      else upstreams.delete(port);
    });
    upstreams.set(port, upstream);
    return upstream;
  };

  const begin = (head: RequestHead): void => {
    const rest = isRest(head.target);
    current = upstreamFor(rest ? ports.rest : ports.other);
    current.expectAnswer();
    const text = rest ? forRest(withoutPrefix(head, REST)) : head.text;
    if (head.bodyBytes === null) tunnel = current;
    bodyLeft = head.bodyBytes ?? 0;
    current.write(Buffer.from(head.bodyBytes === null ? asLastRequest(text) : text, 'latin1'));
  };

  const refuse = (status: string): void => {
    waiting = NO_BYTES;
    client.end(refusal(status));
  };

  /** Takes one head from the front; false when there is none yet. */
  const takeHead = (): boolean => {
    const end = headEnd(waiting);
    if (end === -1) {
      if (waiting.length > HEAD_BYTES_MAX) refuse('431 Request Header Fields Too Large');
      return false;
    }
    const head = readHead(waiting.subarray(0, end));
    waiting = waiting.subarray(end);
    if (head) begin(head);
    else refuse('400 Bad Request');
    return head !== null;
  };

  const takeBody = (): void => {
    const bytes = waiting.subarray(0, tunnel ? waiting.length : bodyLeft);
    waiting = waiting.subarray(bytes.length);
    bodyLeft -= tunnel ? 0 : bytes.length;
    current?.write(bytes);
  };

  client.on('data', (bytes) => {
    waiting = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes]);
    while (waiting.length > 0) {
      if (tunnel || bodyLeft > 0) takeBody();
      else if (!takeHead()) return;
    }
  });
  client.on('error', () => client.destroy());
  client.on('close', () => { for (const upstream of upstreams.values()) upstream.close(); });
};
