import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { buildChain, type Chain } from './chain.ts';
import { type Phone, phoneOf } from './phone.ts';

const EVENTS = 125;

let world: TestWorld, chain: Chain, admin: Phone;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  admin = await phoneOf(world.url, 'H-admin');
  // Many of one instant: pages must neither skip nor repeat among them.
  await world.db.query(`
    insert into audit_events (at, by_user, action, subject, reason, before, after)
    select '2026-11-20T00:00:00.123456Z'::timestamptz + (n / 10) * interval '1 microsecond', case when n % 5 > 0 then $1::uuid end,
      case when n % 2 = 0 then 'review.approved' else 'reviewers.changed' end, 'F00' || n % 3 || '-' || n, 'why ' || n, '{"n": 1}', null
    from generate_series(1, ${EVENTS}) n`, [chain.users['H-admin']]);
});
afterAll(() => world?.stop());

const list = async (query: Record<string, unknown> = {}) => (await admin.send(contracts.listAudit, query)).body;
const idsOf = ({ events }: Awaited<ReturnType<typeof list>>): number[] => events.map(({ id }) => id);

describe('the record of decisions', () => {
  test('is read page by page, newest first, each line once', async () => {
    const ids: number[] = [];
    for (let page = await list({ limit: 20 }); ; page = await list({ limit: 20, after: page.next })) {
      ids.push(...idsOf(page));
      if (page.next === null) break;
    }
    const { rows } = await world.db.query<{ id: string }>('select id from audit_events order by at desc, id desc');
    expect(ids).toEqual(rows.map(({ id }) => Number(id)));
    expect(ids).toHaveLength(EVENTS);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['one action', { action: 'review.approved' }, "action = 'review.approved'"],
    ['a room’s all, and no other’s that begins alike', { action: 'review' }, "action like 'review.%'"],
    ['how the subject begins', { subject: 'F001' }, "subject like 'F001%'"],
    ['a subject with what SQL would take for a pattern', { subject: 'F0_1%' }, 'false'],
    ['a subject as people type it', { subject: '订单号：ｆ００１—１' }, "subject like 'F001-1%'"],
    ['a room and a subject together', { action: 'reviewers', subject: 'F002-5' }, "action like 'reviewers.%' and subject like 'F002-5%'"],
  ])('is narrowed by %s', async (_, query, where) => {
    const { rows } = await world.db.query<{ id: string }>(`select id from audit_events where ${where} order by at desc, id desc limit 50`);
    expect(idsOf(await list({ ...query, limit: 50 }))).toEqual(rows.map(({ id }) => Number(id)));
  });

  test('is narrowed by who decided; time itself is nobody', async () => {
    const { events, people } = await list({ by: chain.users['H-admin'], limit: 50 });
    expect(people).toEqual([{ userId: chain.users['H-admin'], name: '管理员' }]);
    expect(new Set(events.map(({ by }) => by?.name))).toEqual(new Set(['管理员']));
    expect((await list({ limit: 50 })).events.some(({ by }) => by === null)).toBe(true);
    expect((await list({ by: chain.users.F001 })).events).toEqual([]);
  });

  test('is changed by nobody, not even by who owns the tables', async () => {
    await expect(world.db.query("update audit_events set reason = 'else'")).rejects.toThrow('append-only');
    await expect(world.db.query('delete from audit_events')).rejects.toThrow('append-only');
  });

  test.each(['F001', 'X001'])('is nothing for %s', async (code) => {
    expect((await (await phoneOf(world.url, code)).send(contracts.listAudit)).code).toBe('FORBIDDEN');
  });
});
