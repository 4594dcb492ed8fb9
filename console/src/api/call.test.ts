import { beforeEach, describe, expect, test } from '@jest/globals';
import { type ConsoleSession, contract } from '@zhundan/shared';
import * as z from 'zod/mini';
import { call } from './call.ts';
import { network } from './network.ts';
import { session } from './session.ts';

const listThings = contract({
  name: 'listThings', summary: 'For tests.', method: 'GET', path: '/api/admin/things/{thingId}', who: ['admin'],
  request: z.strictObject({ thingId: z.string(), query: z.optional(z.string()) }), response: z.strictObject({ said: z.string() }), refusals: [],
});
const changeThing = contract({
  name: 'changeThing', summary: 'For tests.', method: 'POST', path: '/api/admin/things', who: ['admin'],
  request: z.strictObject({ requestId: z.optional(z.string()), name: z.string() }), response: z.strictObject({ said: z.string() }), refusals: [],
});

const somebody: ConsoleSession = { user: { userId: 'u', name: '宋', role: 'admin' }, csrfToken: 'token', accessExpiresAt: '2026-11-23T00:00:00Z' };
const refusal = (code: string, status: number) => [status, { error: { code, message: code, requestId: 'r' } }] as const;
const said = [200, { said: 'ok' }] as const;

type Said = readonly [status: number, body: unknown] | 'no answer';
/** What the far end says in turn; the last one again and again. Refreshing has answers of its own. */
let answers: Said[], refreshed: Said[], asked: { path: string; method: string; headers: Record<string, string>; body: unknown }[];

const next = (list: Said[]): Said => (list.length > 1 ? list.shift()! : list[0]!);

beforeEach(() => {
  [answers, refreshed, asked] = [[said], [[200, { ...somebody, csrfToken: 'renewed' }]], []];
  session.set(somebody);
  globalThis.fetch = (async (path: string, init: RequestInit) => {
    asked.push({ path, method: init.method!, headers: init.headers as Record<string, string>, body: init.body ? JSON.parse(String(init.body)) : null });
    const answer = next(path.endsWith('/refresh') ? refreshed : answers);
    if (answer === 'no answer') throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(answer[1]), { status: answer[0] });
  }) as typeof fetch;
});
describe('what is sent', () => {
  test('is where the contract says: in the path, the query or the body', async () => {
    await call(listThings, { thingId: 'a b', query: '一&二' });
    await call(changeThing, { name: 'x' });
    expect(asked.map(({ path, body }) => [path, body])).toEqual([
      ['/api/admin/things/a%20b?query=%E4%B8%80%26%E4%BA%8C', null], ['/api/admin/things', { name: 'x' }],
    ]);
  });

  test('proves that our page asks, except when it only reads', async () => {
    await call(listThings, { thingId: 'a' });
    await call(changeThing, { name: 'x' });
    expect(asked.map(({ headers }) => headers['x-csrf-token'])).toEqual([undefined, 'token']);
  });
});

describe('an expired session', () => {
  test('is renewed once for all who find it so, and everybody tries again with the new token', async () => {
    answers = [refusal('TOKEN_EXPIRED', 401), refusal('TOKEN_EXPIRED', 401), refusal('TOKEN_EXPIRED', 401), said];
    const replies = await Promise.all([call(changeThing, { name: '1' }), call(changeThing, { name: '2' }), call(listThings, { thingId: '3' })]);
    expect(replies.every(({ ok }) => ok)).toBe(true);
    expect(asked.filter(({ path }) => path.endsWith('/refresh'))).toHaveLength(1);
    expect(asked.at(-2)?.headers['x-csrf-token']).toBe('renewed');
  });

  test('that cannot be renewed is over', async () => {
    [answers, refreshed] = [[refusal('TOKEN_EXPIRED', 401)], [refusal('REFRESH_TOKEN_INVALID', 401)]];
    expect(await call(listThings, { thingId: 'a' })).toMatchObject({ ok: false, refusal: { code: 'TOKEN_EXPIRED' } });
    expect(session.get()).toEqual({ ended: somebody.user });
  });

  test.each<[string, Said]>([['without a network', 'no answer'], ['while the database is down', refusal('SERVICE_UNAVAILABLE', 503)]])('%s is not given up', async (_, answer) => {
    [answers, refreshed] = [[refusal('TOKEN_EXPIRED', 401)], [answer]];
    await call(listThings, { thingId: 'a' });
    expect(session.get()).toBe(somebody);
  });

  test('of whom the server does not know ends at once', async () => {
    answers = [refusal('UNAUTHENTICATED', 401)];
    await call(changeThing, { name: 'x' });
    expect(session.get()).toEqual({ ended: somebody.user });
  });
});

describe('no answer', () => {
  test.each<[string, number, () => Promise<unknown>]>([
    ['a read is tried three times', 3, () => call(listThings, { thingId: 'a' })],
    ['a write that can be told apart by its id, twice', 2, () => call(changeThing, { requestId: 'id', name: 'x' })],
    ['any other write, once: perhaps it has happened', 1, () => call(changeThing, { name: 'x' })],
  ])('%s', async (_, times, run) => {
    answers = ['no answer'];
    expect(await run()).toMatchObject({ ok: false, refusal: { code: 'OFFLINE' } });
    expect(asked).toHaveLength(times);
    expect(network.get()).toBe('offline');
  });

  test('and then one: nobody need know', async () => {
    answers = ['no answer', said];
    expect(await call(listThings, { thingId: 'a' })).toEqual({ ok: true, data: { said: 'ok' } });
    expect(network.get()).toBe('online');
  });

  test('a refusal is an answer: it is handed on, and not asked for again', async () => {
    answers = [refusal('RULES_MOVED', 409)];
    expect(await call(changeThing, { requestId: 'id', name: 'x' })).toEqual({ ok: false, refusal: { code: 'RULES_MOVED', message: 'RULES_MOVED', requestId: 'r' } });
    expect(asked).toHaveLength(1);
  });
});
