import { request, type IncomingMessage, type ServerResponse } from 'node:http';

/** Hands a request on to another server of this world, path and all. */
export const forward = (base: string, incoming: IncomingMessage, outgoing: ServerResponse): void => {
  const { hostname, port } = new URL(base);
  const upstream = request({
    hostname, port, method: incoming.method, path: incoming.url, headers: { ...incoming.headers, host: `${hostname}:${port}` },
  }, (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(outgoing);
  });
  upstream.on('error', () => { if (outgoing.headersSent) outgoing.destroy(); else outgoing.writeHead(502).end(); });
  incoming.pipe(upstream);
};
