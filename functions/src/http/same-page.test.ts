import { expect, test } from '@jest/globals';
import { isOwnPage } from './same-page.ts';

test.each([
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'https://zhundan.example' }, true],
  ['our own page in an older browser', { origin: 'https://zhundan.example' }, true],
  ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
  ['a page of a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://shop.zhundan.example' }, false],
  ['a page of another site in an older browser', { origin: 'https://evil.example' }, false],
  ['a page that hides where it is from', { origin: 'null' }, false],
  ['another port of the same machine', { origin: 'https://zhundan.example:8443' }, false],
  ['an address typed into the bar', { 'sec-fetch-site': 'none' }, false],
  ['no browser at all', {}, false],
])('%s', (_, headers, expected) => {
  expect(isOwnPage(new Request('https://zhundan.example/api', { method: 'POST', headers: { host: 'zhundan.example', ...headers } }))).toBe(expected);
});
