import type { Server } from 'node:http';
import { serve, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { amapRoutes } from './amap/routes.ts';
import { controlRoutes } from './control.ts';
import type { Vendor } from './fault-request.ts';
import { createFaults, type Faults } from './faults.ts';
import { phoneRoutes } from './phone/routes.ts';
import { wechatRoutes } from './wechat/routes.ts';

export { openidOf, personByCode, SANDBOX_PEOPLE, type SandboxPerson, type SandboxRole } from './people.ts';

export interface Sandboxes {
  url: string;
  /** What WECHAT_API_BASE is set to; also where the H5 phone finds /connect/oauth2/authorize. */
  wechatUrl: string;
  /** What AMAP_API_BASE is set to. */
  amapUrl: string;
  /** Where the product is, for the page that stands for somebody's phone. */
  meetProduct(url: string): void;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/** The vendors have no path in common, so that one server stands for both, at its root as they do. */
const vendorOf = (path: string): Vendor | null => {
  if (path.startsWith('/v3/')) return 'amap';
  return /^\/(?:sns|cgi-bin|wxa|connect)\//.test(path) ? 'wechat' : null;
};

/** Starts everything that stands at the far end of the product's wires. Port 0 takes any free one. */
export const startSandboxes = async ({ port }: { port: number }): Promise<Sandboxes> => {
  const faults = createFaults();
  let productUrl: string | null = null;
  const server = await listen(appOf(faults, () => productUrl), port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sandboxes listen on no port');
  const url = `http://${HOST}:${address.port}`;

  return {
    url, wechatUrl: url, amapUrl: url,
    meetProduct: (at) => { productUrl = at; },
    stop: () => {
      faults.stop();
      const closed = new Promise<void>((done) => { server.close(() => done()); });
      server.closeAllConnections();
      return closed;
    },
  };
};

const appOf = (faults: Faults, productUrl: () => string | null): Hono<{ Bindings: HttpBindings }> => {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/', controlRoutes(faults));
  app.use(faults.middleware(vendorOf));
  app.route('/', wechatRoutes());
  app.route('/', amapRoutes());
  app.route('/', phoneRoutes(productUrl));
  return app;
};

const listen = (app: Hono<{ Bindings: HttpBindings }>, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: HOST }, () => resolve(server)) as Server;
    server.once('error', reject);
  });
