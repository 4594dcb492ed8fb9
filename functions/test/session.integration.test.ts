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

describe('a refresh token', () => {
  const fresh = async (): Promise<SignedIn> => (await phoneOf(world.url, 'F001')).session;

  test('is traded for a pair that works', async () => {
    const renewed = await refresh((await fresh()).refreshToken);
    expect(renewed.status).toBe(200);
    expect((await send(world.url, contracts.listAddresses, {}, { token: renewed.body.accessToken })).status).toBe(200);
  });

  test('whose reply was lost may be traded once more', async () => {
    const { refreshToken } = await fresh();
    await refresh(refreshToken);
    expect((await refresh(refreshToken)).status).toBe(200);
  });

  test('that comes back after its successor was used ends the whole family', async () => {
    const { refreshToken } = await fresh();
    const second = (await refresh(refreshToken)).body.refreshToken;
    const third = (await refresh(second)).body.refreshToken;
    expect(codesOf([await refresh(refreshToken), await refresh(third)])).toEqual([[401, 'REFRESH_TOKEN_INVALID'], [401, 'REFRESH_TOKEN_INVALID']]);
  });

  test('of two that came of a lost reply, only one is ever used: the other one ends the whole family', async () => {
    const { refreshToken } = await fresh();
    const [one, two] = [(await refresh(refreshToken)).body.refreshToken, (await refresh(refreshToken)).body.refreshToken];
    const third = (await refresh(two)).body.refreshToken;
    expect(codesOf([await refresh(one), await refresh(third)])).toEqual([[401, 'REFRESH_TOKEN_INVALID'], [401, 'REFRESH_TOKEN_INVALID']]);
  });

  test('that comes back more than a minute after its use ends the whole family', async () => {
    const { refreshToken } = await fresh();
    const second = (await refresh(refreshToken)).body.refreshToken;
    await world.db.query("update refresh_tokens set used_at = used_at - interval '61 seconds' where used_at is not null");
    expect((await refresh(refreshToken)).code).toBe('REFRESH_TOKEN_INVALID');
    expect((await refresh(second)).code).toBe('REFRESH_TOKEN_INVALID');
  });

  test('traded by two phones at once serves both or ends, and never breaks', async () => {
    const { refreshToken } = await fresh();
    const replies = await Promise.all(Array.from({ length: 8 }, () => refresh(refreshToken)));
    expect(replies.every(({ status }) => status === 200 || status === 401)).toBe(true);
  });

  test('that was signed out, or never was, is refused', async () => {
    const { refreshToken } = await fresh();
    expect((await send(world.url, contracts.endSession, { refreshToken })).body).toEqual({ ended: true });
    expect((await send(world.url, contracts.endSession, { refreshToken: 'x'.repeat(43) })).body).toEqual({ ended: true });
    expect(codesOf([await refresh(refreshToken), await refresh('x'.repeat(43))])).toEqual([[401, 'REFRESH_TOKEN_INVALID'], [401, 'REFRESH_TOKEN_INVALID']]);
  });

  test('changes the store to another of the person’s, and to no one else’s', async () => {
    await world.db.query("insert into memberships (user_id, role, store_id) values ($1, 'franchisee', $2)", [chain.users.F002, chain.stores.F001]);
    const { session } = await phoneOf(world.url, 'F002');
    const elsewhere = session.user.stores.find(({ storeId }) => storeId !== session.user.store?.storeId)!;
    const moved = await refresh(session.refreshToken, { storeId: elsewhere.storeId });
    expect(moved.body.user.store).toEqual(elsewhere);
    expect((await refresh((await fresh()).refreshToken, { storeId: chain.stores.F002 })).code).toBe('STORE_NOT_YOURS');
  });
});

describe('binding', () => {
  const unbound = async (name: string): Promise<string> => {
    const reply = await send(world.url, contracts.startSession, { wxCode: `sandbox:new-${name}` });
    if (reply.body.status !== 'unbound') throw new Error('already bound');
    return reply.body.bindToken;
  };
  const bind = (bindToken: string, proof: object) => send(world.url, contracts.bindSession, { bindToken, ...proof });
  const someone = async (code: string, mobile: string): Promise<string> => {
    const { rows } = await world.db.query<{ id: string }>('insert into users (code, name, mobile) values ($1, $1, $2) returning id', [code, mobile]);
    await world.db.query("insert into memberships (user_id, role, store_id) values ($1, 'franchisee', $2)", [rows[0]!.id, chain.stores.F001]);
    return rows[0]!.id;
  };
  const invite = (userId: string, code: string) =>
    world.db.query("insert into invites (code_hash, user_id, expires_at) values ($1, $2, now() + interval '1 day')", [createHash('sha256').update(code).digest('hex'), userId]);

  test('by HQ’s invite code works once', async () => {
    await invite(await someone('F901', '13900000001'), 'ABCD2345');
    const bound = await bind(await unbound('a'), { inviteCode: 'ABCD2345' });
    expect(bound.body.user).toMatchObject({ name: 'F901', role: 'franchisee' });
    expect((await send(world.url, contracts.startSession, { wxCode: 'sandbox:new-a' })).body.status).toBe('signedIn');
    expect((await bind(await unbound('b'), { inviteCode: 'ABCD2345' })).code).toBe('INVITE_CODE_INVALID');
  });

  test('by the phone number that WeChat vouches for works for those whom HQ registered', async () => {
    await someone('F902', '13900000002');
    expect((await bind(await unbound('c'), { phoneCode: 'sandbox-phone:13900000002' })).body.user.name).toBe('F902');
    expect((await bind(await unbound('d'), { phoneCode: 'sandbox-phone:13900000002' })).code).toBe('ALREADY_BOUND');
    expect((await bind(await unbound('d'), { phoneCode: 'sandbox-phone:13999999999' })).code).toBe('PHONE_NOT_REGISTERED');
    expect((await bind(await unbound('d'), { phoneCode: 'nonsense' })).code).toBe('PHONE_CODE_INVALID');
  });

  test('needs a token of our own making', async () => {
    expect((await bind('x'.repeat(40), { inviteCode: 'ABCD2345' })).code).toBe('BIND_TOKEN_INVALID');
    const { session } = await phoneOf(world.url, 'F001');
    expect((await bind(session.accessToken, { inviteCode: 'ABCD2345' })).code).toBe('BIND_TOKEN_INVALID');
  });

  test('by guessing ends after ten guesses', async () => {
    const bindToken = await unbound('guesser');
    const codes = [];
    for (let i = 0; i < 11; i += 1) codes.push((await bind(bindToken, { inviteCode: `GUESS${String(i).padStart(3, '0')}` })).code);
    expect(codes).toEqual([...Array<string>(10).fill('INVITE_CODE_INVALID'), 'RATE_LIMITED']);
  });
});
