import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { inTurns, measure } from './lib/measure.ts';
import type { Figure } from './lib/report.ts';
import { hot, type Shopper, SHOPPERS, spread, totalOf } from './lib/shop.ts';

const ORDERS = 1200, ROUNDS = 5, WARM_UP = 300;

/** Orders through HTTP with every check, against the bare rows, and everybody wanting the same five SKUs. */
export const benchOrders = async (db: Pool, people: readonly Shopper[]): Promise<Figure[]> => {
  await db.query(readFileSync(join(import.meta.dirname, 'raw/write-order.sql'), 'utf8'));
  const who = (index: number): Shopper => people[index % people.length]!;
  const place = (index: number) => who(index).place(spread(who(index).goods, index));
  const placeHot = (index: number) => who(index).place(hot(who(index).goods));
  const raw = (index: number) => db.query('select bench_write_order($1)', [rawOrder(who(index), index)]);

  await measure(WARM_UP, SHOPPERS, place);
  await measure(WARM_UP, SHOPPERS, raw);
  const result = await inTurns(ROUNDS, {
    http: () => measure(ORDERS, SHOPPERS, place),
    raw: () => measure(ORDERS, SHOPPERS, raw),
    hot: () => measure(ORDERS, SHOPPERS, placeHot),
  });
  const { http, raw: bare, hot: same } = result;
  const speed = (perSecond: number): string => `${perSecond.toFixed(0)}/s`;
  return [
    {
      what: `orders through HTTP with all checks ÷ the same rows by one plpgsql function over the raw driver, ${SHOPPERS} at once`,
      value: http.perSecond / bare.perSecond, reach: { atLeast: 0.15 }, madeOf: `${speed(http.perSecond)} ÷ ${speed(bare.perSecond)}`,
    },
    {
      what: `the same five SKUs for everybody ÷ spread, ${SHOPPERS} at once`,
      value: same.perSecond / http.perSecond, reach: { atLeast: 0.35 }, madeOf: `${speed(same.perSecond)} ÷ ${speed(http.perSecond)}`,
    },
    {
      what: `p95 ÷ p50 of an order, ${SHOPPERS} at once`,
      value: http.p95 / http.p50, reach: { atMost: 2.5 }, madeOf: `${http.p95.toFixed(0)} ms ÷ ${http.p50.toFixed(0)} ms`,
    },
  ];
};

/** About as long as what is kept of an order of five lines. */
const FACTS = '1|2026-11-23T02:00:00.000Z|'.padEnd(600, '0123456789abcdef');

const rawOrder = (person: Shopper, index: number) => {
  const lines = spread(person.goods, index);
  return {
    requestId: randomUUID(), bodyHash: 'bench', userId: person.userId, storeId: person.storeId, addressId: person.addressId,
    facts: FACTS, versionId: person.versionId, totalFen: totalOf(lines), lines: lines.map(({ skuId, qty, priceFen }) => ({ sku: skuId, qty, price: priceFen })),
  };
};
