import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { declaresTooMuch, hidesItsLength, readBody } from './body.ts';
import { handlerOf, type FetchHandler } from './handler.ts';
import { forward } from './proxy.ts';
import { createRouter } from './routes.ts';
import { lookupIn, type Site } from './site.ts';
import { sendFile } from './static-file.ts';
import { acceptWaitUntil } from './wait-until.ts';

export interface ServerOptions {
  port: number;
  hostname: string;
  /** Where the page lies on which a person chooses who signs in; open.weixin.qq.com in the real world. */
  signInPageUrl?: string | undefined;
}

export interface Server {
  readonly port: number;
  /** Stops listening, lets running work end, and closes. */
  stop(): Promise<void>;
}

const SIGN_IN_PAGE = '/connect/';

interface LoadedFunction {
  fetch: FetchHandler;
  listener: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;
}

const load = async (name: string, file: string): Promise<LoadedFunction> => {
  const fetch = handlerOf((await import(pathToFileURL(file).href)) as object, name);
  return { fetch, listener: getRequestListener(fetch) };
};

/** A function is loaded before the first request, so that a wrong environment is known at the start. */
const loadAll = async (functions: Site['functions']): Promise<Map<string, LoadedFunction>> => {
  const loaded = new Map<string, LoadedFunction>();
  for (const [name, file] of functions) loaded.set(name, await load(name, file));
  return loaded;
};

const refuse = (outgoing: ServerResponse, status: number, code: string): void => {
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-vercel-error': code }).end(code);
};

/** For a body of unknown length, which is read before the function sees it. */
const answerBuffered = async ({ fetch }: LoadedFunction, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  const body = await readBody(incoming);
  if (!body) return refuse(outgoing, 413, 'FUNCTION_PAYLOAD_TOO_LARGE');
  const listener = getRequestListener((request) =>
    fetch(new Request(request.url, { method: request.method, headers: request.headers, body })));
  await listener(incoming, outgoing);
};

const invoke = async (loaded: LoadedFunction, query: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  if (declaresTooMuch(incoming)) return refuse(outgoing, 413, 'FUNCTION_PAYLOAD_TOO_LARGE');
  if (query) incoming.url += `${incoming.url?.includes('?') ? '&' : '?'}${query}`;
  await (hidesItsLength(incoming) ? answerBuffered(loaded, incoming, outgoing) : loaded.listener(incoming, outgoing));
};

/** Serves a deployment in this process. The functions read `process.env`, so one process serves one world. */
export const serveSite = async (site: Site, options: ServerOptions): Promise<Server> => {
  const background = acceptWaitUntil((error) => console.error('waitUntil:', error));
  const functions = await loadAll(site.functions);
  const route = createRouter(site.routes, lookupIn(site));

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const [path = '/'] = (incoming.url ?? '/').split('?', 1);
    if (options.signInPageUrl && path.startsWith(SIGN_IN_PAGE)) return forward(options.signInPageUrl, incoming, outgoing);

    const { target, headers, query } = route(incoming.method ?? 'GET', path);
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
    if ('status' in target) return refuse(outgoing, target.status, target.status === 404 ? 'NOT_FOUND' : 'REFUSED');
    if ('file' in target) return sendFile(target.file, incoming, outgoing);
    const loaded = functions.get(target.function);
    return loaded ? invoke(loaded, query, incoming, outgoing) : refuse(outgoing, 404, 'NOT_FOUND');
  };
  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      console.error(error);
      if (outgoing.headersSent) outgoing.destroy();
      else refuse(outgoing, 500, 'FUNCTION_INVOCATION_FAILED');
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, options.hostname, resolve));

  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await background.settled();
      server.closeAllConnections();
      await closed;
    },
  };
};
