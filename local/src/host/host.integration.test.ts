import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PortInUse } from '../processes/ports.ts';
import { until } from '../processes/until.ts';
import { BODY_BYTES_MAX } from './body.ts';
import { startHost, type Host } from './index.ts';

/** Written as `vercel build` writes it. */
const SHOP = `
  const { writeFileSync } = require('node:fs');
  exports.default = { async fetch(request) {
    const url = new URL(request.url);
    if (url.pathname === '/api/later') {
      const context = globalThis[Symbol.for('@vercel/request-context')].get();
      context.waitUntil(new Promise((done) => setTimeout(done, 20)).then(() => writeFileSync(process.env.LATER, 'done')));
      return new Response('now');
    }
    if (url.pathname === '/api/crash') throw new Error('a bug');
    return Response.json({ path: url.pathname + url.search, method: request.method, size: (await request.arrayBuffer()).byteLength, secret: process.env.SHOP_SECRET });
  } };`;

const SCRIPT = '/* 准单 */ void 0;\n'.repeat(1_000);

const folder = mkdtempSync(join(tmpdir(), 'zhundan-host-'));
const later = join(folder, 'later');
let host: Host;
const signInPage = createServer((incoming, outgoing) => void outgoing.end(`sign in at ${incoming.url}`));

const write = (path: string, content: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

beforeAll(async () => {
  write('functions/api/shop.func/.vc-config.json', JSON.stringify({ handler: 'entry.cjs', runtime: 'nodejs24.x' }));
  write('functions/api/shop.func/entry.cjs', SHOP);
  write('static/robots.txt', 'nobody');
  write('h5/index.html', '<title>准单</title>');
  write('h5/app.js', SCRIPT);
  write('secret.txt', 'outside');
  write('config.json', JSON.stringify({ version: 3, routes: [
    { src: '^/api(?:/(.*))$', headers: { 'X-Content-Type-Options': 'nosniff' }, continue: true },
    { handle: 'filesystem' }, { src: '^/api(?:/(.*))$', dest: '/api/shop', check: true },
  ] }));
  await new Promise<void>((resolve) => signInPage.listen(0, '127.0.0.1', resolve));
  host = await startHost({
    site: { output: folder }, staticFolders: [join(folder, 'h5')],
    environment: { SHOP_SECRET: 's', LATER: later },
    signInPageUrl: `http://127.0.0.1:${(signInPage.address() as AddressInfo).port}`,
  });
});
afterAll(async () => {
  await host.stop();
  signInPage.close();
  rmSync(folder, { recursive: true });
});

const text = async (path: string, init?: RequestInit) => (await fetch(host.url + path, init)).text();

test('a rewritten request reaches the function with its own address, body and environment', async () => {
  const response = await fetch(`${host.url}/api/orders/1?x=%E5%87%86`, { method: 'POST', body: 'abc' });
  expect(await response.json()).toEqual({ path: '/api/orders/1?x=%E5%87%86', method: 'POST', size: 3, secret: 's' });
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('files come from the output and from the browser build', async () => {
  expect(await text('/robots.txt')).toBe('nobody');
  expect(await text('/')).toContain('准单');
});

/** Unread: `fetch` would unpack it. */
const raw = (path: string, headers: Record<string, string>, method = 'GET'): Promise<{ head: IncomingHttpHeaders; status: number | undefined; bytes: Buffer }> => new Promise((resolve, reject) => {
  request(`${host.url}${path}`, { headers, method }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ head: response.headers, status: response.statusCode, bytes: Buffer.concat(parts) }));
  }).on('error', reject).end();
});

describe('a file of the browser build', () => {
  test.each([['br', brotliDecompressSync], ['gzip', gunzipSync]] as const)('travels in %s, small, and comes out as it was', async (encoding, unpack) => {
    const { head, bytes } = await raw('/app.js', { 'accept-encoding': encoding });
    expect([head['content-encoding'], head['vary'], bytes.byteLength < SCRIPT.length / 10]).toEqual([encoding, 'accept-encoding', true]);
    expect(unpack(bytes).toString()).toBe(SCRIPT);
  });

  test('travels as it is to who takes nothing else', async () => {
    const { head, bytes } = await raw('/app.js', {});
    expect([head['content-encoding'], bytes.toString()]).toEqual([undefined, SCRIPT]);
  });

  test('has a head without a body, and is not sent again to who has it in this encoding', async () => {
    const { head, bytes } = await raw('/app.js', { 'accept-encoding': 'br' }, 'HEAD');
    expect([head['content-encoding'], Number(head['content-length']) > 0, bytes.byteLength]).toEqual(['br', true, 0]);
    expect((await raw('/app.js', { 'accept-encoding': 'br', 'if-none-match': head.etag! })).status).toBe(304);
    expect((await raw('/app.js', { 'accept-encoding': 'gzip', 'if-none-match': head.etag! })).status).toBe(200);
  });
});

/** `fetch` tidies paths before it sends them; this does not. */
const statusOfRawPath = (path: string): Promise<number | undefined> => new Promise((resolve, reject) => {
  request({ host: '127.0.0.1', port: host.port, path }, (response) => resolve(response.resume().statusCode)).on('error', reject).end();
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/%'])('no file outside the folders is served: %s', async (path) =>
  expect(await statusOfRawPath(path)).toBe(404));

describe('a body', () => {
  test('at the limit passes', async () => {
    const body = new Uint8Array(BODY_BYTES_MAX);
    expect(JSON.parse(await text('/api/x', { method: 'POST', body }))).toMatchObject({ size: BODY_BYTES_MAX });
  });
  test('one byte above it is refused', async () => {
    const response = await fetch(`${host.url}/api/x`, { method: 'POST', body: new Uint8Array(BODY_BYTES_MAX + 1) });
    expect(response.status).toBe(413);
  });
  const sendChunks = (count: number) => new Promise<number | undefined>((resolve, reject) => {
    const outgoing = request(`${host.url}/api/x`, { method: 'POST' }, (response) => resolve(response.resume().statusCode)).on('error', reject);
    for (let i = 0; i < count; i += 1) outgoing.write(Buffer.alloc(1024 * 1024));
    outgoing.end();
  });
  test('of unknown length is counted', async () => {
    expect(await sendChunks(4)).toBe(200);
    expect(await sendChunks(5)).toBe(413);
  });
});

test('work handed to waitUntil is done after the answer', async () => {
  expect(await text('/api/later')).toBe('now');
  await until('the work is done', () => { if (!existsSync(later)) throw new Error('not yet'); });
});

test('a function that throws answers 500 and the next request is served', async () => {
  expect((await fetch(`${host.url}/api/crash`)).status).toBe(500);
  expect((await fetch(`${host.url}/api/x`)).status).toBe(200);
});

test('the sign-in page is where the phone is redirected to', async () =>
  expect(await text('/connect/oauth2/authorize?appid=1')).toBe('sign in at /connect/oauth2/authorize?appid=1'));

test('a taken port is named', async () => {
  const second = startHost({ site: { output: folder }, environment: {}, port: host.port });
  await expect(second).rejects.toEqual(new PortInUse(host.port));
});
