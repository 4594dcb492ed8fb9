import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EXPORT_ROWS_MAX } from '@zhundan/shared';
import pg from 'pg';
import { to } from 'pg-copy-streams';
import type { World } from '../local/src/world/index.ts';
import { inTurns, measure } from './lib/measure.ts';
import type { Figure } from './lib/report.ts';

const PAGES = 120, ROUNDS = 3, EXPORTS = 2;

/** What people narrow by, alone and together, in both orders; half of them match nearly everything or nearly nothing. */
const FILTERS = [
  '', 'sort=largest', 'status=completed', 'status=held,cancelled', 'store=F001', 'store=F001,F002,F003&sort=largest', 'district=330602&minFen=500000', 'channel=own&from=2026-01-01&to=2026-06-30',
  'text=F001-26', 'text=王', 'text=LJ-M8-30', 'letter=yes', 'letter=no&madeToOrder=no', 'madeToOrder=yes&sort=smallest', 'minFen=100000&maxFen=200000&status=completed&text=路',
] as const;

interface Desk {
  readonly world: World;
  readonly dbUrl: string;
  readonly get: (path: string) => Promise<Response>;
}

/** Somebody at headquarters, signed in. */
export const deskOf = async (world: World): Promise<Desk> => {
  const reply = await fetch(`${world.url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ wxCode: 'sandbox:H-admin' }) });
  const { accessToken } = await reply.json() as { accessToken: string };
  return { world, dbUrl: world.stack.dbUrl, get: (path) => fetch(world.url + path, { headers: { authorization: `Bearer ${accessToken}` } }) };
};

/** A page of the table does not know how many orders there are, whatever it is narrowed by; an export is not far from what Postgres itself takes. */
export const benchDesk = async (long: Desk, short: Desk): Promise<Figure[]> => {
  const pages = (desk: Desk) => () => measure(PAGES, 1, async (index) => {
    const reply = await desk.get(`/api/admin/orders?${FILTERS[index % FILTERS.length]!}`);
    if (!reply.ok) throw new Error(`page not shown: ${reply.status} ${await reply.text()}`);
    await reply.arrayBuffer();
  });
  await pages(long)();
  await pages(short)();
  const result = await inTurns(ROUNDS, { long: pages(long), short: pages(short) });
  return [
    { what: 'a page of headquarters’ table of orders over 15 filters, p50 at 1,000,000 ÷ at 10,000 orders', value: result.long.p50 / result.short.p50, reach: { atMost: 3 },
      madeOf: `${result.long.p50.toFixed(0)} ms ÷ ${result.short.p50.toFixed(0)} ms` },
    { what: 'the slowest of these pages, p99 at 1,000,000 ÷ p50 there', value: result.long.p99 / result.long.p50, reach: { atMost: 10 },
      madeOf: `${result.long.p99.toFixed(0)} ms ÷ ${result.long.p50.toFixed(0)} ms` },
    await benchExport(long),
  ];
};

const benchExport = async (desk: Desk): Promise<Figure> => {
  const client = new pg.Client({ connectionString: desk.dbUrl });
  await client.connect();
  const copy = readFileSync(join(import.meta.dirname, 'raw/copy-orders.sql'), 'utf8');
  const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
  const raw = () => measure(1, 1, () => pipeline(client.query(to(copy)), nowhere()));
  let rows = 0;
  const streamed = () => measure(1, 1, async () => {
    rows = 0;
    const reply = await desk.get('/api/admin/orders.csv');
    for await (const chunk of reply.body!) for (const byte of chunk) if (byte === 10) rows += 1;
  });
  try {
    const result = await inTurns(EXPORTS, { raw, streamed });
    if (rows < EXPORT_ROWS_MAX) throw new Error(`an export of ${rows} lines is not whole`);
    return {
      what: 'an export of 100,000 orders, streamed page by page ÷ one COPY of the same rows, rows a second', value: result.streamed.perSecond / result.raw.perSecond, reach: { atLeast: 0.03 },
      madeOf: `${(EXPORT_ROWS_MAX * result.streamed.perSecond).toFixed(0)}/s ÷ ${(EXPORT_ROWS_MAX * result.raw.perSecond).toFixed(0)}/s`,
    };
  } finally {
    await client.end();
  }
};
