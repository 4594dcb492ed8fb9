/** `npm run bench:onepass`: a day of the old world over HTTP, with errors at known rates. Writes its section of RESULTS.md. */
import { missed, rowOf } from './lib/report.ts';
import { writeSection } from './lib/results.ts';
import { stockUp } from './lib/shop.ts';
import { inWorld } from './lib/world.ts';
import { type Day, liveADay } from './one-pass/day.ts';
import type { Franchisee, Submit } from './one-pass/franchisee.ts';
import { type Intent, ORDERS } from './one-pass/intents.ts';
import { separation } from './one-pass/separation.ts';
import { classTable, figuresOf } from './one-pass/report.ts';

const SKUS = 2_000, CONNECTIONS = 4;
const CARELESS_EVERY = 30;

const aDay = (how: (who: Franchisee, intent: Intent) => Promise<Submit | null>): Promise<Day> =>
  inWorld({ size: SKUS }, CONNECTIONS, async (world, db) => {
    await stockUp(db);
    return liveADay(world.url, db, how);
  });

const days = {
  typed: await aDay((who, intent) => who.asTyped(intent)),
  warned: await aDay((who, intent) => who.warned(intent)),
  careless: await aDay((who, intent) => (intent.index % CARELESS_EVERY === 0 ? who.asTyped(intent) : who.warned(intent))),
};
const baskets = separation();
const figures = [...figuresOf(days), ...baskets.figures];

const text = `${ORDERS.toLocaleString('en')} orders of 37 terminals over HTTP under the default rules, after ninety days of history. What is wrong with each is known, and
strewn at the rates of the year before. First they are sent as typed, whatever the phone would say; then the phone warns before
the tap and its remedy is taken.

${classTable(days)}

${baskets.table}

| what | reach | measured | made of |
| --- | --- | --- | --- |
${figures.map(rowOf).join('\n')}`;

console.log(text);
writeSection('A day of the old world', text);
process.exitCode = missed(figures).length > 0 ? 1 : 0;
