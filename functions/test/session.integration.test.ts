import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { contracts, type SignedIn } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { buildChain, type Chain } from './chain.ts';
import { fault } from './fault.ts';
import { phoneOf, send } from './phone.ts';

let world: TestWorld, chain: Chain;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
});
afterAll(() => world?.stop());

const refresh = (refreshToken: string, more: object = {}) => send(world.url, contracts.refreshSession, { refreshToken, ...more });
const codesOf = (replies: { status: number; code: unknown }[]) => replies.map(({ status, code }) => [status, code]);

describe('signing in', () => {
  test('tells who it is and for which store', async () => {
    const { session } = await phoneOf(world.url, 'F001');
    expect(session.user).toEqual({
      userId: chain.users.F001, name: '王老板', role: 'franchisee',
      store: { storeId: chain.stores.F001, storeCode: 'F001', name: '人民中路店' },
      stores: [{ storeId: chain.stores.F001, storeCode: 'F001', name: '人民中路店' }],
    });
  });

  test.each([['spent', 'sandbox:used'], ['made up', 'nonsense']])('with a code that is %s is refused', async (_, wxCode) => {
    expect((await send(world.url, contracts.startSession, { wxCode })).code).toBe('WECHAT_CODE_INVALID');
  });

  test.each([['busy', { kind: 'error', errcode: -1 }], ['broken', { kind: 'error', status: 502 }], ['gone', { kind: 'reset' }]])('while WeChat is %s says so', async (_, what) => {
    const mended = await fault(world, { vendor: 'wechat', path: '/sns/jscode2session', ...what });
    const reply = await send(world.url, contracts.startSession, { wxCode: 'sandbox:F001' });
    await mended();
    expect([reply.status, reply.code]).toEqual([503, 'WECHAT_UNAVAILABLE']);
  });

  test('of somebody whom HQ has disabled is refused', async () => {
    await world.db.query('update users set is_active = false where id = $1', [chain.users.X001]);
    expect((await send(world.url, contracts.startSession, { wxCode: 'sandbox:X001' })).code).toBe('ACCOUNT_DISABLED');
    await world.db.query('update users set is_active = true where id = $1', [chain.users.X001]);
  });
});

describe('roles', () => {
  test.each(['X001', 'H-admin'])('%s reads orders, and buys nothing: there is no store to buy for', async (code) => {
    const person = await phoneOf(world.url, code);
    expect((await person.send(contracts.listOrders)).status).toBe(200);
    for (const contract of [contracts.listProducts, contracts.listFrequent, contracts.listAddresses]) {
      expect((await person.send(contract)).code).toBe('FORBIDDEN');
    }
  });
});
