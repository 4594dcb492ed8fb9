import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../../local/src/test/index.ts';
import { findHandles } from '../../../supabase/seed/handles.ts';
import { heldAgain } from '../held-again.ts';
import { phoneOf } from '../phone.ts';

let world: TestWorld, orderNo: string, attemptId: string;

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  [orderNo] = await heldAgain(world, await findHandles(world.db), 'f001', 1) as [string];
  await world.db.query(`insert into receivables (order_id, store_id, amount_fen, due_on, issued_at)
    select id, store_id, 1234500, app.shanghai_day(now()) + 30, now() from orders where order_no = $1`, [orderNo]);
  const { rows } = await world.db.query<{ id: string }>('select a.id::text from attempts a join orders o on o.id = a.order_id where o.order_no = $1', [orderNo]);
  attemptId = rows[0]!.id;
});
afterAll(() => world?.stop());

const DEBTS = ['openReceivables', 'overdueReceivables'];
const debtsAmong = (facts: readonly { key: string }[] | null): string[] => (facts ?? []).map(({ key }) => key).filter((key) => DEBTS.includes(key));

describe('what a store owes', () => {
  test.each(['G001', 'H-price', 'H-finance', 'H-admin', 'H-audit'])('is read by %s: with the order, in what it was judged on, and beside a review', async (code) => {
    const phone = await phoneOf(world.url, code);
    const { body: story } = await phone.send(contracts.getOrderStory, { orderNo });
    expect([story.receivable?.amountFen, debtsAmong(story.submits.at(-1)!.facts)]).toEqual([1_234_500, DEBTS]);
    expect(debtsAmong((await phone.send(contracts.getSubmitStory, { attemptId })).body.submit.facts)).toEqual(DEBTS);
    expect((await phone.send(contracts.getReview, { orderNo })).body.receivables.openFen).toBeGreaterThanOrEqual(1_234_500);
    expect((await phone.send(contracts.listReviews, {})).status).toBe(200);
  });

  test.each(['H-warehouse', 'H-craft'])('is not read by %s, who picks or makes the goods and reads the rest of the order', async (code) => {
    const phone = await phoneOf(world.url, code);
    const { body: story } = await phone.send(contracts.getOrderStory, { orderNo });
    expect([story.order.orderNo, story.receivable, debtsAmong(story.submits.at(-1)!.facts)]).toEqual([orderNo, null, []]);
    expect(story.submits.at(-1)!.facts!.length).toBeGreaterThan(5);
    expect(debtsAmong((await phone.send(contracts.getSubmitStory, { attemptId })).body.submit.facts)).toEqual([]);
    expect(await phone.send(contracts.getReview, { orderNo })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await phone.send(contracts.listReviews, {})).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });
});
