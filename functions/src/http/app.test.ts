import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { contract, refuse, type Refusal } from '@zhundan/shared';
import * as z from 'zod/mini';
import { Unavailable } from '../unavailable.ts';
import { createApp } from './app.ts';
import { BODY_BYTES_MAX } from './body.ts';
import { endpoint, openEndpoint } from './endpoint.ts';
import type { LogLine } from './request-log.ts';

const changeThing = contract({
  name: 'changeThing', summary: 'For tests.', method: 'PATCH', path: '/api/things/{thingId}', who: ['franchisee'],
  request: z.strictObject({ thingId: z.string().check(z.maxLength(8)), name: z.string(), tags: z._default(z.array(z.string()), []) }),
  response: z.strictObject({ said: z.unknown() }), refusals: ['NOT_FOUND'],
});
const findThings = contract({
  name: 'findThings', summary: 'For tests.', method: 'GET', path: '/api/things', who: 'anyone',
  request: z.strictObject({ limit: z._default(z.coerce.number().check(z.int(), z.maximum(50)), 20), query: z.optional(z.string()) }),
  response: z.strictObject({ said: z.unknown() }), refusals: [],
});

type Said = { said: unknown } | Refusal;
const run = jest.fn<(input: unknown) => Promise<Said>>();
const lines: LogLine[] = [];
const franchisee = { userId: 'u', role: 'franchisee', storeId: 's' } as const;
const app = createApp({
  endpoints: [
    endpoint(changeThing, ({ actor, input }) => run({ storeId: actor.storeId, ...input }) as never),
    openEndpoint(findThings, ({ input }) => run(input) as never),
  ],
  sessions: {
    readAccess: async (token) => ({
      'a.b.good': { actor: franchisee }, 'a.b.sales': { actor: { ...franchisee, role: 'sales' as const } }, 'a.b.old': { trouble: 'expired' as const },
    })[token] ?? { trouble: 'invalid' },
  },
  openApiAt: '/api/openapi.json', version: 'test', log: (line) => lines.push(line),
});

interface Asking { readonly method?: string; readonly body?: string | Uint8Array<ArrayBuffer>; readonly headers?: Record<string, string> }
type Wire = { error?: { code: string; requestId: string; details?: { fields: { path: string; message: string }[] } } };

const ask = async (path: string, { method = 'PATCH', body = '{"name":"x"}', headers = {} }: Asking = {}) => {
  const response = await app.fetch(new Request(`http://x${path}`, {
    method, headers: { 'content-type': 'application/json', authorization: 'Bearer a.b.good', ...headers },
    ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
  }));
  return { status: response.status, headers: response.headers, body: JSON.parse((await response.text()) || 'null') as Wire };
};
const codeOf = async (...asked: Parameters<typeof ask>) => {
  const { status, body } = await ask(...asked);
  return [status, body.error?.code];
};

beforeEach(() => {
  lines.length = 0;
  run.mockReset().mockImplementation(async (input) => ({ said: input }));
});

