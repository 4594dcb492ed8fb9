import { expect, test } from '@jest/globals';
import { contracts } from '@zhundan/shared';
import { setTimeout as pause } from 'node:timers/promises';
import { startTestWorld } from '../../../local/src/test/index.ts';
import { buildChain, newId, stockDiscrepancies } from '../chain.ts';
import { BRUSHING, heldOrderOf, hireReviewers, publishRules } from '../held.ts';
import { phoneOf } from '../phone.ts';

const ORDERS = 60, KILLS = 4;
/** A reviewer keeps asking with the same request id until there is an answer. */
const WAIT_MS = 150, TRIES_MAX = 400;

/** One row per held order: what its review says, and what became of stock, outbox and audit. */
const HALF_DONE = `
  select o.order_no, o.status, r.state from orders o join reviews r on r.order_id = o.id
  where (r.state, o.status) not in (('waiting', 'held'), ('approved', 'placed'), ('rejected', 'rejected'))
     or (r.state = 'approved') <> exists (select 1 from outbox b where b.order_id = o.id)
     or (select count(*) from outbox b where b.order_id = o.id) > 1
     or (select sum(m.reserved_delta) from stock_movements m where m.order_id = o.id) <> case r.state when 'rejected' then 0 else 1 end
     or (select count(*) from audit_events a where a.subject = o.order_no) <> case r.state when 'waiting' then 0 else 1 end`;

test('Postgres killed between verdicts: each is there wholly or not at all, and no answer is lost', async () => {
  const world = await startTestWorld({ fsync: true });
  try {
    const chain = await buildChain(world.db);
    await hireReviewers(world.db);
    await publishRules(world.db, BRUSHING);
    const [store, reviewer] = await Promise.all([phoneOf(world.url, 'F001'), phoneOf(world.url, 'G001')]);
    const hold = heldOrderOf(world.db, chain, store);
    const held: string[] = [];
    while (held.length < ORDERS) held.push(await hold());

    let decided = 0;
    const insist = async (orderNo: string, index: number): Promise<string> => {
      const request = { requestId: newId(), orderNo, verdict: index % 2 ? 'approve' : 'reject', reason: '重复' };
      for (let tries = 0; tries < TRIES_MAX; tries += 1) {
        const reply = await reviewer.send(contracts.decideReview, request).catch(() => null);
        if (reply?.status === 200) {
          decided += 1;
          return reply.body.orderStatus;
        }
        if (reply && reply.status !== 503) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
        await pause(WAIT_MS);
      }
      throw new Error('the reviewer gave up');
    };
    const isDue = (kills: number): boolean => decided >= (kills * ORDERS) / (KILLS + 1);
    const kill = async (): Promise<void> => {
      for (let kills = 1; kills <= KILLS; kills += 1) {
        while (!isDue(kills)) await pause(2);
        await world.stack.postgres.kill();
        await world.stack.postgres.restart();
        expect((await world.db.query(HALF_DONE)).rows).toEqual([]);
      }
    };
    const killing = kill();
    const answers = await Promise.all([0, 1, 2, 3].map(async (lane) => {
      const got: string[] = [];
      for (let i = lane; i < ORDERS; i += 4) got.push(await insist(held[i]!, i));
      return got;
    }));
    await killing;

    expect(answers.flat().toSorted()).toEqual([...Array<string>(ORDERS / 2).fill('placed'), ...Array<string>(ORDERS / 2).fill('rejected')]);
    expect((await world.db.query(HALF_DONE)).rows).toEqual([]);
    expect(await stockDiscrepancies(world.db)).toEqual([]);
  } finally {
    await world.stop();
  }
});
