import { describe, expect, test } from '@jest/globals';
import { asLastRequest, headEnd, readHead, withoutPrefix, type RequestHead } from './request-head.ts';

const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n\r\n`;
const read = (...all: string[]): RequestHead => {
  const head = readHead(Buffer.from(lines(...all)));
  if (!head) throw new Error('not a request');
  return head;
};

test('a head ends behind its empty line', () => {
  expect(headEnd(Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n'))).toBe(-1);
  expect(headEnd(Buffer.from('GET / HTTP/1.1\r\n\r\nbody'))).toBe(18);
});

describe('a body is as long as', () => {
  test.each([
    ['its length says', ['Content-Length: 12'], 12],
    ['nothing when nothing is said', ['Host: x'], 0],
    ['its chunks say, which outranks a length', ['content-length: 12', 'Transfer-Encoding: chunked'], null],
    ['its length says, not another header with that in its name', ['X-Content-Length: 9', 'content-length:7'], 7],
  ])('%s', (_, headers, expected) => expect(read('POST /rest/v1/t HTTP/1.1', ...headers).bodyBytes).toBe(expected));
});

test.each(['', 'nonsense', 'GET http://x/ HTTP/1.1'])('what is no request is seen: %j', (line) =>
  expect(readHead(Buffer.from(lines(line)))).toBeNull());

describe('on the way to PostgREST', () => {
  test('the prefix goes', () => {
    expect(withoutPrefix(read('GET /rest/v1/t?select=* HTTP/1.1', 'Authorization: Bearer a'), '/rest/v1')).toBe(
      lines('GET /t?select=* HTTP/1.1', 'Authorization: Bearer a'));
    expect(withoutPrefix(read('GET /rest/v1 HTTP/1.1', 'Authorization: a'), '/rest/v1')).toBe(lines('GET / HTTP/1.1', 'Authorization: a'));
  });
  test('a key without a token becomes the token', () =>
    expect(withoutPrefix(read('GET /rest/v1/t HTTP/1.1', 'apikey: k'), '/rest/v1')).toBe(lines('GET /t HTTP/1.1', 'apikey: k', 'Authorization: Bearer k')));
  test('a last request says so, once', () =>
    expect(asLastRequest(lines('POST / HTTP/1.1', 'Connection: keep-alive', 'Host: x'))).toBe(lines('POST / HTTP/1.1', 'Host: x', 'Connection: close')));
});
