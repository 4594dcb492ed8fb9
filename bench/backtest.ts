import { randomUUID } from 'node:crypto';
import { contracts, DEFAULT_RULES, type Rule, TEMPLATES } from '@zhundan/shared';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Phone, phoneOf } from '../functions/test/phone.ts';
import type { Figure } from './lib/report.ts';
import { inWorld } from './lib/world.ts';

const SUBMITS = Number(process.env['SUBMITS'] ?? 1_000_000), DAYS = 400, RULES = 10, ROUNDS = 3;
const SKUS = 2_000, CONNECTIONS = 2;
const SECONDS_MAX = 10, RAW_MAX = 20;

/** The submits of ninety days again and again, over the year before, until there are a million: each with facts of its own length and kind, lying in the order of time. */
const multiply = async (db: pg.Pool): Promise<number> => {
  await db.query(`
    insert into attempts (store_id, user_id, request_id, at, outcome, codes, findings, order_id, line_count, expected_total_fen, rule_set_version, facts, is_first)
    select a.store_id, a.user_id, gen_random_uuid(), now() - interval '399 days' + row_number() over () * interval '30 seconds', a.outcome, a.codes, a.findings,
           a.order_id, a.line_count, a.expected_total_fen, a.rule_set_version, a.facts, a.is_first
    from generate_series(1, 100) n, attempts a limit $1 - (select count(*) from attempts)`, [SUBMITS]);
  await db.query('vacuum analyze attempts');
  const { rows } = await db.query<{ count: string }>('select count(*) from attempts where facts is not null');
  return Number(rows[0]!.count);
};

/** The three interceptions and what a busy headquarters adds to them. */
const drafted = (categoryId: string): Rule[] => {
  const more = TEMPLATES.slice(DEFAULT_RULES.rules.length).filter(({ rule }) => !JSON.stringify(rule).includes('qtyOfSku')).slice(0, RULES - DEFAULT_RULES.rules.length);
  return [...DEFAULT_RULES.rules, ...more.map(({ rule }): Rule => ({ ruleId: randomUUID(), ...rule }))]
    .map((rule) => JSON.parse(JSON.stringify(rule).replaceAll('"of":""', `"of":"${categoryId}"`)) as Rule);
};

/** From the click to the last submit, as the console does it: over HTTP, step by step. */
const backtest = async (phone: Phone, rules: readonly Rule[]): Promise<{ seconds: number; total: number; stopped: number }> => {
  const began = performance.now();
  const started = await phone.send(contracts.startBacktest, { requestId: randomUUID(), rules, days: DAYS });
  if (started.status !== 201) throw new Error(`backtest: ${started.status} ${started.code} ${JSON.stringify(started.details)}`);
  const { backtestId, total } = started.body;
  for (;;) {
    const { status, code, body } = await phone.send(contracts.advanceBacktest, { backtestId });
    if (status !== 200) throw new Error(`backtest: ${status} ${code}`);
    if (body.finishedAt === null) continue;
    const { reject, requireDocument, review } = body.tally.draft;
    return { seconds: (performance.now() - began) / 1000, total, stopped: reject + requireDocument + review };
  }
};

/** The same rows over the raw driver, in the same order, read to the last byte. */
const readRaw = async (db: pg.Pool): Promise<number> => {
  const client = await db.connect();
  try {
    const began = performance.now();
    const rows = client.query(copyTo('copy (select id, facts from attempts where facts is not null order by at desc, id desc) to stdout'));
    let bytes = 0;
    for await (const chunk of rows) bytes += (chunk as Buffer).length;
    if (bytes === 0) throw new Error('there was nothing to read');
    return (performance.now() - began) / 1000;
  } finally {
    client.release();
  }
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** A million stored submits judged by ten drafted rules and by those in force, by turns with reading them raw. */
export const benchBacktest = (): Promise<Figure[]> => inWorld({ size: SKUS }, CONNECTIONS, async (world, db) => {
  const stored = await multiply(db);
  const { rows: [category] } = await db.query<{ id: string }>('select id from categories where parent_id is null order by position limit 1');
  const phone = await phoneOf(world.url, 'H-price');
  const rules = drafted(category!.id);
  const judged: number[] = [], raw: number[] = [];
  let last = { total: 0, stopped: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    raw.push(await readRaw(db));
    const { seconds, ...rest } = await backtest(phone, rules);
    judged.push(seconds);
    last = rest;
  }
  if (last.total !== stored) throw new Error(`${last.total} of ${stored} were judged`);
  const seconds = median(judged), bare = median(raw);
  return [
    { what: `backtest of ${stored.toLocaleString('en')} stored submits by ${rules.length} drafted rules and those in force, over HTTP`, value: seconds, unit: 's',
      reach: { atMost: SECONDS_MAX }, madeOf: `${(stored / seconds / 1000).toFixed(0)},000 submits/s; would have stopped ${last.stopped.toLocaleString('en')}` },
    { what: 'the same ÷ reading the same rows raw (COPY over the driver)', value: seconds / bare, reach: { atMost: RAW_MAX }, madeOf: `${seconds.toFixed(1)} s ÷ ${bare.toFixed(1)} s` },
  ];
});
