import { describe, expect, test } from '@jest/globals';
import { handlerOf } from './handler.ts';

const ask = async (module: object, method = 'GET') => {
  const response = await handlerOf(module, 'api/x')(new Request('http://x/', { method }));
  return [response.status, await response.text()];
};
const app = { word: 'app', fetch(this: { word: string }) { return new Response(this.word); } };

describe('a function answers', () => {
  test('through the fetch of its default export, which keeps its this', async () =>
    expect(await ask({ default: app })).toEqual([200, 'app']));
  test('the same when it was built to CommonJS', async () =>
    expect(await ask({ default: { default: app } })).toEqual([200, 'app']));
  test('through the export named after the method', async () =>
    expect(await ask({ POST: () => new Response('posted') }, 'POST')).toEqual([200, 'posted']));
  test('405 to a method that it does not export', async () =>
    expect(await ask({ POST: () => new Response('posted') }, 'DELETE')).toEqual([405, '']));
  test('HEAD as it would GET', async () =>
    expect((await ask({ GET: () => new Response(null, { status: 204 }) }, 'HEAD'))[0]).toBe(204));
});

test('a module without any of these is named', () => {
  expect(() => handlerOf({ default: 1 }, 'api/x')).toThrow('api/x exports neither');
});
