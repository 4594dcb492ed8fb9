import type { Hono } from 'hono';
import { createAmap } from './connectors/amap/index.ts';
import { createWechat } from './connectors/wechat/index.ts';
import { createDb, type Db } from './db/index.ts';
import { readEnvironment } from './environment.ts';
import { createApp } from './http/app.ts';
import { adminEndpoints } from './http/admin-endpoints.ts';
import { cronDoor } from './http/cron.ts';
import { shopEndpoints } from './http/endpoints.ts';
import { type Log, logToConsole } from './http/request-log.ts';
import { remembered } from './remembered.ts';
import { createConsoleTokens } from './sessions/console-tokens.ts';
import { createTokens } from './sessions/tokens.ts';
import { advanceReviews } from './use-cases/advance-reviews.ts';
import { sweepLetters } from './use-cases/sweep-letters.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** A web-standard function, as Vercel and local/ run it. */
export interface Door { fetch(request: Request): Response | Promise<Response> }

export interface Functions {
  readonly shop: Hono;
  readonly admin: Hono;
  readonly cron: { readonly sweep: Door; readonly checkStock: Door; readonly extendCraftDays: Door; readonly reviewClock: Door; readonly sweepLetters: Door };
}

/** 绍兴, in front of the city hall: a place that the map knows as long as it is up. */
const SOMEWHERE = { lng: 120.582112, lat: 30.003711 };
/** Health is public: however often it is asked, vendors and database are asked this often. */
const PROBE_SECONDS = 15;

/** Plans look 120 days ahead; a month of nights may fail before anybody notices. */
const CRAFT_DAYS_AHEAD = 150;

/** Wires everything, from settings to doors. Makes connections only when it is used. */
export const compose = (variables: Variables, { log = logToConsole }: { log?: Log } = {}): Functions => {
  const env = readEnvironment(variables);
  const version = variables['VERCEL_GIT_COMMIT_SHA']?.slice(0, 12) ?? 'unversioned';

  const db = createDb({
    url: env.SUPABASE_URL, anonKey: env.SUPABASE_ANON_KEY, serviceRoleKey: env.SUPABASE_SERVICE_ROLE_KEY, jwtSecret: env.SUPABASE_JWT_SECRET,
  });
  const wechat = createWechat({ baseUrl: env.WECHAT_API_BASE, appId: env.WECHAT_APP_ID, appSecret: env.WECHAT_APP_SECRET });
  const map = createAmap({ baseUrl: env.AMAP_API_BASE, key: env.AMAP_KEY });
  const tokens = createTokens({ secret: env.SESSION_SECRET });
  const consoleTokens = createConsoleTokens({ secret: env.SESSION_SECRET });
  const probes = {
    database: remembered(() => db.isUp(), PROBE_SECONDS),
    wechat: remembered(() => answers(wechat.stableToken()), PROBE_SECONDS),
    amap: remembered(() => answers(map.regeocode(SOMEWHERE)), PROBE_SECONDS),
  };

  const shop = shopEndpoints({ ...db, tokens, consoleTokens, wechat, map, health: { version, probes } });
  const { readAccess } = tokens;
  const console = {
    read: consoleTokens.readConsole, csrfTokenOf: consoleTokens.csrfTokenOf, actsStill: db.consoleSignIns.actsStill,
  };
  return {
    shop: createApp({ endpoints: shop, sessions: { readAccess }, openApiAt: '/api/openapi.json', version, log }),
    admin: createApp({
      endpoints: adminEndpoints({ ...db, consoleTokens }), sessions: { readAccess, console }, openApiAt: '/api/admin/openapi.json', version, log,
    }),
    cron: cronDoors(db, env.CRON_SECRET, log),
  };
};

const cronDoors = (db: Db, secret: string, log: Log): Functions['cron'] => ({
  reviewClock: cronDoor({ name: 'cron/review-clock', secret, log, run: () => advanceReviews(db) }),
  sweep: cronDoor({ name: 'cron/sweep', secret, log, run: () => db.maintenance.sweepExpired() }),
  sweepLetters: cronDoor({ name: 'cron/sweep-letters', secret, log, run: () => sweepLetters(db) }),
  extendCraftDays: cronDoor({
    name: 'cron/extend-craft-days', secret, log, run: async () => ({ added: await db.craft.extendDays(CRAFT_DAYS_AHEAD) }),
  }),
  checkStock: cronDoor({
    name: 'cron/check-stock', secret, log,
    run: async () => {
      const discrepancies = await db.maintenance.stockDiscrepancies();
      if (discrepancies.length === 0) return { discrepancies };
      throw new Error(`stock disagrees with its ledger or with open orders: ${JSON.stringify(discrepancies.slice(0, 20))}`);
    },
  }),
});

const answers = (asked: Promise<{ ok: boolean }>): Promise<boolean> => asked.then(({ ok }) => ok, () => false);

let composed: Functions | undefined;

/** The functions of this process, from its environment. Nothing else reads `process.env`. */
export const functions = (): Functions => (composed ??= compose(process.env));
