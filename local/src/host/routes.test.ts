import { describe, expect, test } from '@jest/globals';
import { createRouter, type Lookup, type Route } from './routes.ts';

const routes: Route[] = [
  { src: '^/api(?:/(.*))$', headers: { 'x-content-type-options': 'nosniff' }, continue: true },
  { src: '^/old$', status: 410 },
  { handle: 'filesystem' },
  { src: '^/api(?:/(.*))$', dest: '/api/shop' },
  { src: '^/search/(?<word>\\w+)$', dest: '/api/shop?word=$word' },
  { handle: 'miss' },
  { src: '^/.*$', status: 403, methods: ['POST'] },
];
const lookup: Lookup = (path) => {
  if (['api/shop', 'api/cron/drain'].includes(path)) return { function: path };
  if (path === 'index.html' || path === '') return { file: 'index.html' };
};
const route = createRouter(routes, lookup);

describe('a request goes', () => {
  test.each([
    ['to the function of its own path before any rewrite', 'GET', '/api/cron/drain', { function: 'api/cron/drain' }],
    ['where a rewrite sends it when nothing lies at its path', 'POST', '/api/orders/1', { function: 'api/shop' }],
    ['to a file', 'GET', '/index.html', { file: 'index.html' }],
    ['to the index at the root', 'GET', '/', { file: 'index.html' }],
    ['to a status that comes before the files', 'GET', '/old', { status: 410 }],
    ['to a rule for its method alone', 'POST', '/nowhere', { status: 403 }],
    ['to 404 when nothing is meant for it', 'GET', '/nowhere', { status: 404 }],
  ])('%s', (_, method, path, target) => expect(route(method, path).target).toEqual(target));
});

test('headers of every rule that it passes are collected', () => {
  expect(route('GET', '/api/health').headers).toEqual({ 'x-content-type-options': 'nosniff' });
  expect(route('GET', '/index.html').headers).toEqual({});
});

test('a rewrite may add to the query', () => {
  expect(route('GET', '/search/m8')).toMatchObject({ target: { function: 'api/shop' }, query: 'word=m8' });
});