describe('the input of a use case', () => {
  test('is one object of path, body and defaults', async () => {
    expect((await ask('/api/things/t%201')).body).toEqual({ said: { storeId: 's', thingId: 't 1', name: 'x', tags: [] } });
  });

  test('of a GET is its query', async () => {
    expect((await ask('/api/things?limit=5&query=%E5%85%AD', { method: 'GET' })).body).toEqual({ said: { limit: 5, query: '六' } });
  });

  test('of a PATCH may come by POST, which is all that wx.request can do', async () => {
    expect((await ask('/api/things/t', { method: 'POST', headers: { 'x-http-method-override': 'PATCH' } })).status).toBe(200);
    expect(await codeOf('/api/things/t', { method: 'POST', headers: { 'x-http-method-override': 'DELETE' } })).toEqual([405, 'METHOD_NOT_ALLOWED']);
  });

  test.each([
    ['is no JSON', '{"name":'], ['is a list', '[]'], ['is null', 'null'], ['is a text', '"x"'], ['lacks a field', '{}'],
    ['has one too many', '{"name":"x","admin":true}'], ['says the path again', '{"name":"x","thingId":"t"}'],
    ['reaches for the prototype', '{"name":"x","constructor":{"prototype":{"admin":true}}}'],
    ['holds a NUL', '{"name":"a\\u0000b"}'], ['holds half a character', '{"name":"\\ud83d"}'], ['holds a NUL in a list', '{"name":"x","tags":["\\u0000"]}'],
    ['is nested without end', `{"name":${'['.repeat(60_000)}${']'.repeat(60_000)}}`], ['is not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
  ])('is refused when it %s', async (_, body) => {
    expect(await codeOf('/api/things/t', { body })).toEqual([400, 'INPUT_INVALID']);
    expect(run).not.toHaveBeenCalled();
  });

  test('cannot reach the prototype of anything', async () => {
    await ask('/api/things/t', { body: '{"name":"x","__proto__":{"admin":true}}' });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    for (const [given] of run.mock.calls) expect((given as { admin?: boolean }).admin).toBeUndefined();
  });

  test('is refused when a name comes twice', async () => {
    expect(await codeOf('/api/things?limit=1&limit=2', { method: 'GET' })).toEqual([400, 'INPUT_INVALID']);
  });

  test('is refused with the places and a Chinese sentence each', async () => {
    const { body } = await ask('/api/things/much-too-long', { body: '{"name":7}' });
    expect(body.error?.details?.fields.map(({ path }) => path).sort()).toEqual(['name', 'thingId']);
    for (const { message } of body.error!.details!.fields) expect(message).toMatch(/[一-龥]/);
  });

  test('is refused when it is not called JSON', async () => {
    expect(await codeOf('/api/things/t', { headers: { 'content-type': 'text/plain' } })).toEqual([400, 'INPUT_INVALID']);
    expect((await ask('/api/things/t', { headers: { 'content-type': 'application/json; charset=utf-8' } })).status).toBe(200);
  });

  test('is refused one byte above the limit, announced or not', async () => {
    const filled = (bytes: number) => `{"name":"${'x'.repeat(bytes - 11)}"}`;
    expect((await ask('/api/things/t', { body: filled(BODY_BYTES_MAX) })).status).toBe(200);
    expect(await codeOf('/api/things/t', { body: filled(BODY_BYTES_MAX + 1) })).toEqual([413, 'BODY_TOO_LARGE']);
    expect(await codeOf('/api/things/t', { headers: { 'content-length': String(BODY_BYTES_MAX + 1) } })).toEqual([413, 'BODY_TOO_LARGE']);
  });
});

describe('who asks', () => {
  test.each([
    ['nobody', '', 401, 'UNAUTHENTICATED'], ['somebody with a forged token', 'Bearer a.b.forged', 401, 'UNAUTHENTICATED'],
    ['somebody with another scheme', 'Basic a.b.good', 401, 'UNAUTHENTICATED'], ['somebody whose token expired', 'Bearer a.b.old', 401, 'TOKEN_EXPIRED'],
    ['somebody in another role', 'Bearer a.b.sales', 403, 'FORBIDDEN'],
  ])('%s is refused', async (_, authorization, status, code) => {
    expect(await codeOf('/api/things/t', { headers: { authorization } })).toEqual([status, code]);
    expect(run).not.toHaveBeenCalled();
  });

  test('is not asked at an open door, whatever token comes along', async () => {
    expect((await ask('/api/things', { method: 'GET', headers: { authorization: 'Bearer a.b.old' } })).status).toBe(200);
  });
});

describe('an answer', () => {
  test('that its contract does not allow is our bug, and leaks nothing', async () => {
    run.mockResolvedValue({ said: 1, password: 'secret' } as never);
    const { status, body } = await ask('/api/things/t');
    expect([status, body.error?.code]).toEqual([500, 'INTERNAL']);
    expect(lines[0]).toMatchObject({ level: 'error', status: 500, cause: expect.stringContaining('changeThing answers what its contract does not allow') });
    expect(JSON.stringify([body, lines])).not.toContain('secret');
  });

  test('may refuse as its contract says, and no other way', async () => {
    run.mockResolvedValue(refuse('NOT_FOUND'));
    expect(await codeOf('/api/things/t')).toEqual([404, 'NOT_FOUND']);
    run.mockResolvedValue(refuse('STOCK_SHORT'));
    expect(await codeOf('/api/things/t')).toEqual([500, 'INTERNAL']);
  });

  test('is opaque when something breaks, and says to retry when it will mend itself', async () => {
    run.mockRejectedValue(new TypeError('undefined is not a function'));
    expect(await codeOf('/api/things/t')).toEqual([500, 'INTERNAL']);
    expect(lines[0]?.cause).toContain('undefined is not a function');
    run.mockRejectedValue(new Unavailable('place_order: 503'));
    const { status, headers, body } = await ask('/api/things/t');
    expect([status, body.error?.code, headers.get('retry-after')]).toEqual([503, 'SERVICE_UNAVAILABLE', '5']);
  });

  test('carries the caller’s request id, or one of our own', async () => {
    expect((await ask('/api/things/t', { headers: { 'x-request-id': 'phone-0001' } })).headers.get('x-request-id')).toBe('phone-0001');
    const { headers, body } = await ask('/api/nothing', { headers: { 'x-request-id': 'x\ty"z' } });
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    expect(body.error?.requestId).toBe(headers.get('x-request-id'));
  });

  test('is not cached, sniffed or framed', async () => {
    const { headers } = await ask('/api/things/t');
    expect(Object.fromEntries(headers)).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-type': 'application/json; charset=utf-8' });
  });

  test('to an unknown path or method says so', async () => {
    expect(await codeOf('/api/nothing')).toEqual([404, 'NOT_FOUND']);
    const { status, headers } = await ask('/api/things/t', { method: 'DELETE' });
    expect([status, headers.get('allow')]).toEqual([405, 'PATCH']);
    expect((await ask('/api/things', { method: 'HEAD' })).status).toBe(200);
  });
});

test('a line in the log tells what happened, not to whom', async () => {
  await ask('/api/things/13800000001?phone=13800000001', { body: '{"name":"王老板"}' });
  expect(lines).toEqual([{
    level: 'info', at: expect.any(String), requestId: expect.any(String), method: 'PATCH', endpoint: 'changeThing', status: 400,
    code: 'INPUT_INVALID', ms: expect.any(Number), role: 'franchisee', storeId: 's',
  }]);
  // What chance and the clock write may hold any digits.
  expect(JSON.stringify({ ...lines[0], at: '', requestId: '', ms: 0 })).not.toMatch(/138|王|good/);
});
