import { inTurns, measure } from './lib/measure.ts';
import type { Figure } from './lib/report.ts';
import { type Shopper, spread } from './lib/shop.ts';

const ORDERS = 400, ROUNDS = 3, AT_ONCE = 4;

/** An order does not know how many came before it. */
export const benchHistory = async (long: readonly Shopper[], short: readonly Shopper[]): Promise<Figure[]> => {
  const run = (people: readonly Shopper[]) => () => measure(ORDERS, AT_ONCE, (index) => {
    const person = people[index % people.length]!;
    return person.place(spread(person.goods, index));
  });
  await run(long)();
  await run(short)();
  const result = await inTurns(ROUNDS, { long: run(long), short: run(short) });
  return [{
    what: 'time of an order at 1,000,000 past orders ÷ at 10,000, p50',
    value: result.long.p50 / result.short.p50, reach: { atMost: 1.2 },
    madeOf: `${result.long.p50.toFixed(1)} ms ÷ ${result.short.p50.toFixed(1)} ms`,
  }];
};
