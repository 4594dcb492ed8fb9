import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PortInUse } from '../processes/ports.ts';

/** Answers a request under one prefix of the gateway. */
export type Handler = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

export interface GatewayOptions {
  /** 0 picks a free one. */
  port: number;
  postgrestPort: number;
  storage: Handler;
}

export interface Gateway {
  readonly port: number;
  readonly url: string;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const REST = '/rest/v1', STORAGE = '/storage/v1/';
/** A select over many ids travels in the address. */
const HEADER_BYTES_MAX = 64 * 1024;

const answer = (outgoing: ServerResponse, status: number, body: object): void => {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' });
  outgoing.end(JSON.stringify(body));
};

/** supabase-js sends its key in `apikey`; PostgREST reads `Authorization` alone. */
const withAuthorization = (incoming: IncomingMessage): string[] => {
  const { apikey, authorization } = incoming.headers;
  if (authorization || !apikey) return incoming.rawHeaders;
  return [...incoming.rawHeaders, 'authorization', `Bearer ${String(apikey)}`];
};

const forwardTo = (postgrestPort: number, agent: Agent): Handler => (incoming, outgoing) => {
  const upstream = request({
    agent, host: HOST, port: postgrestPort, method: incoming.method,
    path: incoming.url?.slice(REST.length) || '/', headers: withAuthorization(incoming),
  }, (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.statusMessage, response.rawHeaders);
    response.pipe(outgoing);
    response.on('error', () => outgoing.destroy());
  });
  upstream.on('error', (error) => answer(outgoing, 503, {
    code: 'PGRST_DOWN', message: `The database service does not answer: ${error.message}`, details: null, hint: null,
  }));
  outgoing.on('close', () => { if (!outgoing.writableFinished) upstream.destroy(); });
  incoming.pipe(upstream);
};

/** One address for all of a Supabase project: `/rest/v1` is PostgREST, `/storage/v1` the storage endpoint. */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 256, scheduling: 'lifo' });
  const rest = forwardTo(options.postgrestPort, agent);
  const server = createServer({ maxHeaderSize: HEADER_BYTES_MAX, noDelay: true, keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
    const url = incoming.url ?? '/';
    if (url.startsWith(`${REST}/`) || url.startsWith(`${REST}?`) || url === REST) rest(incoming, outgoing);
    else if (url.startsWith(STORAGE)) options.storage(incoming, outgoing);
    else answer(outgoing, 404, { message: 'no Route matched with those values' });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(options.port) : error));
    server.listen(options.port, HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    agent.destroy();
    await closed;
  };
  return { port, url: `http://${HOST}:${port}`, stop };
};
