import { createServer as createHttpServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { PortInUse } from '../../processes/ports.ts';
import { secondsAhead } from '../../processes/shifted-clock.ts';
import { serveConnection } from './connection.ts';
import { inTrueTime } from './true-time.ts';

/** Answers a request under one prefix of the gateway. */
export type Handler = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

export interface GatewayOptions {
  /** 0 picks a free one. */
  port: number;
  postgrestPort: number;
  jwtSecret: string;
  storage: Handler;
}

export interface Gateway {
  readonly port: number;
  readonly url: string;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const STORAGE = '/storage/v1/';
const DAY_MS = 24 * 60 * 60 * 1000;

const listen = async (server: Server | HttpServer, port: number): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new PortInUse(port) : error));
    server.listen(port, HOST, resolve);
  });
  return (server.address() as AddressInfo).port;
};

/** Storage and what does not exist: seldom asked, so that Node's own HTTP serves them. */
const otherServer = (storage: Handler): HttpServer => {
  const server = createHttpServer((incoming, outgoing) => {
    if (incoming.url?.startsWith(STORAGE)) return storage(incoming, outgoing);
    outgoing.writeHead(404, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify({ message: 'no Route matched with those values' }));
  });
  // Its connections end with their clients: closed after Node's five idle seconds, one would take with it a client that is
  // in the middle of a call to PostgREST.
  server.keepAliveTimeout = DAY_MS;
  return server;
};

/**
 * One address for all of a Supabase project: `/rest/v1` is PostgREST, `/storage/v1` the storage endpoint.
 *
 * Every order passes here twice, so it moves bytes and reads heads only: a proxy of Node's own HTTP server and client
 * took three times the processor time.
 */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const other = otherServer(options.storage);
  const ports = { rest: options.postgrestPort, other: await listen(other, 0) };
  const ahead = secondsAhead();
  const forRest = (head: string): string => (ahead === 0 ? head : inTrueTime(head, { jwtSecret: options.jwtSecret, secondsAhead: ahead }));
  const clients = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    clients.add(client);
    client.once('close', () => clients.delete(client));
    serveConnection(client, ports, forRest);
  });
  const stop = async (): Promise<void> => {
    const closed = [server, other].map((each) => new Promise((resolve) => each.close(resolve)));
    for (const client of clients) client.destroy();
    other.closeAllConnections();
    await Promise.all(closed);
  };
  try {
    const port = await listen(server, options.port);
    return { port, url: `http://${HOST}:${port}`, stop };
  } catch (error) {
    other.close();
    throw error;
  }
};
